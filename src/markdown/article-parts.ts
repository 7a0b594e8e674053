import type { Element, ElementContent, RootContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { element } from './nodes.ts';

/** Rendered Markdown, or the place of a talk and the level at which its heading stands. */
export type ArticlePart = { html: string } | { talk: string; level: number };

/** Cuts a rendered article at the places of its talks. */
export function cutAtTalks(html: string): ArticlePart[] {
  const pieces = html.split(/<hr data-talk="([^"]*)" data-level="(\d)">/);
  return pieces.flatMap((piece, index): ArticlePart[] => {
    if (index % 3 === 0) return piece.trim() === '' ? [] : [{ html: piece }];
    return index % 3 === 1 ? [{ talk: piece, level: Number(pieces[index + 1]) }] : [];
  });
}

/** Puts what stands between talks into a `div` of running text. */
export const prose = defineHastPlugin({
  name: 'prose',
  after(root, context) {
    const parts: RootContent[] = [];
    let text: Element | undefined;
    for (const child of root.children) {
      if ('name' in child && child.name === 'Talk') {
        parts.push(child);
        text = undefined;
      } else if (text) text.children.push(child as ElementContent);
      else if (child.type !== 'text' || child.value.trim() !== '')
        parts.push((text = element('div', { className: ['prose'] }, [child as ElementContent])));
    }
    context.replaceNode(root, { type: 'root', children: parts });
  },
});
