import { hasMoreThanId, headingId, textOf } from '../../markdown/outline.ts';
import { idSchema } from '../../schemas/id.ts';
import { isVisible } from '../../schemas/text.ts';
import type { Problem } from '../problem.ts';
import { documentsOf } from '../read/content-folder.ts';
import { atNode, type Entry } from '../read/entry.ts';
import type { Node } from '../read/markdown-document.ts';
import type { Rule } from './rule.ts';

/** Every heading needs words, a depth that follows from the heading above it, and an id that never changes. */
export const headings: Rule = function* (content) {
  for (const entry of documentsOf(content)) {
    let above = 1;
    for (const node of entry.markdown?.nodes ?? []) {
      if (node.type !== 'heading') continue;
      yield* problemsOfHeading(entry, node, above);
      above = node.depth;
    }
  }
};

function* problemsOfHeading(
  entry: Entry,
  node: Extract<Node, { type: 'heading' }>,
  above: number,
): Generator<Problem> {
  const title = textOf(node).trim();
  const deepest = entry.kind === 'reports' ? 3 : 6;
  if (node.depth < 2 || node.depth > deepest) {
    yield atNode(entry, node, `Headings here go from \`##\` to \`${'#'.repeat(deepest)}\`.`, title);
  } else if (node.depth > above + 1) {
    const message = `The heading skips a level. Begin it with \`${'#'.repeat(above + 1)}\`.`;
    yield atNode(entry, node, message, title);
  }
  if (!isVisible(title)) yield atNode(entry, node, 'The heading has no words. Write some or remove it.');
  const id = headingId(node);
  const malformed = idSchema.safeParse(id).error?.issues[0]?.message;
  if (id === undefined) {
    const message = 'The heading has no id. Add one that will never change: `## Title {#an-id}`.';
    yield atNode(entry, node, message, title);
  } else if (malformed !== undefined) yield atNode(entry, node, `The id ${malformed}.`, id);
  if (hasMoreThanId(node)) {
    const message = 'A heading has an id and nothing else in its braces: `## Title {#an-id}`.';
    yield atNode(entry, node, message, title);
  }
}
