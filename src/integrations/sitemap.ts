import createSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { readMoved } from '../content/check-permalinks.ts';
import { isMoved } from '../lib/resolve-moved.ts';
import type { SiteUrl } from '../lib/site-url.ts';

/**
 * The sitemap (sitemaps.org, 0.9) of all pages that search engines may list, each with the day on which what
 * it shows last changed: those that have moved or are retired are not in it.
 *
 * @param folder path of the content folder
 */
export function sitemap(folder: string, { origin, base }: SiteUrl): AstroIntegration {
  const moved = new Map([...readMoved(folder)].map(([address, { target }]) => [address, target]));
  const pathOf = (page: string): string => page.slice((origin + base).length - 1);
  let built: URL | undefined;
  const integration = createSitemap({
    filter: (page) => pathOf(page) !== '/404/' && !isMoved(pathOf(page), moved),
    serialize: (item) => {
      const html = readFileSync(new URL(`.${pathOf(item.url)}index.html`, built), 'utf8');
      const [, lastmod] = /<meta property="og:updated_time" content="([\d-]+)">/.exec(html) ?? [];
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  const done = integration.hooks['astro:build:done'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        built = options.dir;
        await done?.(options);
      },
    },
  };
}
