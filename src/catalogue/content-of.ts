import { satteri } from '@astrojs/markdown-satteri';
import { render } from 'astro:content';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMdx, markdownFeatures } from '../lib/markdown.ts';
import { markdownPlugins, type Place } from '../lib/markdown-plugins.ts';
import { catalogue, to } from './catalogue.ts';
import { entryOf } from './entry-of.ts';
import { picturesOf } from './pictures-of.ts';
import { ownersIn } from './owners-in.ts';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

/**
 * The component that renders a report's article or a talk's notes as they read at a place. Markdown is rendered here;
 * an article in MDX has been compiled for its own page, and is given its components by who shows it.
 */
export async function contentOf(shown: CatalogueReport | CatalogueTalk, place: Omit<Place, 'base'>) {
  const [report, talk] = 'report' in shown ? [shown.report, shown] : [shown];
  const entry = await entryOf(shown);
  if (isMdx(entry.filePath ?? '')) return (await render(entry)).Content;
  const all = await catalogue();
  const known = {
    owner: ownersIn(all, report, talk),
    link: all.link,
    picture: async (path: string) => (await picturesOf(shown, [path])).get(path) ?? '',
  };
  const plugins = markdownPlugins({ base: to.base, ...place }, known);
  const renderer = await satteri({ features: markdownFeatures, ...plugins }).createRenderer({
    syntaxHighlight: 'prism',
  });
  const fileURL = pathToFileURL(resolve(entry.filePath ?? ''));
  const { code, metadata } = await renderer.render(entry.body ?? '', { fileURL });
  const imagePaths = metadata.localImagePaths;
  // Astro puts the addresses of its pictures into what it renders.
  return (await render({ ...entry, rendered: { html: code, metadata: { imagePaths } } })).Content;
}
