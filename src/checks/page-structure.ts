import { count } from '../lib/words.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** A page has one `h1`, one `main`, a title, a language, each id once, and no picture without its address. */
export function checkPageStructure(page: PageFacts): Finding[] {
  const known = new Set<string>();
  const repeated = page.ids.filter((id) => known.has(id) || !known.add(id));
  return [
    page.h1 !== 1 && `The page has ${page.h1} h1 headings instead of one.`,
    page.main !== 1 && `The page has ${page.main} main elements instead of one.`,
    page.title.trim() === '' && 'The page has no title.',
    page.lostPictures > 0 && `The page has ${count(page.lostPictures, 'picture')} without an address.`,
    !page.language && 'The page does not say its language.',
    ...repeated.map((id) => `The id \`${id}\` stands on the page more than once.`),
  ]
    .filter((message) => message !== false)
    .map((message) => ({ page: page.path, message }));
}
