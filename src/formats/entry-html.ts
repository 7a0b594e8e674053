import { markdownToHtml } from 'satteri';
import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { entryMarkdown } from './markdown-copy.ts';
import { copyContext } from './site-copy.ts';

/** Entries stand in several feeds. */
const written = new WeakMap<CatalogueReport | CatalogueTalk, Promise<string>>();

/** A report or a talk as plain HTML for readers outside of the site: its Markdown copy, rendered. */
export function entryHtml(shown: CatalogueReport | CatalogueTalk): Promise<string> {
  const known = written.get(shown);
  if (known) return known;
  const html = writeEntry(shown);
  written.set(shown, html);
  return html;
}

async function writeEntry(shown: CatalogueReport | CatalogueTalk): Promise<string> {
  const markdown = await entryMarkdown(shown, await copyContext());
  const features = { gfm: { footnotes: false }, smartPunctuation: true } as const;
  return markdownToHtml(markdown, { features }).html;
}
