import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { Problem } from './problem.ts';

/** Steps from the top of a document to a field: keys and list positions. */
export type FieldPath = readonly (string | number)[];

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
}

/** Parses the YAML of a file; pushes a problem for each error of syntax. */
export function parseYaml(source: Source, problems: Problem[]): YamlDocument {
  return {
    data: readData(source, problems),
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

/** What the YAML says; `undefined` after pushing a problem for each error in it. */
function readData(source: Source, problems: Problem[]): unknown {
  const { file } = source;
  const { document, place } = parseTree(source);
  for (const error of document.errors)
    problems.push({ file, ...place(error.pos[0]), message: explainYaml(error) });
  const repeated = repeatedKeys(document);
  for (const { key, offset } of repeated) {
    const message = 'This key stands here a second time. Keep one of the two.';
    problems.push({ file, ...place(offset), field: key, message });
  }
  return document.errors.length + repeated.length > 0 ? undefined : toData(document, source, problems);
}

/** What the parser's errors mean to a reporter, by their code (eemeli.org/yaml, Errors). */
const yamlErrors: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A colon and a space stand in the text. Put the text in quotes: `key: "one: two"`.',
  TAB_AS_INDENT: 'A tab stands here. Indent with spaces.',
};

/** Every key that stands in its map already, and where. */
function repeatedKeys(document: Document): { key: string; offset: number }[] {
  const repeated: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const written = String(key.value);
        if (known.has(written)) repeated.push({ key: written, offset: key.range?.[0] ?? 0 });
        known.add(written);
      }
    },
  });
  return repeated;
}

function explainYaml({ code, message }: YAMLParseError): string {
  const [first = ''] = message.split('\n');
  return yamlErrors[code] ?? `This is no valid YAML: ${first.replace(/ at line \d+, column \d+:?$/, '')}.`;
}

/** The parsed values; `undefined` after pushing a problem where an alias names no anchor. */
function toData(document: Document, source: Source, problems: Problem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const written = error instanceof Error ? error.message : String(error);
    const message = `${written}. A text that begins with \`*\` or \`&\` must be put in quotes.`;
    problems.push({ file: source.file, line: source.firstLine, column: 1, message });
    return undefined;
  }
}

/** Where a field stands: its value if there is one, else the key, else what holds it. */
function locate(
  document: Document,
  path: FieldPath,
  part: 'value' | 'key',
): { offset: number; value?: string } {
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
  return isScalar(node) && path.length > 0 ? { offset, value: String(node.value) } : { offset };
}

/** `['speakers', 0, 'person']` as `speakers[0].person`. */
const fieldName = (path: FieldPath): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
