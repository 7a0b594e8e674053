import { Parser } from 'htmlparser2';
import type { BuiltPage } from '../lib/built-pages.ts';

/** What the rules need to know of a page. */
export interface PageFacts {
  path: string;
  title: string;
  language: string | undefined;
  canonical: string | undefined;
  h1: number;
  main: number;
  ids: string[];
  /** Addresses that the page leads to or loads, as written. */
  links: string[];
  /** Whether it says that search engines shall not list it. */
  unlisted: boolean;
  /** The last day on which what it shows changed, `YYYY-MM-DD`, where it tells. */
  modified: string | undefined;
}

/** Reads the facts of a page in one pass over its HTML. */
export function pageFacts({ path, html }: BuiltPage): PageFacts {
  const facts: PageFacts = {
    path,
    title: '',
    language: undefined,
    canonical: undefined,
    h1: 0,
    main: 0,
    ids: [],
    links: [],
    unlisted: false,
    modified: undefined,
  };
  let inTitle = false;
  let inSvg = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') inSvg += 1;
      if (name === 'title' && inSvg === 0) inTitle = true;
      if (name === 'html') facts.language = attributes['lang'];
      if (name === 'h1') facts.h1 += 1;
      if (name === 'main') facts.main += 1;
      if (name === 'meta' && attributes['name'] === 'robots') facts.unlisted = true;
      if (name === 'meta' && attributes['property'] === 'og:updated_time')
        facts.modified = attributes['content'];
      if (name === 'link' && attributes['rel'] === 'canonical') facts.canonical = attributes['href'];
      if (attributes['id'] !== undefined) facts.ids.push(attributes['id']);
      for (const attribute of ['href', 'src', 'action', 'poster'] as const) {
        const value = attributes[attribute];
        if (value !== undefined) facts.links.push(value);
      }
    },
    ontext(text) {
      if (inTitle) facts.title += text;
    },
    onclosetag(name) {
      if (name === 'svg') inSvg -= 1;
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  return facts;
}
