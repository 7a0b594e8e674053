import { inlineElements } from '../shared/inline-elements.ts';
import { markTerms } from '../shared/mark-terms.ts';

/**
 * Marks terms in the part of the page that the address names, else in all of its content; not in what no search looks
 * into.
 *
 * @param terms of a hit
 */
export function markWords(terms: readonly string[]): void {
  for (const root of placesToMark()) for (const run of runsIn(root)) markIn(run, terms);
}

/** What readers do not read there; a talk placed in its report is none of the report’s own text. */
const unread = 'mark, script, button, [hidden], copy-link, [data-record-skip]';

/** The texts of a place, those together in which no element parts words. */
function runsIn(root: Element): Text[][] {
  const runs: Text[][] = [[]];
  const read = (node: Node): void => {
    if (node instanceof Text) runs.at(-1)?.push(node);
    if (!(node instanceof Element) || (node !== root && node.matches(unread))) return;
    const isInline = inlineElements.has(node.localName);
    if (!isInline) runs.push([]);
    for (const child of node.childNodes) read(child);
    if (!isInline) runs.push([]);
  };
  read(root);
  return runs;
}

/** A section runs from its heading to the next; a talk or takeaway is one element; else the page. */
function placesToMark(): Element[] {
  const main = document.querySelector('main');
  const target = document.getElementById(namedId(location.hash));
  // Of what no search looks into only a talk placed in its report is searched elsewhere.
  if (!target || target.closest('[data-record-skip]:not(article)')) return main ? [main] : [];
  if (!/^H[1-6]$/.test(target.tagName)) return [target];
  const places: Element[] = [target];
  const heading = target.closest('.heading') ?? target;
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('.heading, h1, h2, h3, h4, article')) break;
    places.push(next);
  }
  return places;
}

/** The id that a fragment names; one that is no encoded text, as `#100%`, names itself. */
export function namedId(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Puts what is marked of texts, read as one, into `mark` elements: one for each text that it stands in. */
function markIn(run: readonly Text[], terms: readonly string[]): void {
  const texts = run.filter(({ length }) => length > 0);
  for (const { text, isMarked } of markTerms(texts.map(({ data }) => data).join(''), terms)) {
    for (let left = text.length; left > 0;) {
      const [own] = texts.splice(0, 1);
      if (!own) return;
      if (own.length > left) texts.unshift(own.splitText(left));
      left -= own.length;
      if (!isMarked) continue;
      const mark = document.createElement('mark');
      own.replaceWith(mark);
      mark.append(own);
    }
  }
}
