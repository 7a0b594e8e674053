import { endOfTakeaways } from '../shared/end-of-takeaways.ts';
import { unspacedAgain, wordsOf } from '../shared/fold.ts';
import type { Fragment } from './full-text.ts';

/** A piece of text; marked if it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A talk or section as it is shown. */
export interface Hit {
  /** Its address, base path included. */
  url: string;
  title: string;
  titlePieces: Piece[];
  /** Names, parted by commas; empty for a section. */
  speakers: Piece[];
  /** Conference and edition. */
  event: string;
  /** A talk's kind, or `section`. */
  kind: string;
  excerpt: Piece[];
  /** Names of its topics and speakers by which it was found although they stand nowhere in it. */
  listedUnder: string[];
  /** The part of it in which the words stand, if they stand in one that has an address. */
  part: { url: string; label: string } | undefined;
  /** The words found, folded, to be marked on arrival. */
  words: string[];
}

interface FoundUnit {
  spellings: string[][];
  /** Where it stands, counted in words of the text. */
  places: readonly number[];
}

/** A short word of a phrase is not marked wherever else it stands. */
const isTelling = (word: string): boolean => word.length > 3;

/** How many words of text an excerpt has. */
const excerptLength = 30;

/** Makes a hit of what is kept of a record and of the places where the words of a search stand in it. */
export function hitOf(fragment: Fragment, units: readonly FoundUnit[]): Hit {
  const tokens = fragment.content.split(' ');
  const places = units.flatMap((unit) => unit.places).sort((a, b) => a - b);
  const found = new Set([
    ...units.flatMap(({ spellings }) =>
      spellings.flatMap((words) => (words.length > 1 ? words.filter(isTelling) : words)),
    ),
    ...places.map((place) => wordsOf(tokens[place] ?? '').join('')),
  ]);
  const start = startOf(units, tokens.length);
  const shown = tokens.slice(start, start + excerptLength);
  return {
    url: fragment.url,
    title: unspacedAgain(fragment.meta['title'] ?? fragment.url),
    titlePieces: piecesOf((fragment.meta['title'] ?? fragment.url).split(' '), found),
    speakers: piecesOf((fragment.meta['speakers'] ?? '').split(' '), found),
    event: unspacedAgain(fragment.meta['event'] ?? ''),
    kind: fragment.filters['kind']?.[0] ?? '',
    excerpt: [
      ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
      ...piecesOf(shown, found),
      ...(start + excerptLength < tokens.length ? [{ text: ' …', isMarked: false }] : []),
    ],
    listedUnder: listedUnder(fragment, units),
    part: places[0] === undefined ? undefined : partAt(fragment, places[0]),
    words: [...found],
  };
}

/** The names, parted by commas in the record, in which those units stand that stand nowhere else. */
function listedUnder({ meta }: Fragment, units: readonly FoundUnit[]): string[] {
  const shown = wordsOf([meta['title'], meta['speakers'], meta['event']].join(' '));
  const names = [meta['topics'], meta['people']].flatMap((list) => list?.split(', ') ?? []);
  const hidden = units.filter(({ spellings, places }) => {
    const isShown = spellings.some((words) => words.every((word) => shown.includes(word)));
    return places.length === 0 && !isShown;
  });
  const holds = (name: string, { spellings }: FoundUnit): boolean => {
    const words = wordsOf(name);
    return spellings.some((spelling) => spelling.every((word) => words.includes(word)));
  };
  return [...new Set(hidden.flatMap((unit) => names.find((name) => holds(name, unit)) ?? []))];
}

/** Where an excerpt begins that shows as many of the units as can be. */
function startOf(units: readonly FoundUnit[], length: number): number {
  const places = units.flatMap((unit) => unit.places).sort((a, b) => a - b);
  let best = { at: 0, units: 0 };
  for (const place of places) {
    const seen = units.filter((unit) =>
      unit.places.some((each) => each >= place && each < place + excerptLength - 6),
    ).length;
    if (seen > best.units) best = { at: place, units: seen };
  }
  return Math.max(0, Math.min(best.at - 5, length - excerptLength));
}

/** Joins words to pieces, those that were found marked without the signs around them. */
function piecesOf(tokens: readonly string[], found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, isMarked: boolean): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.isMarked === isMarked) last.text += text;
    else pieces.push({ text, isMarked });
  };
  for (const [index, token] of tokens.entries()) {
    if (index > 0) add(' ', false);
    const words = wordsOf(token);
    if (words.some((word) => found.has(word)) || found.has(words.join(''))) {
      const [, before = '', word = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+#]*)$/su.exec(token) ?? [];
      add(before, false);
      add(word, true);
      add(after, false);
    } else add(token, false);
  }
  return pieces.map((piece) => ({ ...piece, text: unspacedAgain(piece.text) }));
}

/** The takeaway or heading under which a word of the text stands. */
function partAt({ url, anchors }: Fragment, place: number): Hit['part'] {
  const [page = ''] = url.split('#');
  const part = anchors.findLast(({ location }) => location <= place);
  if (!part || part.id === endOfTakeaways || `${page}#${part.id}` === url) return undefined;
  const label = /^h[2-6]$/.test(part.element) ? part.text : 'its takeaways';
  return { url: `${page}#${part.id}`, label };
}
