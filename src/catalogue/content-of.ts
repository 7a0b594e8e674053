import { satteri } from '@astrojs/markdown-satteri';
import { render } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitFrontmatter, withPlainLines } from '../lib/frontmatter.ts';
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
 *
 * @returns `undefined` while such an article on disk is not what the gate has passed, which only development sees
 */
export async function contentOf(shown: CatalogueReport | CatalogueTalk, place: Omit<Place, 'base'>) {
  const [report, talk] = 'report' in shown ? [shown.report, shown] : [shown];
  const entry = await entryOf(shown);
  const { filePath = '', body = '' } = entry;
  if (isMdx(filePath)) return isAsPassed(filePath, body) ? (await render(entry)).Content : undefined;
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
  const fileURL = pathToFileURL(resolve(filePath));
  const { code, metadata } = await renderer.render(body, { fileURL });
  const imagePaths = metadata.localImagePaths;
  // Astro puts the addresses of its pictures into what it renders.
  return (await render({ ...entry, rendered: { html: code, metadata: { imagePaths } } })).Content;
}

/** Whether an article that the compiler reads from disk is there what the gate has passed. */
function isAsPassed(path: string, body: string): boolean {
  if (import.meta.env.PROD) return true;
  return existsSync(path) && splitFrontmatter(withPlainLines(readFileSync(path, 'utf8'))).body === body;
}
