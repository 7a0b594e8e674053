import { mdxToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from '../../lib/markdown.ts';
import { childrenOf, headingId, textOf } from '../../lib/outline.ts';
import { makeId } from './make-id.ts';

/** A heading of an article. */
export interface Section {
  id: string;
  title: string;
  depth: number;
  /** The line of the file on which it stands, counted from 1. */
  line: number;
}

/**
 * The headings of an article that have an id, in reading order.
 *
 * @param mdx the whole file of the article
 * @throws Error if the article cannot be parsed
 */
export function sectionsOf(mdx: string): Section[] {
  return childrenOf(parse(mdx)).flatMap((node) => {
    const id = node.type === 'heading' ? headingId(node) : undefined;
    if (node.type !== 'heading' || id === undefined) return [];
    return [{ id, title: textOf(node), depth: node.depth, line: node.position?.start.line ?? 1 }];
  });
}

function parse(mdx: string): MdastNode {
  try {
    return mdxToMdast(mdx, { features: markdownFeatures });
  } catch (cause) {
    const message =
      'The article of the report can’t be read. Correct it first: `npm run check:content` says what is wrong.';
    throw new Error(message, { cause });
  }
}

/**
 * Places a talk in an article: at the end of what a section says, before the next heading.
 *
 * @param mdx the whole file of the article
 * @param talk id of the talk
 * @param section id or title of a section; the last `##` section if left out, which is added where
 *   there is none
 * @param taken ids that an added section must not have
 * @throws Error if the article has no such section
 */
export function placeTalk(
  mdx: string,
  talk: string,
  section?: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const sections = sectionsOf(mdx);
  const newline = mdx.includes('\r\n') ? '\r\n' : '\n';
  const element = `<Talk id="${talk}" />`;
  const chosen =
    section === undefined
      ? sections.findLast(({ depth }) => depth === 2)
      : sections.find(({ id, title }) => id === section || title === section);
  if (!chosen && section !== undefined) {
    const known = sections.map(({ id }) => `\`${id}\``).join(', ');
    throw new Error(
      `The report has no section \`${section}\`. ${known ? `Name one that it has: ${known}.` : 'Leave the section out; one is added.'}`,
    );
  }
  const next = chosen && sections[sections.indexOf(chosen) + 1];
  const lines = mdx.split(/\r?\n/);
  const before = lines.slice(0, next ? next.line - 1 : undefined);
  const after = next ? lines.slice(next.line - 1) : [];
  while (before.at(-1)?.trim() === '') before.pop();
  const heading = chosen ? [] : [`## Talks {#${makeId('talks', taken)}}`, ''];
  return [...before, '', ...heading, element, '', ...after].join(newline);
}
