import { childrenOf } from '../../markdown/outline.ts';
import { slideOf } from '../../markdown/slides.ts';
import { idSchema } from '../../schemas/id.ts';
import { isVisible } from '../../schemas/text.ts';
import type { Problem } from '../problem.ts';
import { nodesOf } from '../read/content-folder.ts';
import { atNode, type Entry } from '../read/entry.ts';
import type { Node } from '../read/markdown-document.ts';
import type { Rule } from './rule.ts';

/** Slides stand in a block of their own, each a picture with an id, a caption and whose it is. */
export const slides: Rule = function* (content) {
  const inBlocks = new Set<Node>();
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'containerDirective' && node.name === 'slides') {
      const children = childrenOf(node);
      if (children.length === 0)
        yield atNode(entry, node, `There is no slide in this block. Each is a line: ${formIn(entry)}.`);
      for (const child of children) {
        inBlocks.add(child);
        if (slideOf(child)) continue;
        yield atNode(entry, child, `Only slides stand in this block, each a line: ${formIn(entry)}.`);
      }
    }
    yield* problemsOfSlide(entry, node, inBlocks.has(node));
  }
};

function* problemsOfSlide(entry: Entry, node: Node, isInBlock: boolean): Generator<Problem> {
  const slide = slideOf(node);
  if (node.type !== 'leafDirective' || !slide) return;
  const { id = '', credit, ...others } = node.attributes ?? {};
  const problem = (message: string): Problem => atNode(entry, node, message, id || undefined);
  const form = formIn(entry);
  if (!isInBlock) yield problem('Slides stand between a line `:::slides` and a line `:::`. Put it there.');
  const [shown, ...more] = childrenOf(node);
  // Pictures have a rule of their own, which tells of references.
  if (more.length > 0 || (shown?.type !== 'image' && shown?.type !== 'imageReference'))
    yield problem(`A slide shows one picture, which stands in its brackets: ${form}.`);
  else if (shown.type === 'image' && !isVisible(slide.caption))
    yield problem(`The slide has no caption. Write one behind the address of its picture: ${form}.`);
  const malformed = idSchema.safeParse(id).error?.issues[0]?.message;
  if (!id) yield problem(`The slide has no id. Add one that will never change: ${form}.`);
  else if (malformed !== undefined) yield problem(`The id ${malformed}.`);
  if (!isVisible(credit ?? ''))
    yield problem(`The slide doesn’t say whose it is. Add a \`credit\`: ${form}.`);
  if (Object.keys(others).length > 0)
    yield problem(`A slide has an \`id\` and a \`credit\`, and nothing else: ${form}.`);
}

const formIn = ({ kind }: Entry): string =>
  `\`::slide[![What it shows](${kind === 'reports' ? '' : '../'}images/… "Caption")]{id=<id> credit="Whose it is"}\``;
