import createSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readMoved } from '../content/check-permalinks.ts';
import { isMoved } from '../lib/resolve-moved.ts';
import type { SiteUrl } from '../lib/site-url.ts';

/**
 * The sitemap (sitemaps.org, 0.9) of all pages that search engines may list: those that have moved
 * or are retired are not in it.
 *
 * @param folder path of the content folder
 */
export function sitemap(folder: string, { origin, base }: SiteUrl): AstroIntegration {
  const moved = new Map([...readMoved(folder)].map(([address, { target }]) => [address, target]));
  return createSitemap({
    filter: (page) => {
      const path = page.slice((origin + base).length - 1);
      return path !== '/404/' && !isMoved(path, moved);
    },
  });
}
