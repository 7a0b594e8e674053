import { mdxToMdast } from 'satteri';
import { markdownFeatures } from './markdown.ts';
import { childrenOf, talkIdOf } from './outline.ts';

/**
 * Writes an article as Markdown in which the places of talks are directives, `::talk{id=…}`: what the gate has passed
 * means the same in both, and Markdown needs no bundler, which would take each article through it as a program.
 *
 * @param mdx an article without its frontmatter, as the gate has passed it
 */
export function markTalkPlaces(mdx: string): string {
  let marked = '';
  let copied = 0;
  for (const node of childrenOf(mdxToMdast(mdx, { features: markdownFeatures }))) {
    const { start, end } = node.position ?? {};
    if (node.type !== 'mdxJsxFlowElement' || start?.offset === undefined || end?.offset === undefined)
      continue;
    marked += `${mdx.slice(copied, start.offset)}\n\n::talk{id=${talkIdOf(node)}}\n\n`;
    copied = end.offset;
  }
  return marked + mdx.slice(copied);
}
