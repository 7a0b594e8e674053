import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { explainSyntax, type Place } from './check-syntax.ts';
import type { Problem } from './problem.ts';

/** Steps from the top of a document to a field: keys and list positions. */
export type FieldPath = readonly (string | number)[];

/** Whether two paths name the same field. */
export const isSamePath = (a: FieldPath, b: FieldPath): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

/** The YAML of a file. */
interface Source {
  /** Path as problems name it. */
  file: string;
  yaml: string;
  /** The line of the file on which the YAML begins. */
  firstLine: number;
}

/** What YAML says, and where each of its fields stands. */
export interface YamlDocument {
  /** `undefined` if it could not be parsed. */
  data: unknown;
  /** Makes a problem at the value or the key of a field, or at the nearest field above it that exists. */
  problemAt: (path: FieldPath, message: string, part?: 'value' | 'key') => Problem;
  /** What is written at a field, quotes and brackets included; nothing where nothing is or where it takes several lines. */
  writtenAt: (path: FieldPath) => string | undefined;
  /** The signs that YAML takes out of what is written, or reads as something else. */
  signs: readonly YamlSign[];
}

/** A sign that YAML doesn’t read as text. */
export interface YamlSign {
  path: FieldPath;
  /** A comment behind a plain text, a backslash in double quotes, or a tag or an anchor before a value. */
  kind: 'comment' | 'escape' | 'mark';
  /** The sign: `# …`, `\\t`, `!tag` or `&anchor`. */
  sign: string;
  /** The whole value as it is written, the sign included and quotes left out. */
  written: string;
  /** How far the sign stands before what is read. */
  ahead: number;
}

/** Parses the YAML of a file; pushes a problem for each error of syntax. */
export function parseYaml(source: Source, problems: Problem[]): YamlDocument {
  return {
    ...readData(source, problems),
    writtenAt: (path) => {
      const { node } = locate(parsedAgain(source).document, path, 'value');
      const [start, end] = node?.range ?? [0, 0];
      const written = source.yaml.slice(start, end);
      return written === '' || /[\r\n]/.test(written.trim()) ? undefined : written.trim();
    },
    problemAt: (path, message, part = 'value') => {
      const again = parsedAgain(source);
      const found = locate(again.document, path, part);
      return {
        file: source.file,
        ...again.place(found.offset),
        ...(path.length > 0 ? { field: fieldName(path) } : {}),
        ...(found.value === undefined ? {} : { value: found.value }),
        message,
      };
    },
  };
}

interface Parsed {
  document: Document;
  /** The line and the column in the file of what begins at an offset of the YAML. */
  place: (offset: number) => { line: number; column: number };
}

function parseTree({ yaml, firstLine }: Source): Parsed {
  const lines = new LineCounter();
  // The parser compares each key with all before it, which takes long in a registry of thousands.
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2', uniqueKeys: false });
  visit(document, {
    Pair(_key, { key }) {
      // An id such as `007` is a name, not a number.
      if (isScalar(key) && typeof key.value !== 'string') key.value = key.source ?? String(key.value);
    },
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return { document, place };
}

/** The file in which a problem was found last: those of one file are mostly found in a row. */
let last: { source: Source; parsed: Parsed } | undefined;

/** Parses a file again to say where something stands: to keep all trees takes more memory than anything else. */
function parsedAgain(source: Source): Parsed {
  if (last?.source !== source) last = { source, parsed: parseTree(source) };
  return last.parsed;
}

/** What the YAML says; no data after pushing a problem for each error in it. */
function readData(source: Source, problems: Problem[]): Pick<YamlDocument, 'data' | 'signs'> {
  const { document, place } = parseTree(source);
  const refused = [
    ...explainSyntax(document, source.yaml, () => placesIn(document)),
    ...repeatedKeys(document).map(({ key, offset }) => ({
      offset,
      field: key,
      message: 'This key stands here a second time. Keep one of the two.',
    })),
  ];
  for (const { offset, ...rest } of refused) problems.push({ file: source.file, ...place(offset), ...rest });
  if (refused.length > 0) return { data: undefined, signs: [] };
  const data = toData(document, source, problems);
  // To look at every field takes long in an archive, and hardly any holds such a sign.
  const mayHoldSigns = data !== undefined && /\s#|\\|[!&]/.test(source.yaml);
  return { data, signs: mayHoldSigns ? [...signsIn(document, source.yaml)] : [] };
}

/** Every key and every value of a document, in order. */
function* placesIn(document: Document): Generator<Place> {
  for (const { path, ...place } of fieldsIn(document.contents, []))
    yield { ...place, field: fieldName(path) };
}

interface Field {
  path: FieldPath;
  node: Node;
  isKey: boolean;
}

function* fieldsIn(node: unknown, path: FieldPath): Generator<Field> {
  if (!isNode(node)) return;
  yield { path, node, isKey: false };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const at = isScalar(key) ? [...path, String(key.value)] : path;
      if (isNode(key)) yield { path: at, node: key, isKey: true };
      yield* fieldsIn(value, at);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* fieldsIn(item, [...path, index]);
  }
}

/** Escapes of letters, of blanks and of what needs none: in a text of one paragraph they are mostly a path or a pattern. */
const strangeEscape = /\\(?:[0abefnrtvNLP_ \t]|x[2-7][0-9a-fA-F]|u00[2-7][0-9a-fA-F])/;

function* signsIn(document: Document, yaml: string): Generator<YamlSign> {
  const anchors = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void anchors.add(source) });
  for (const { path, node, isKey } of fieldsIn(document.contents, [])) {
    if (!isScalar(node) || isKey) continue;
    const [start, end] = node.range ?? [0, 0];
    const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
    const [before, mark] = /(?<=^|[\s[{,])([!&]\S*)[ \t]*$/.exec(line) ?? [];
    if (before !== undefined && mark !== undefined && !typeTag.test(mark) && !anchors.has(mark.slice(1)))
      yield sign('mark', path, mark, before + yaml.slice(start, end), before.length);
    if (node.type === Scalar.QUOTE_DOUBLE) {
      const inside = yaml.slice(start + 1, end - 1);
      const [escape] = strangeEscape.exec(inside.replaceAll('\\\\', '  ')) ?? [];
      if (escape !== undefined) yield sign('escape', path, escape, inside);
    } else if (node.type === Scalar.PLAIN && (typeof node.value === 'string' || node.value === null)) {
      const [before, comment] = /^[ \t]*(#[^\r\n]*)/.exec(yaml.slice(end)) ?? [];
      if (comment !== undefined) yield sign('comment', path, comment, yaml.slice(start, end) + before);
    }
  }
}

const sign = (
  kind: YamlSign['kind'],
  path: FieldPath,
  sign: string,
  written: string,
  ahead = 0,
): YamlSign => ({
  kind,
  path,
  sign,
  written: written.replace(/\s*[\r\n]\s*/g, ' ').trim(),
  ahead,
});

/** The tags of YAML itself, which say what a value is. */
const typeTag = /^!!(?:str|int|float|bool|null|map|seq)$/;

/** Every key that stands in its map already, and where. */
function repeatedKeys(document: Document): { key: string; offset: number }[] {
  const repeated: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const written = String(key.value);
        if (known.has(written) && written !== '')
          repeated.push({ key: written, offset: key.range?.[0] ?? 0 });
        known.add(written);
      }
    },
  });
  return repeated;
}

/** The parsed values; `undefined` after pushing a problem where aliases stand for too much. */
function toData(document: Document, source: Source, problems: Problem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const written = error instanceof Error ? error.message : String(error);
    const message = `${written}. Write each value where it belongs instead of naming it with \`*\`.`;
    problems.push({ file: source.file, line: source.firstLine, column: 1, message });
    return undefined;
  }
}

/** Where a field stands: its value if there is one, else the key, else what holds it. */
function locate(
  document: Document,
  path: FieldPath,
  part: 'value' | 'key',
): { offset: number; value?: string; node?: Node } {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return { offset };
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
    }
    if (!isNode(next)) return { offset };
    const isKeyMeant = part === 'key' && step === path.at(-1) && isMap(node);
    if (next.range && !isKeyMeant && (isScalar(next) || isSeq(node))) offset = next.range[0];
    node = next;
  }
  if (!isNode(node)) return { offset };
  const value = isScalar(node) && path.length > 0 ? shownValue(node) : undefined;
  return { offset, node, ...(value === undefined ? {} : { value }) };
}

/** A text as it is read, and anything else, such as `2.0`, as it is written. */
const shownValue = ({ value, source }: Scalar): string | undefined =>
  typeof value === 'string' ? value : source || undefined;

/** `['speakers', 0, 'person']` as `speakers[0].person`. */
const fieldName = (path: FieldPath): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
