import type { Problem } from '../../content/problem.ts';
import { nodesOf, type ContentFolder } from '../../content/read/content-folder.ts';
import { atField, atNode, pageKinds } from '../../content/read/entry.ts';
import type { FieldPath } from '../../content/read/yaml-fields.ts';
import { compareText } from '../../lib/words.ts';
import { httpsSchema } from '../../schemas/text.ts';

/** Where an address stands: the file as problems name it, line and column counted from 1. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/**
 * Finds the outside addresses that the content links to: every field `url`, and the links and sources of quotes of the
 * Markdown. Drafts count.
 *
 * @param content what the gate read, without problems
 * @returns each https address as it is written, with its places in order; sorted by address
 */
export function collectLinks(content: ContentFolder): Map<string, Place[]> {
  const links = new Map<string, Place[]>();
  const add = (address: string, { file, line, column }: Place) => {
    if (!httpsSchema.safeParse(address).success) return;
    links.set(address, [...(links.get(address) ?? []), { file, line, column }]);
  };
  for (const kind of pageKinds)
    for (const entry of content.entries[kind].values())
      for (const { path, address } of urlFields(entry.data)) add(address, atField(entry, path, ''));
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'link' || node.type === 'definition') add(node.url, atNode(entry, node, ''));
    if (node.type === 'containerDirective') add(node.attributes?.['url'] ?? '', atNode(entry, node, ''));
  }
  for (const places of links.values()) places.sort(byPlace);
  return new Map([...links].sort(([a], [b]) => compareText(a, b)));
}

const byPlace = (a: Place, b: Place): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column;

/** Every text at a key `url`, however deep. */
function urlFields(value: unknown, path: FieldPath = []): { path: FieldPath; address: string }[] {
  if (typeof value === 'string') return path.at(-1) === 'url' ? [{ path, address: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => urlFields(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => urlFields(each, [...path, key]));
}
