import createSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { SiteUrl } from '../lib/site-url.ts';
import { compareText } from '../lib/words.ts';
import type { ReadPage } from './site-reader.ts';

/**
 * The sitemap (sitemaps.org, 0.9) of all pages that search engines may list, each with the day on which what
 * it shows last changed.
 *
 * @param pagesOf gives every page of the site once all are built
 */
export function sitemap({ origin, base }: SiteUrl, pagesOf: () => Promise<ReadPage[]>): AstroIntegration {
  /** By address. */
  const days = new Map<string, string | undefined>();
  const integration = createSitemap({
    serialize: (item) => {
      const lastmod = days.get(item.url);
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  const done = integration.hooks['astro:build:done'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        const listed = (await pagesOf()).filter(({ unlisted }) => !unlisted);
        for (const { path, modified } of listed) days.set(origin + base + path.slice(1), modified);
        const pages = listed.map(({ path }) => ({ pathname: path.slice(1) }));
        await done?.({ ...options, pages: pages.sort((a, b) => compareText(a.pathname, b.pathname)) });
      },
    },
  };
}
