import { decodePath } from '../lib/addresses.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Every address of this site that pages lead to exists, its fragment included. Pages are added one by one, and only
 * what is needed of them is kept: each address once, for thousands of pages share most of theirs.
 */
export class InternalLinks {
  readonly #site: SiteUrl;
  /** The ids of each page, parted by spaces. */
  readonly #ids = new Map<string, string>();
  /** The addresses that pages lead to, by number. */
  readonly #targets = new Map<string, number>();
  /** By page the numbers of the addresses that it leads to. */
  readonly #links = new Map<string, Uint32Array>();

  constructor(site: SiteUrl) {
    this.#site = site;
  }

  /** @param page its ids and links, and nothing else, are kept */
  add({ path, ids, links }: Pick<PageFacts, 'path' | 'ids' | 'links'>): void {
    this.#ids.set(path, ids.join(' '));
    const numbers = new Set<number>();
    for (const link of links) numbers.add(this.#numberOf(isSameOnEveryPage(link) ? link : `${path} ${link}`));
    this.#links.set(path, Uint32Array.from(numbers));
  }

  /** @param files every file of the site, from its root: `people/x/index.html` */
  findings(files: ReadonlySet<string>): Finding[] {
    const dead = new Map<number, string>();
    for (const [target, number] of this.#targets) {
      const [, page = '/', link = ''] = /^(?:(\S+) )?(.*)$/s.exec(target) ?? [];
      const message = this.#faultOf(link, page, files);
      if (message !== undefined) dead.set(number, message);
    }
    if (dead.size === 0) return [];
    return [...this.#links].flatMap(([page, numbers]) =>
      [...numbers].flatMap((number) => {
        const message = dead.get(number);
        return message === undefined ? [] : [{ page, message }];
      }),
    );
  }

  #numberOf(target: string): number {
    const known = this.#targets.get(target);
    if (known !== undefined) return known;
    const number = this.#targets.size;
    // A copy: a part of a page’s text would hold all of it.
    this.#targets.set(Buffer.from(target).toString(), number);
    return number;
  }

  #faultOf(link: string, page: string, files: ReadonlySet<string>): string | undefined {
    const { origin, base } = this.#site;
    const here = new URL(base + page.slice(1), origin);
    if (!URL.canParse(link, here)) return `The link \`${link}\` is no address.`;
    const url = new URL(link, here);
    if (url.origin !== origin)
      return url.protocol === 'https:'
        ? undefined
        : `The link \`${link}\` is neither https nor of this site.`;
    // Under a path the rest of the host belongs to others: a whole address may lead there.
    if (!url.pathname.startsWith(base) && /^https?:/i.test(link)) return undefined;
    if (!url.pathname.startsWith(base)) return `The link \`${link}\` leaves the base path \`${base}\`.`;
    const decoded = decodePath(url.pathname.slice(base.length));
    const fragment = decodePath(url.hash.slice(1));
    if (decoded === undefined || fragment === undefined)
      return `The link \`${link}\` has a \`%\` that stands for nothing; a percent sign is written \`%25\`.`;
    const path = `/${decoded}`;
    const ids = this.#ids.get(path);
    if (ids === undefined)
      return files.has(path.slice(1)) ? undefined : `The link \`${link}\` leads nowhere.`;
    return fragment === '' || ids.split(' ').includes(fragment)
      ? undefined
      : `The link \`${link}\` names no id of that page.`;
  }
}

/** Whether an address means the same on every page. */
const isSameOnEveryPage = (link: string): boolean => /^(?:\/|https?:)/i.test(link) && !/^\S+ /.test(link);
