import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { addressesUnder } from '../lib/addresses.ts';
import { prose } from './article-parts.ts';
import { blocks } from './blocks.ts';
import { elements } from './elements.ts';
import { noCode } from './no-code.ts';
import { reportOf, type Known, type Place } from './place.ts';

/** The plugins of Sätteri (satteri.bruits.org/docs, plugins) that make of a text what its page shows. */
export interface MarkdownPlugins {
  mdastPlugins: MdastPluginEntry[];
  hastPlugins: HastPluginEntry[];
}

/** The plugins for Markdown, which is rendered where it is shown. */
export const markdownPlugins = (place: Place, known: Known): MarkdownPlugins => ({
  mdastPlugins: [blocks(place.headingShift)],
  hastPlugins: [elements(place, known)],
});

/**
 * The plugins for articles in MDX, each of which is compiled once, for its own page. Talks, claims, owners of opinions and
 * what is known of links become components (`components/article/`).
 *
 * @param base the base path of the site
 */
export const mdxPlugins = (base: string): MarkdownPlugins => ({
  mdastPlugins: [noCode, blocks(0)],
  hastPlugins: [
    (file) => elements({ base, page: addressesUnder(base).report(reportOf(file)), headingShift: 0 }),
    prose,
  ],
});
