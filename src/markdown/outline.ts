import type { Heading, RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import type { OutlineItem } from '../schemas/outline.ts';

/**
 * The order of sections and talks in an article. A talk stands one level below the section that holds it. Headings
 * without id are left out: the gate has reported them.
 *
 * @param root the article, parsed as MDX or as Markdown
 */
export function outlineOf(root: MdastNode): OutlineItem[] {
  const items: OutlineItem[] = [];
  let depth = 1;
  for (const node of childrenOf(root)) {
    const talk = placedTalk(node);
    if (talk !== undefined) items.push({ kind: 'talk', id: talk, depth: depth + 1 });
    if (node.type !== 'heading') continue;
    depth = node.depth;
    const id = headingId(node);
    if (id !== undefined) items.push({ kind: 'section', id, title: textOf(node), depth });
  }
  return items;
}

/** The talk whose place a block is: `<Talk id="…" />` in MDX, `::talk{id=…}` in Markdown. */
export function placedTalk(node: RootContent): string | undefined {
  if (node.type === 'leafDirective' && node.name === 'talk') return node.attributes?.['id'] ?? undefined;
  return node.type === 'mdxJsxFlowElement' && node.name === 'Talk' ? idAttribute(node) : undefined;
}

/** The explicit id of a heading (`## Title {#id}`), if it has one. */
export function headingId(heading: Heading): string | undefined {
  const { id } = braces(heading);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether more than an id stands in the braces of a heading: a class, a style or a handler. */
export const hasMoreThanId = (heading: Heading): boolean =>
  Object.keys(braces(heading)).some((name) => name !== 'id');

/** The attributes that stand in the braces of a heading. */
function braces({ data }: Heading): Record<string, unknown> {
  const attributes: { hProperties?: Record<string, unknown> } | undefined = data;
  return attributes?.hProperties ?? {};
}

/** The `id` of a component, if it is a plain string. */
export function idAttribute(element: { attributes: readonly unknown[] }): string | undefined {
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
