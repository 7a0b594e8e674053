import { satteri } from '@astrojs/markdown-satteri';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import { entryOf } from './entry-of.ts';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

let container: Promise<AstroContainer> | undefined;

/**
 * Where the pictures of an article or of notes stand on the built site.
 *
 * @param paths as they are written there
 * @returns addresses, base path included, by path
 */
export async function picturesOf(
  shown: CatalogueReport | CatalogueTalk,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  // Astro alone knows what it makes of a picture, and puts it into what it renders: so a text of nothing else is rendered.
  const renderer = await satteri().createRenderer({ syntaxHighlight: false });
  const { code, metadata } = await renderer.render(paths.map((path) => `![](<${path}>)`).join('\n\n'));
  const rendered = { html: code, metadata: { imagePaths: metadata.localImagePaths } };
  const entry = await entryOf(shown);
  const { Content } = await render(Object.assign({}, entry, { rendered, deferredRender: false }));
  const html = await (await (container ??= AstroContainer.create())).renderToString(Content);
  const addresses = [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, address = '']) => address);
  return new Map(paths.map((path, index) => [path, addresses[index] ?? '']));
}
