import { markTerms } from '../shared/mark-terms.ts';

/**
 * Marks terms in the part of the page that the address names, else in all of its content; not in what no search looks
 * into.
 *
 * @param terms of a hit
 */
export function markWords(terms: readonly string[]): void {
  for (const root of placesToMark()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (isRead(text, root)) markIn(text, terms);
  }
}

/** Whether a text of a place is one that readers read there: a talk placed in its report is none of the report’s own. */
function isRead({ parentElement }: Text, root: Element): boolean {
  const skipped = parentElement?.closest('mark, script, button, [hidden], copy-link, [data-record-skip]');
  return !skipped || skipped === root || skipped.contains(root);
}

/** A section runs from its heading to the next; a talk or takeaway is one element; else the page. */
function placesToMark(): Element[] {
  const main = document.querySelector('main');
  const target = document.getElementById(namedId(location.hash));
  if (!target) return main ? [main] : [];
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

function markIn(text: Text, terms: readonly string[]): void {
  const pieces = markTerms(text.data, terms);
  if (!pieces.some(({ isMarked }) => isMarked)) return;
  text.replaceWith(
    ...pieces.map((piece) => {
      if (!piece.isMarked) return document.createTextNode(piece.text);
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}
