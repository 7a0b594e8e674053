/** What the rules need to know of a page. */
export interface PageFacts {
  path: string;
  title: string;
  language: string | undefined;
  canonical: string | undefined;
  h1: number;
  main: number;
  ids: string[];
  /** How many pictures have no address. */
  lostPictures: number;
  /** Addresses that the page leads to or loads, as written. */
  links: string[];
  /** Whether it says that search engines shall not list it. */
  unlisted: boolean;
  /** The last day on which what it shows changed, `YYYY-MM-DD`, where it tells. */
  modified: string | undefined;
}

/** Collects the facts of a page as a parser reads it. */
export class FactsReader {
  readonly facts: PageFacts;
  #isInTitle = false;
  #svgs = 0;

  constructor(path: string) {
    this.facts = {
      path,
      title: '',
      language: undefined,
      canonical: undefined,
      h1: 0,
      main: 0,
      ids: [],
      lostPictures: 0,
      links: [],
      unlisted: false,
      modified: undefined,
    };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const { facts } = this;
    if (name === 'svg') this.#svgs += 1;
    else if (name === 'title' && this.#svgs === 0) this.#isInTitle = true;
    else if (name === 'html') facts.language = attributes['lang'];
    else if (name === 'h1') facts.h1 += 1;
    else if (name === 'main') facts.main += 1;
    else if (name === 'img' && !attributes['src']) facts.lostPictures += 1;
    else if (name === 'link' && attributes['rel'] === 'canonical') facts.canonical = attributes['href'];
    else if (name === 'meta' && attributes['name'] === 'robots') facts.unlisted = true;
    else if (name === 'meta' && attributes['property'] === 'og:updated_time')
      facts.modified = attributes['content'];
    if (attributes['id'] !== undefined) facts.ids.push(attributes['id']);
    for (const attribute of ['href', 'src', 'action', 'poster'] as const) {
      const value = attributes[attribute];
      if (value !== undefined) facts.links.push(value);
    }
  }

  ontext(text: string): void {
    if (this.#isInTitle) this.facts.title += text;
  }

  onclosetag(name: string): void {
    if (name === 'svg') this.#svgs -= 1;
    if (name === 'title') this.#isInTitle = false;
  }
}
