import { defineMdastPlugin, type Features } from 'satteri';

/** What reporters may write, beyond CommonMark and GFM: ids on headings, and directives. */
export const markdownFeatures = {
  headingAttributes: true,
  directive: true,
  gfm: { footnotes: false },
} satisfies Features;

/** The directives that exist, by name. Everything else is an error of the gate. */
export const directiveNames = ['opinion', 'correction'] as const;

/** The components that an article may use, by name. Everything else is an error of the gate. */
export const componentNames = ['Talk'] as const;

/** A picture with a title, alone in its paragraph, becomes a figure; the title is its caption. */
export const figuresPlugin = defineMdastPlugin({
  name: 'figures',
  paragraph(node, context) {
    const [image, ...more] = node.children;
    if (image?.type !== 'image' || more.length > 0 || !image.title) return;
    const caption = { type: 'text', value: image.title } as const;
    context.replaceNode(node, {
      type: 'paragraph',
      data: { hName: 'figure' },
      children: [
        { type: 'image', url: image.url, alt: image.alt ?? '' },
        { type: 'emphasis', data: { hName: 'figcaption' }, children: [caption] },
      ],
    });
  },
});

/** What the place of a talk becomes: `placeMarkdown` cuts there. */
const talkPlace = (id: string) => ({ hName: 'hr', hProperties: { 'data-talk': id } });

/**
 * Turns `:::opinion{by=<person>}` and `:::correction` into marked `div` elements, in articles and
 * notes alike, and the places of talks (`markTalkPlaces`) into rules. `placeMarkdown` later adds who speaks. A colon before a word (`12:34`) parses as a
 * directive too; without label and attributes it goes back to being text.
 */
export const directivesPlugin = defineMdastPlugin({
  name: 'directives',
  containerDirective(node, context) {
    const by = node.attributes?.['by'];
    context.setProperty(node, 'data', {
      hName: 'div',
      hProperties: {
        className: [node.name],
        role: 'note',
        ...(by === undefined || by === null ? {} : { 'data-by': by }),
      },
    });
  },
  leafDirective(node, context) {
    const id = node.attributes?.['id'];
    if (node.name === 'talk' && id) context.setProperty(node, 'data', talkPlace(id));
  },
  textDirective(node, context) {
    context.replaceNode(node, { type: 'text', value: `:${node.name}` });
  },
});
