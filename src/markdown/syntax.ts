import type { Features } from 'satteri';

/** What reporters may write, beyond CommonMark and GFM: ids on headings, and directives. */
export const markdownFeatures = {
  headingAttributes: true,
  directive: true,
  gfm: { footnotes: false },
} satisfies Features;

/** The directives that exist, by name: blocks, and single lines. Everything else is an error of the gate. */
export const directiveNames = ['opinion', 'correction', 'quote', 'slides'] as const;
export const lineNames = ['claim', 'slide', 'talk'] as const;

/** Whether an article is written in MDX, and not in Markdown. */
export const isMdx = (file: string): boolean => file.endsWith('.mdx');

/** The address of a picture as bundlers take it: what begins with no dot would be a package to them. */
export const pictureAddress = (url: string): string =>
  /^(?:\.{0,2}\/|[a-z][a-z+.-]*:)/i.test(url) ? url : `./${url}`;
