import { wordsOf } from '../shared/fold.ts';

/**
 * Marks words in the part of the page that the address names, else in all of its content.
 *
 * @param words folded
 */
export function markWords(words: readonly string[]): void {
  const wanted = new Set(words);
  for (const root of placesToMark()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.parentElement?.closest('mark, script, button, [hidden], copy-link')) markIn(text, wanted);
    }
  }
}

/** A section runs from its heading to the next; a talk or takeaway is one element; else the page. */
function placesToMark(): Element[] {
  const main = document.querySelector('main');
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
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

function markIn(text: Text, wanted: ReadonlySet<string>): void {
  const pieces = text.data.split(/([\p{L}\p{N}\p{M}'’+#-]+)/u);
  const isWanted = (piece: string) => {
    const words = wordsOf(piece);
    return words.some((word) => wanted.has(word)) || (words.length > 1 && wanted.has(words.join('')));
  };
  if (!pieces.some((piece, index) => index % 2 === 1 && isWanted(piece))) return;
  text.replaceWith(
    ...pieces.map((piece, index) => {
      if (index % 2 === 0 || !isWanted(piece)) return document.createTextNode(piece);
      const mark = document.createElement('mark');
      mark.textContent = piece;
      return mark;
    }),
  );
}
