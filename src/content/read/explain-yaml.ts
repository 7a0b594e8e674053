import { isAlias, isCollection, type Document, type Node, type YAMLParseError } from 'yaml';
import { inQuotes } from '../problem.ts';
import { fieldName, fieldsIn, type Field } from './yaml-fields.ts';

/** A passage that is no YAML, and what to write instead. */
interface Refusal {
  /** Where it stands in the YAML. */
  offset: number;
  field?: string;
  value?: string;
  message: string;
}

/**
 * Says of each error of the parser what a reporter should write instead, once for each value.
 *
 * @param yaml what was parsed
 */
export function explainSyntax(document: Document, yaml: string): Refusal[] {
  const errors = errorsToExplain(document);
  const mayHoldOthers = /\*|[\]}][ \t]*:/.test(yaml);
  if (errors.length === 0 && !mayHoldOthers) return [];
  const places = [...fieldsIn(document.contents)];
  const refusals = errors.map((error) => explainError(error, yaml, places));
  for (const { node, isKey } of places) {
    const isNamedNowhere = isAlias(node) && node.resolve(document) === undefined;
    if (isNamedNowhere) refusals.push(explainValue(valueAt(startOf(node), yaml), places));
    // `title: [a]: b` is a list, and below it a value without a key.
    const isNoKey =
      errors.length === 0 && isKey && (isCollection(node) || node.range?.[0] === node.range?.[1]);
    if (isNoKey) refusals.push(explainValue(valueOn(startOf(node), yaml), places));
  }
  const first = new Map(refusals.map((refusal) => [refusal.offset, refusal] as const).reverse());
  return [...first.values()].reverse();
}

/** Without those of what stands behind a token that belongs nowhere, or behind what has no end: it isn’t read as what it is. */
function errorsToExplain({ errors }: Document): YAMLParseError[] {
  const last = errors.findIndex(({ message }) => /in YAML stream|^Missing closing|^Flow /.test(message));
  return last < 0 ? errors : errors.slice(0, last + 1);
}

function explainError(error: YAMLParseError, yaml: string, places: readonly Field[]): Refusal {
  const { code, message } = error;
  const [offset] = error.pos;
  if (code === 'TAB_AS_INDENT') return { offset, message: 'A tab stands here. Indent with spaces.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return explainValue(valueOn(offset, yaml), places, error);
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
    return explainValue(valueAt(offset, yaml), places, error);
  const isUnclosedList = message.startsWith('Flow ');
  // In a list, what is behind a quoted text makes a key of it.
  const isBehindKey = message.startsWith('Missing , or : between');
  const isBehindValue = isBehindKey || message.includes('at node end');
  const begun = places
    .filter(({ node, isKey }) => (isBehindKey || !isKey) && startOf(node) <= offset && !isBlock(node))
    .filter(({ node }) => (isUnclosedList ? isCollection(node) : !isBehindValue || isBefore(node, offset)));
  const culprit = begun.toSorted((a, b) =>
    isBehindValue ? endOf(b.node) - endOf(a.node) : startOf(b.node) - startOf(a.node),
  )[0];
  return explainValue(valueAt(culprit ? startOf(culprit.node) : offset, yaml), places, error);
}

/** Explains a value that is not what it should be. */
function explainValue({ start, text }: Written, places: readonly Field[], error?: YAMLParseError): Refusal {
  const named = places.findLast(({ node, isKey }) =>
    isKey ? startOf(node) < start : startOf(node) === start,
  );
  const message = text === '' ? undefined : explainText(text, error);
  if (message === undefined) return { offset: error?.pos[0] ?? start, message: inWordsOfYaml(error) };
  return {
    offset: start,
    ...(named && named.path.length > 0 && { field: fieldName(named.path) }),
    value: text,
    message,
  };
}

const startOf = ({ range }: Node): number => range?.[0] ?? 0;

const isBefore = (node: Node, offset: number): boolean =>
  startOf(node) < Math.min(endOf(node), offset) && endOf(node) <= offset;

const endOf = ({ range }: Node): number => range?.[1] ?? 0;

/** A block of fields or items, which begins with its first one. */
const isBlock = (node: Node): boolean => isCollection(node) && !node.flow;

/** A value as it is written on its line. */
interface Written {
  start: number;
  text: string;
}

/** The key of a field or the signs of list items, at the beginning of a line. */
const beforeValue = /^\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#,@`%&*!|>-][^\n]*?):[ \t]+)?/;

/** What the line of an offset says as a value. */
function valueOn(offset: number, yaml: string): Written {
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = yaml.slice(lineStart).split(/\r?\n/, 1);
  const start = lineStart + (beforeValue.exec(line)?.[0].length ?? 0);
  return { start, text: yaml.slice(start, lineStart + line.length).trimEnd() };
}

/** The value at an offset: what its line says, or one item of the list that its line writes. */
function valueAt(offset: number, yaml: string): Written {
  const { start, text } = valueOn(offset, yaml);
  if (offset <= start || !/^[[{]/.test(text)) return { start, text };
  const [item = ''] = /^(?:\[[^\]]*\]|\{[^}]*\})?[^,\]}]*/.exec(text.slice(offset - start)) ?? [];
  return { start: offset, text: item.trimEnd() };
}

/** What to write instead of a value; nothing if it is not known what is wrong with it. */
function explainText(text: string, error: YAMLParseError | undefined): string | undefined {
  const [sign = ''] = text;
  if (sign === '"' || sign === "'") return explainQuote(text, sign, error);
  const collection = sign === '[' ? 'list' : 'map';
  const remarked = error?.message.startsWith('Flow ') ? remarkedItem(text) : undefined;
  if (remarked !== undefined)
    return `\`#\` behind a space begins a comment, so that the ${collection} has no end. Put the text that holds it in quotes: ${inQuotes(remarked)}.`;
  if (sign === '[' || sign === '{')
    return `\`${sign}\` begins a ${collection}, which must end with \`${sign === '[' ? ']' : '}'}\` and have nothing behind it. Put a text that begins so in quotes: ${inQuotes(text)}.`;
  if (/^(?:[@`%*!&|>,\]}#]|[-?:](?:\s|$))/.test(text))
    return `A text must not begin with ${sign === '`' ? 'a backtick' : `\`${sign}\``}. Put it in quotes: ${inQuotes(text)}.`;
  if (/:(?:\s|$)/.test(text))
    return `A colon and a space stand in the text. Put the text in quotes: ${inQuotes(text)}.`;
  if (/\s#/.test(text))
    return '`#` behind a space begins a comment, so that the text ends there. Put all of the text in quotes, what follows on the next line too.';
  return undefined;
}

/** The text in a list or map of one line that loses its end to a comment. */
const remarkedItem = (text: string): string | undefined =>
  /[^,[\]{}]*(?<=\s)#[^,[\]{}]*/
    .exec(text)?.[0]
    .replace(/^\s*[\w-]+:\s/, '')
    .trim();

function explainQuote(text: string, sign: '"' | "'", error: YAMLParseError | undefined): string {
  const isClosed = text.length > 1 && text.endsWith(sign);
  const inside = text.slice(1, isClosed ? -1 : undefined);
  if (sign === '"' && inside.includes('\\'))
    return `In double quotes a backslash begins an escape${escapeOf(error)}. Put the text in single quotes: ${inQuotes(inside)}.`;
  const next = inside.indexOf(sign);
  if (next < 0 && !isClosed)
    return `The quote that begins here has no end. Write ${sign}${inside}${sign}; a text that begins with \`${sign}\` goes in other quotes: ${inOtherQuotes(text, sign)}.`;
  const isQuotedPart = next >= 0 && !/[\p{L}\p{N}]/u.test(inside.charAt(next + 1));
  const meant = isClosed && !isQuotedPart ? inside : text;
  return `The quoted text ends before the value does. Put the whole text in other quotes: ${inOtherQuotes(meant, sign)}.`;
}

/** In the other quotes, and where the text holds both kinds in single ones, its own doubled. */
const inOtherQuotes = (text: string, sign: '"' | "'"): string =>
  sign === "'" ? inQuotes(text) : `'${text.replaceAll("'", "''")}'`;

const escapeOf = (error: YAMLParseError | undefined): string => {
  const [, escape] = /^Invalid escape sequence (\\.)/.exec(error?.message ?? '') ?? [];
  return escape === undefined ? '' : `, and \`${escape}\` is none`;
};

/** What the other errors of the parser mean to a reporter, by their code (eemeli.org/yaml, Errors). */
const errorsOfLines: Partial<Record<string, string>> = {
  BAD_INDENT: 'This line is indented otherwise than the lines beside it. Indent all of them alike.',
  BLOCK_AS_IMPLICIT_KEY:
    'The next line is read as a field of this value. Indent it like the fields beside it, or put a text of several lines with a colon in quotes.',
  MISSING_CHAR: 'This line is no field. Write `field: value`, with a colon and a space behind the name.',
  MULTILINE_IMPLICIT_KEY:
    'This line is no field, or a text with a colon goes on in the next one. Write `field: value`, and put such a text in quotes.',
};

function inWordsOfYaml(error: YAMLParseError | undefined): string {
  const [first = ''] = (error?.message ?? 'A value has no key').split('\n');
  const known = /^(?:Implicit|All|Nested) /.test(first) && error ? errorsOfLines[error.code] : undefined;
  return known ?? `This is no valid YAML: ${first.replace(/ at line \d+, column \d+:?$/, '')}.`;
}
