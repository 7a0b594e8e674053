import type { Heading } from 'mdast';
import { defineMdastPlugin, type MdastContent, type MdastPluginEntry } from 'satteri';
import { codeLanguage } from './code-languages.ts';
import { pictureAddress } from './syntax.ts';
import { jsxAttributes } from './nodes.ts';
import { reportOf } from './place.ts';
import { slideOf, type Slide } from './slides.ts';

/**
 * Headings sink. `:::opinion{by=…}` and `:::correction` become a `div` each, `:::quote{by=… url=…}` and each slide a figure,
 * `::talk{id=…}` a rule to cut at; in MDX components say whose an opinion or a quote is and show what stands at a place.
 * `::claim{id=…}` becomes an element of its own: what follows it supports that claim.
 *
 * @param headingShift levels by which headings sink
 */
export const blocks =
  (headingShift: number): MdastPluginEntry =>
  (file) => {
    let level = 1;
    return defineMdastPlugin({
      name: 'blocks',
      // A colon before a word (`12:34`) parses as a directive; it goes back to being text.
      textDirective: (node, context) => context.replaceNode(node, { type: 'text', value: `:${node.name}` }),
      // A picture with a title, alone in its paragraph, becomes a figure; the title is its caption.
      paragraph(node, context) {
        const [picture, ...more] = node.children;
        if (picture?.type !== 'image' || more.length > 0 || !picture.title) return;
        const caption = { type: 'text', value: picture.title } as const;
        context.replaceNode(node, {
          type: 'paragraph',
          data: { hName: 'figure' },
          children: [
            { type: 'image', url: pictureAddress(picture.url), alt: picture.alt ?? '' },
            { type: 'emphasis', data: { hName: 'figcaption' }, children: [caption] },
          ],
        });
      },
      // A path such as `images/x.png` is one from here.
      image(node, context) {
        const url = pictureAddress(node.url);
        if (node.url !== url) context.setProperty(node, 'url', url);
      },
      code(node, context) {
        const language = codeLanguage(node.lang);
        if (node.lang !== language) context.setProperty(node, 'lang', language);
      },
      heading(node, context) {
        // What stands in a block is no section.
        if (context.parent(node)?.type === 'root') level = node.depth;
        if (headingShift > 0)
          context.setProperty(node, 'depth', Math.min(6, node.depth + headingShift) as Heading['depth']);
      },
      leafDirective(node, context) {
        const slide = slideOf(node);
        if (slide) return context.replaceNode(node, figureOf(slide));
        const id = node.attributes?.['id'] ?? '';
        const data =
          node.name === 'claim'
            ? { hName: 'span', hProperties: { 'data-supports': id, 'data-record-skip': '' } }
            : { hName: 'hr', hProperties: { 'data-talk': id, 'data-level': String(level + 1) } };
        return context.setProperty(node, 'data', data);
      },
      mdxJsxFlowElement({ name, attributes }) {
        const place = jsxAttributes({ report: reportOf(file), level: String(level + 1) });
        return { type: 'mdxJsxFlowElement', name, attributes: [...attributes, ...place], children: [] };
      },
      containerDirective(node, context) {
        const { by, url } = node.attributes ?? {};
        if (by && file.sourceFormat === 'mdx') {
          const name = url ? 'Quote' : 'Opinion';
          const attributes = jsxAttributes({ by, ...(url && { url }), report: reportOf(file) });
          return { type: 'mdxJsxFlowElement', name, attributes, children: node.children };
        }
        if (by && url) {
          const words = {
            type: 'blockquote',
            children: node.children,
            data: { hProperties: { cite: url } },
          } as const;
          const hProperties = { className: ['quote'], 'data-by': by, 'data-source': url };
          return { type: 'blockquote', data: { hName: 'figure', hProperties }, children: [words] };
        }
        if (node.name === 'slides') {
          const hProperties = { className: ['slides'], role: 'group', ariaLabel: 'Slides', tabIndex: 0 };
          context.setProperty(node, 'data', { hName: 'div', hProperties });
          return undefined;
        }
        const hProperties = { className: [node.name], role: 'note', ...(by ? { 'data-by': by } : {}) };
        context.setProperty(node, 'data', { hName: 'div', hProperties });
        return undefined;
      },
    });
  };

/** A slide with its caption, and below it whose it is. */
function figureOf({ id, picture, caption, credit }: Slide): MdastContent {
  const says = (className: string, value: string) => ({
    type: 'emphasis' as const,
    data: { hName: 'span', hProperties: { className: [className] } },
    children: [{ type: 'text' as const, value }],
  });
  return {
    type: 'paragraph',
    data: { hName: 'figure', hProperties: { id, className: ['slide'] } },
    children: [
      { type: 'image', url: pictureAddress(picture.url), alt: picture.alt ?? '' },
      {
        type: 'emphasis',
        data: { hName: 'figcaption' },
        children: [says('caption', caption), { type: 'text', value: ' ' }, says('credit', credit)],
      },
    ],
  };
}
