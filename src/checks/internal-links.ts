import type { SiteUrl } from '../lib/site-url.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** Every address of this site that a page leads to exists, its fragment included. */
export function checkInternalLinks(
  pages: readonly PageFacts[],
  files: ReadonlySet<string>,
  { origin, base }: SiteUrl,
): Finding[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  return pages.flatMap((page) => {
    const here = new URL(base + page.path.slice(1), origin);
    return [...new Set(page.links)].flatMap((link) => {
      const message = whyDead(link, here);
      return message === undefined ? [] : [{ page: page.path, message }];
    });
  });

  function whyDead(link: string, here: URL): string | undefined {
    if (!URL.canParse(link, here)) return `The link \`${link}\` is no address.`;
    const url = new URL(link, here);
    if (url.origin !== origin)
      return url.protocol === 'https:'
        ? undefined
        : `The link \`${link}\` is neither https nor of this site.`;
    // Under a path the rest of the host belongs to others: a whole address may lead there.
    if (!url.pathname.startsWith(base) && /^https?:/i.test(link)) return undefined;
    if (!url.pathname.startsWith(base)) return `The link \`${link}\` leaves the base path \`${base}\`.`;
    const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
    const found = ids.get(path);
    if (!found) return files.has(path) ? undefined : `The link \`${link}\` leads nowhere.`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment === '' || found.has(fragment)
      ? undefined
      : `The link \`${link}\` names no id of that page.`;
  }
}
