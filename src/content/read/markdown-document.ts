import type { RootContent } from 'mdast';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { isMdx, markdownFeatures } from '../../markdown/syntax.ts';
import { childrenOf, headingId, outlineOf, textOf } from '../../markdown/outline.ts';
import { slideId } from '../../markdown/slides.ts';
import { idSchema } from '../../schemas/id.ts';
import type { OutlineItem } from '../../schemas/outline.ts';
import type { Problem } from '../problem.ts';
import { explainMdx } from './explain-mdx.ts';

export type Node = MdastNode | RootContent;

/** The use of a component in an article: `<Talk id="…" />` in MDX, `::talk{id=…}` in Markdown. */
export interface ComponentUse {
  node: Node;
  name: string;
  /** Its attributes; `undefined` for one that is no plain text. */
  props: Record<string, string | undefined>;
  /** The names of those that stand there more than once. */
  repeated: readonly string[];
  /** Whether it is a block of its own outside lists and other blocks. */
  isBlock: boolean;
  /** Whether a section heading stands above it. */
  isInSection: boolean;
}

/** A section of an article or of notes, with a heading of its own outside lists and other blocks. */
export interface Section {
  id: string;
  title: string;
  depth: number;
  /** The line of the file on which its heading stands, counted from 1. */
  line: number;
}

/** An article or notes, parsed. Nodes have positions in the whole file. */
export interface MarkdownDocument {
  /** Every node that is no use of a component, in reading order. */
  nodes: readonly Node[];
  components: readonly ComponentUse[];
  /** The well-formed ids of all headings, in order. */
  headingIds: readonly string[];
  /** The well-formed ids of all slides, in order. */
  slideIds: readonly string[];
  /** The claims that something in it supports: `::claim{id=…}` stands right before that. */
  supports: ReadonlySet<string>;
  sections: readonly Section[];
  /** The sections and the places of talks, in order. */
  outline: OutlineItem[];
}

/**
 * Parses an article (MDX or Markdown) or notes (Markdown).
 *
 * @param file the path, which tells what it is
 * @param text the whole file, frontmatter included
 * @returns nothing after pushing a problem if the text can’t be parsed
 */
export function parseMarkdown(
  { file, text }: { file: string; text: string },
  problems: Problem[],
): MarkdownDocument | undefined {
  const root = parse(file, text, problems);
  if (!root) return undefined;
  const isArticle = /\/reports\/[^/]+\/report\.mdx?$/.test(file);
  const nodes: Node[] = [];
  const components: ComponentUse[] = [];
  const headingIds: string[] = [];
  const sections: Section[] = [];
  let isInSection = false;
  for (const block of childrenOf(root)) {
    if (block.type === 'heading') {
      isInSection = true;
      const id = headingId(block);
      const line = block.position?.start.line ?? 1;
      if (id !== undefined) sections.push({ id, title: textOf(block), depth: block.depth, line });
    }
    for (const node of withDescendants(block)) {
      const use = isArticle ? componentUse(node, isMdx(file)) : undefined;
      if (use) components.push({ ...use, node, isBlock: node === block, isInSection });
      else nodes.push(node);
      const id = node.type === 'heading' ? headingId(node) : undefined;
      if (idSchema.safeParse(id).success && id !== undefined) headingIds.push(id);
    }
  }
  const supports = new Set(supportedIn(childrenOf(root)));
  const slideIds = nodes.flatMap((node) => slideId(node) ?? []);
  return { nodes, components, headingIds, slideIds, supports, sections, outline: outlineOf(root) };
}

function parse(file: string, text: string, problems: Problem[]): MdastNode | undefined {
  try {
    return (isMdx(file) ? mdxToMdast : markdownToMdast)(text, { features: markdownFeatures });
  } catch (error) {
    problems.push(explainMdx({ file, text }, error));
    return undefined;
  }
}

/** The claims before blocks that are neither headings nor components. */
function supportedIn(blocks: readonly Node[]): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'leafDirective' || block.name !== 'claim') return supportedIn(childrenOf(block));
    const next = blocks.slice(index + 1).find(({ type }) => type !== 'leafDirective');
    const isSupport = next && next.type !== 'heading' && next.type !== 'mdxJsxFlowElement';
    return isSupport ? [block.attributes?.['id'] ?? ''] : [];
  });
}

/** A node and all below it, in reading order. */
const withDescendants = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(withDescendants)];

/** The use of a component that a node of an article is, if it is one. */
function componentUse(
  node: Node,
  inMdx: boolean,
): Pick<ComponentUse, 'name' | 'props' | 'repeated'> | undefined {
  if (node.type === 'leafDirective' && node.name === 'talk' && !inMdx)
    return { name: 'Talk', props: textsOf(Object.entries(node.attributes ?? {})), repeated: [] };
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes as { type: string; name?: string; value?: unknown }[];
  // What is spread has no name; what is no text is code.
  const props = attributes.map(({ type, name = '{…}', value }): [string, unknown] => [
    name,
    type === 'mdxJsxAttribute' ? value : undefined,
  ]);
  const names = props.map(([name]) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return { name: node.name ?? '', props: textsOf(props), repeated };
}

const textsOf = (values: [name: string, value: unknown][]): Record<string, string | undefined> =>
  Object.fromEntries(values.map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
