import type { Heading, RootContent } from 'mdast';
import { mdxToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from './markdown.ts';

/** A heading or a placed talk of an article, in reading order. `depth` is the heading's level. */
export type OutlineItem =
  { kind: 'section'; id: string; title: string; depth: number } | { kind: 'talk'; id: string; depth: number };

/**
 * Reads the order of sections and talks from an article's MDX (frontmatter left out or not).
 * A talk stands one level below the section that holds it. Headings without id are left out:
 * the gate has reported them.
 */
export function outlineOf(mdx: string): OutlineItem[] {
  const root = mdxToMdast(mdx, { features: markdownFeatures, position: false });
  const items: OutlineItem[] = [];
  let depth = 1;
  for (const node of childrenOf(root)) {
    if (node.type === 'heading') {
      depth = node.depth;
      const id = headingId(node);
      if (id !== undefined) items.push({ kind: 'section', id, title: textOf(node), depth });
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Talk') {
      const id = talkIdOf(node);
      if (id !== undefined) items.push({ kind: 'talk', id, depth: depth + 1 });
    }
  }
  return items;
}

/** The explicit id of a heading (`## Title {#id}`), if it has one. */
export function headingId(heading: Heading): string | undefined {
  const data: { hProperties?: Record<string, unknown> } | undefined = heading.data;
  const id = data?.hProperties?.['id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The `id` of a `<Talk id="…" />`, if it is a plain string. */
export function talkIdOf(element: { attributes: readonly unknown[] }): string | undefined {
  for (const attribute of element.attributes as { name?: string; value?: unknown }[]) {
    if (attribute.name === 'id' && typeof attribute.value === 'string') return attribute.value;
  }
  return undefined;
}

/** The words of a node, without their markup. */
export function textOf(node: MdastNode | RootContent): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'textDirective') return `:${node.name}`;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return childrenOf(node)
    .map((child) => textOf(child))
    .join('');
}

/** The children of any node; none for a leaf. */
export function childrenOf(node: MdastNode | RootContent): RootContent[] {
  return 'children' in node ? (node.children as RootContent[]) : [];
}
