import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { formatRegistry } from './write-content.ts';

/**
 * Adds one entry to the text of a registry and leaves every other byte as it was. The entry goes to
 * its alphabetical place if the ids stand in that order, else to the end.
 *
 * @param yamlText the registry as it is; may be empty
 * @returns the registry with the entry
 * @throws Error if the registry is no map of entries, or has an entry of that id
 */
export function addToRegistry(yamlText: string, id: string, entry: object): string {
  const document = parseDocument(yamlText, { version: '1.2' });
  const [error] = document.errors;
  if (error) throw new Error(`The registry can’t be read. Correct its YAML first: ${error.message}`);
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    throw new Error('The registry must be a map from ids to entries. Correct it first.');
  }
  const map = isMap(contents) ? contents : undefined;
  if (map?.items.some(({ key }) => keyOf(key) === id)) {
    throw new Error(`The registry has an entry \`${id}\` already. Choose another id or use that entry.`);
  }
  const before = (document.toJS() ?? {}) as Record<string, unknown>;
  const added = insert(yamlText, map, id, entry);
  const after: unknown = parseDocument(added, { version: '1.2' }).toJS();
  if (isDeepStrictEqual(after, { ...before, [id]: JSON.parse(JSON.stringify(entry)) })) return added;
  if (map) map.flow = false;
  document.set(id, entry);
  return document.toString({ flowCollectionPadding: false, singleQuote: true });
}

function insert(text: string, map: YAMLMap | undefined, id: string, entry: object): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const added = formatRegistry({ [id]: entry }).replaceAll('\n', newline);
  const offset = map && placeOf(text, map, id);
  if (offset !== undefined) return text.slice(0, offset) + added + text.slice(offset);
  return `${text}${text === '' || text.endsWith('\n') ? '' : newline}${added}`;
}

/** Where the entry goes in a sorted registry; `undefined` for the end. */
function placeOf(text: string, map: YAMLMap, id: string): number | undefined {
  const ids = map.items.map(({ key }) => keyOf(key));
  if (ids.some((each, index) => index > 0 && (ids[index - 1] ?? '') > each)) return undefined;
  const next = map.items.findIndex(({ key }) => keyOf(key) > id);
  const key = map.items[next]?.key;
  if (!isScalar(key) || !key.range) return undefined;
  const line = text.lastIndexOf('\n', key.range[0] - 1) + 1;
  const above = /(?:(?<=^|\n)[ \t]*#[^\n]*\n)*$/.exec(text.slice(0, line))?.index ?? line;
  const isHeaderOfFile = next === 0 && text.slice(0, above).trim() === '';
  return isHeaderOfFile ? line : above;
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
