import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Problem } from '../problem.ts';
import { explainSyntax } from './explain-yaml.ts';
import { fieldName, type FieldPath } from './yaml-fields.ts';
import { signsIn, type YamlSign } from './yaml-signs.ts';

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

/** Parses the YAML of a file; pushes a problem for each error of syntax. */
export function parseYaml(source: Source, problems: Problem[]): YamlDocument {
  return {
    ...readData(source, problems),
    writtenAt: (path) => {
      const { node } = locate(parsedAgain(source).document, path);
      const [start, end] = node?.range ?? [0, 0];
      const written = source.yaml.slice(start, end).trim();
      return written === '' || /[\r\n]/.test(written) ? undefined : written;
    },
    problemAt: (path, message, part) => {
      const { document, place } = parsedAgain(source);
      const { offset, node } = locate(document, path, part);
      // A text as it is read, and anything else, such as `2.0`, as it is written.
      const scalar = isScalar(node) ? node : undefined;
      const value = typeof scalar?.value === 'string' ? scalar.value : scalar?.source || undefined;
      return {
        file: source.file,
        ...place(offset),
        ...(path.length > 0 && { field: fieldName(path) }),
        ...(path.length > 0 && value !== undefined && { value }),
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
  const refused = [...explainSyntax(document, source.yaml), ...repeatedKeys(document)];
  for (const { offset, ...rest } of refused) problems.push({ file: source.file, ...place(offset), ...rest });
  if (refused.length > 0) return { data: undefined, signs: [] };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    // To look at every field takes long in an archive, and hardly any holds such a sign.
    const mayHoldSigns = /\s#|\\|[!&]/.test(source.yaml);
    return { data, signs: mayHoldSigns ? [...signsIn(document, source.yaml)] : [] };
  } catch (error) {
    // Aliases stand for too much.
    const written = error instanceof Error ? error.message : String(error);
    const message = `${written}. Write each value where it belongs instead of naming it with \`*\`.`;
    problems.push({ file: source.file, line: source.firstLine, column: 1, message });
    return { data: undefined, signs: [] };
  }
}

/** A problem for every key that stands in its map already. */
function repeatedKeys(document: Document): { field: string; offset: number; message: string }[] {
  const message = 'This key stands here a second time. Keep one of the two.';
  const repeated: { field: string; offset: number; message: string }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const field = String(key.value);
        if (known.has(field) && field !== '') repeated.push({ field, offset: key.range?.[0] ?? 0, message });
        known.add(field);
      }
    },
  });
  return repeated;
}

/** Where a field stands, its value if there is one, else the key, else what holds it; `node` is the value. */
function locate(
  document: Document,
  path: FieldPath,
  part?: 'value' | 'key',
): { offset: number; node?: Node } {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
      if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair?.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
    }
    if (!isNode(next)) return { offset };
    const isKeyMeant = part === 'key' && index === path.length - 1 && isMap(node);
    if (next.range && !isKeyMeant && (isScalar(next) || isSeq(node))) offset = next.range[0];
    node = next;
  }
  return isNode(node) ? { offset, node } : { offset };
}
