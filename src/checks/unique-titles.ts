import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** No two pages have one title. Pages are added one by one. */
export class UniqueTitles {
  readonly #pages = new Map<string, string[]>();

  add({ title, path }: Pick<PageFacts, 'title' | 'path'>): void {
    const sharing = this.#pages.get(title);
    if (sharing) sharing.push(path);
    // A copy: a part of a page’s text would hold all of it.
    else this.#pages.set(Buffer.from(title).toString(), [path]);
  }

  findings(): Finding[] {
    return [...this.#pages].flatMap(([title, sharing]) => {
      const [first, ...others] = sharing.toSorted();
      return others.map((page) => ({ page, message: `The title “${title}” is that of ${first} too.` }));
    });
  }
}
