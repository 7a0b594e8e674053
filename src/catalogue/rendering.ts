import { satteri } from '@astrojs/markdown-satteri';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry, render } from 'astro:content';
import { DomUtils, parseDocument } from 'htmlparser2';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitFrontmatter, withPlainLines } from '../markdown/frontmatter.ts';
import { isMdx, markdownFeatures } from '../markdown/syntax.ts';
import type { Place } from '../markdown/place.ts';
import { markdownPlugins } from '../markdown/plugins.ts';
import { catalogue, to } from './catalogue.ts';
import { asSupported, ownersIn } from './owners.ts';
import type { CatalogueEntry } from './types.ts';

/**
 * The component that renders a report's article or a talk's notes as they read at a place. Markdown is rendered here;
 * an article in MDX has been compiled for its own page, and is given its components by who shows it.
 *
 * @returns `undefined` while such an article on disk is not what the gate has passed, which only development sees
 */
export async function contentOf(shown: CatalogueEntry, place: Omit<Place, 'base'>) {
  const [report, talk] = 'report' in shown ? [shown.report, shown] : [shown];
  const entry = await entryOf(shown);
  const { filePath = '', body = '' } = entry;
  if (isMdx(filePath)) return isAsPassed(filePath, body) ? (await render(entry)).Content : undefined;
  const all = await catalogue();
  const known = {
    owner: ownersIn(all, report, talk),
    claim: (takeaway: string) =>
      asSupported(all.claim({ report: report.id, ...(talk && { talk: talk.id }), takeaway })),
    link: all.link,
    picture: async (path: string) => (await picturesOf(shown, [path])).get(path) ?? '',
  };
  const plugins = markdownPlugins({ base: to.base, ...place }, known);
  const renderer = await satteri({ features: markdownFeatures, ...plugins }).createRenderer({
    syntaxHighlight: 'prism',
  });
  const fileURL = pathToFileURL(resolve(filePath));
  const { code, metadata } = await renderer.render(body, { fileURL });
  return contentWith(entry, code, metadata.localImagePaths);
}

/** Whether an article that the compiler reads from disk is there what the gate has passed. */
function isAsPassed(path: string, body: string): boolean {
  if (import.meta.env.PROD) return true;
  return existsSync(path) && splitFrontmatter(withPlainLines(readFileSync(path, 'utf8'))).body === body;
}

let container: Promise<AstroContainer> | undefined;

/**
 * Where the pictures of an article or of notes stand on the built site.
 *
 * @param paths as they are written there
 * @returns addresses, base path included, by path
 */
export async function picturesOf(
  shown: CatalogueEntry,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  // Astro alone knows what it makes of a picture: so a text of nothing else is rendered.
  const renderer = await satteri().createRenderer({ syntaxHighlight: false });
  const text = paths.map((path) => `![](<${path.replace(/[<>&\\]/g, '\\$&')}>)`).join('\n\n');
  const { code, metadata } = await renderer.render(text);
  const Content = await contentWith(await entryOf(shown), code, metadata.localImagePaths);
  const html = await (await (container ??= AstroContainer.create())).renderToString(Content);
  const pictures = DomUtils.getElementsByTagName('img', parseDocument(html));
  return new Map(paths.map((path, index) => [path, pictures[index]?.attribs['src'] ?? '']));
}

type StoredContent = Awaited<ReturnType<typeof entryOf>>;

/** A report or a talk as the content store holds it. */
async function entryOf(shown: CatalogueEntry) {
  const entry =
    'report' in shown
      ? await getEntry('talks', `${shown.report.id}/${shown.id}`)
      : await getEntry('reports', shown.id);
  if (!entry) throw new Error(`The content of \`${shown.id}\` is gone from the content store.`);
  return entry;
}

/** The component of an entry that shows this HTML, into which Astro puts the addresses of its pictures. */
async function contentWith(entry: StoredContent, html: string, imagePaths: string[]) {
  const rendered = { html, metadata: { imagePaths } };
  return (await render(Object.assign({}, entry, { rendered, deferredRender: false }))).Content;
}
