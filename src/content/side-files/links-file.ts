import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, YAMLMap, type Document, type Pair } from 'yaml';
import type { LinkState } from '../../schemas/link-state.ts';
import { ContentError, type Problem } from '../problem.ts';
import { readRegistry } from '../read/content-folder.ts';
import { schemaProblems } from '../rules/schema.ts';

const fileName = 'links.yaml';

const header = `# What \`npm run links\` learnt of the outside addresses.
# By hand, write only \`archived\`: the address of an archived copy, which pages then offer.

`;

/**
 * The recorded state of each outside address of a content folder; none where there is no file.
 *
 * @throws ContentError with every problem of the file
 */
export function readLinkStates(folder: string): Map<string, LinkState> {
  if (!existsSync(join(folder, fileName))) return new Map();
  const problems: Problem[] = [];
  const entries = [...(readRegistry(folder, 'links', problems)?.values() ?? [])];
  problems.push(...entries.flatMap((entry) => [...schemaProblems(entry)]));
  if (problems.length > 0) throw new ContentError(problems);
  return new Map(entries.flatMap(({ id, data }) => (data === undefined ? [] : [[id, data]])));
}

/**
 * Writes the states, sorted by address. Comments stay, and so does every `archived` that the file
 * holds; an address that is not among the states goes.
 *
 * @throws ContentError if the file that is there is wrong: nothing is written then
 */
export function writeLinks(folder: string, states: ReadonlyMap<string, LinkState>): void {
  const path = join(folder, fileName);
  readLinkStates(folder);
  if (!existsSync(path) && states.size === 0) return;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : header;
  const document: Document = parseDocument(text, { version: '1.2' });
  const written = isMap(document.contents) ? document.contents.items : [];
  freeHeader(document, written);
  const pairs = new Map(written.map((pair) => [textOf(pair), pair]));
  const map = new YAMLMap(document.schema);
  map.items = [...states.keys()]
    .sort()
    .map((address) => pairs.get(address) ?? document.createPair(address, {}));
  for (const pair of map.items) {
    const state = states.get(textOf(pair));
    if (state) setState(pair, state, document);
  }
  const first = map.items[0]?.key;
  if (isScalar(first)) first.spaceBefore = false;
  document.contents = map;
  writeFileSync(path, document.toString({ lineWidth: 0, singleQuote: true }));
}

const textOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** What stands above the first entry and a blank line is about the file: it must not move with the entry. */
function freeHeader(document: Document, pairs: Pair[]): void {
  const key = pairs[0]?.key;
  if (!isScalar(key)) return;
  const [own = '', ...above] = (key.commentBefore ?? '').split('\n\n').reverse();
  if (above.length === 0) return;
  document.commentBefore = above.reverse().join('\n\n');
  key.commentBefore = own;
}

const fields = ['state', 'checked', 'status', 'to', 'archived'] as const;

function setState(pair: Pair, state: LinkState, document: Document): void {
  const entry = isMap(pair.value) ? pair.value : new YAMLMap(document.schema);
  for (const field of fields) {
    if (field === 'archived' && entry.has(field)) continue;
    if (state[field] === undefined) entry.delete(field);
    else entry.set(field, state[field]);
  }
  entry.items.sort(
    (a, b) => fields.findIndex((f) => f === textOf(a)) - fields.findIndex((f) => f === textOf(b)),
  );
  entry.flow = false;
  pair.value = entry;
}
