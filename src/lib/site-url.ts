import { normaliseBase } from './addresses.ts';

/** Where the site is published. */
export interface SiteUrl {
  /** Scheme and host, such as `https://example.org`. */
  origin: string;
  /** The path under which every address lives, with slashes around it; `/` for a whole host. */
  base: string;
}

const fallback = 'http://localhost:4321/';

/**
 * Reads where the site will be published.
 *
 * @param value an http(s) address, which may hold a path; `http://localhost:4321/` if empty
 * @throws Error if it is no such address
 */
export function parseSiteUrl(value: string | undefined): SiteUrl {
  const written = value || fallback;
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
    throw new Error(
      `SITE_URL is \`${written}\`, which is no web address. Write it like \`https://example.org/\` or \`https://example.org/takeaways/\`.`,
    );
  }
  const { origin, pathname } = new URL(written);
  return { origin, base: normaliseBase(pathname) };
}
