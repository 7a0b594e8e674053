import type { Definition, Link, RootContent } from 'mdast';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { isMdx, markdownFeatures } from '../../lib/markdown.ts';
import { childrenOf } from '../../lib/outline.ts';
import { compareText } from '../../lib/words.ts';
import { httpsSchema } from '../../schemas/text.ts';
import type { Content } from '../../content/read-content.ts';
import type { Entry } from '../../content/read-folder.ts';
import type { FieldPath } from '../../content/yaml-document.ts';

/** Where an address stands: the file as problems name it, line and column counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/**
 * Finds the outside addresses that the content links to: every field `url`, and the links of the
 * Markdown. Drafts count.
 *
 * @param content what the gate read, without problems
 * @returns each https address as it is written, with its places in order; sorted by address
 */
export function collectLinks(content: Content): Map<string, Place[]> {
  const links = new Map<string, Place[]>();
  const add = (address: string, { file, line, column }: Place) => {
    if (!httpsSchema.safeParse(address).success) return;
    links.set(address, [...(links.get(address) ?? []), { file, line, column }]);
  };
  for (const entries of Object.values<Map<string, Entry<unknown>>>({ ...content })) {
    for (const { data, source, at } of entries.values()) {
      for (const { path, address } of urlFields(data)) add(address, source.problemAt([...at, ...path], ''));
    }
  }
  addFromMarkdown(content.reports);
  addFromMarkdown(content.talks);
  for (const places of links.values()) places.sort(byPlace);
  return new Map([...links].sort(([a], [b]) => compareText(a, b)));

  function addFromMarkdown(entries: Map<string, Entry<unknown>>): void {
    for (const { source } of entries.values()) {
      const parse = isMdx(source.file) ? mdxToMdast : markdownToMdast;
      for (const { url, position } of linksIn(parse(source.text, { features: markdownFeatures }))) {
        const { line = 1, column = 1 } = position?.start ?? {};
        add(url, { file: source.file, line, column });
      }
    }
  }
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

const linksIn = (node: MdastNode | RootContent): (Link | Definition)[] => [
  ...(node.type === 'link' || node.type === 'definition' ? [node] : []),
  ...childrenOf(node).flatMap(linksIn),
];
