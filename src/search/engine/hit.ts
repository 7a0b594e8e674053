import { endMark, endOfTakeaways, ownerMark } from '../shared/marks.ts';
import { fromIndexed, wordsOf } from '../shared/fold.ts';
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
  /** In which forms each unit was found in the text, folded. */
  forms: string[][];
  /** The words of title, speakers and event, folded. */
  named: string[];
}

interface FoundUnit {
  spellings: string[][];
  /** Where it stands, counted in words of the text. */
  places: readonly number[];
  /** In how many records it stands. */
  records: number;
}

/** A short word of a phrase is not marked wherever else it stands. */
const isTelling = (word: string): boolean => word.length > 3;

/** How many words of text an excerpt has. */
const excerptLength = 30;

/** Makes a hit of what is kept of a record and of the places where the words of a search stand in it. */
export function hitOf(fragment: Fragment, units: readonly FoundUnit[]): Hit {
  const { meta } = fragment;
  const tokens = fragment.content.split(' ');
  const forms = units.map(({ places }) => places.flatMap((place) => wordsOf(tokens[place] ?? '')));
  const found = new Set([
    ...units.flatMap(({ spellings }) =>
      spellings.flatMap((words) => (words.length > 1 ? words.filter(isTelling) : words)),
    ),
    ...units.flatMap(({ places }) => places.map((place) => wordsOf(tokens[place] ?? '').join(''))),
  ]);
  const centre = centreOf(units);
  const { start, owner } = beginningOf(fragment, centre ?? 0, tokens.length);
  const shown = tokens.slice(start, start + excerptLength);
  return {
    url: fragment.url,
    title: fromIndexed(meta['title'] ?? fragment.url),
    titlePieces: piecesOf((meta['title'] ?? fragment.url).split(' '), found),
    speakers: piecesOf((meta['speakers'] ?? '').split(' '), found),
    event: fromIndexed(meta['event'] ?? ''),
    kind: fragment.filters['kind']?.[0] ?? '',
    excerpt: [
      ...(owner ? [{ text: `${fromIndexed(owner)} `, isMarked: false }] : []),
      ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
      ...piecesOf(shown, found),
      ...(start + excerptLength < tokens.length ? [{ text: ' …', isMarked: false }] : []),
    ],
    listedUnder: listedUnder(fragment, units),
    part: centre === undefined ? undefined : partAt(fragment, centre),
    words: [...found],
    forms,
    named: wordsOf([meta['title'], meta['speakers'], meta['event']].join(' ')),
  };
}

/**
 * Where an excerpt around a word begins. It never begins in a passage of another owner; that of the
 * word's own passage stands in it, or before it where the passage is long.
 */
function beginningOf(
  { anchors }: Fragment,
  centre: number,
  length: number,
): { start: number; owner?: string } {
  const start = Math.max(0, Math.min(centre - 5, length - excerptLength));
  const mark = anchors.findLast(
    ({ id, location }) => location <= centre && (id.startsWith(ownerMark) || id.startsWith(endMark)),
  );
  if (!mark) return { start };
  if (mark.id.startsWith(endMark)) return { start: Math.max(start, mark.location) };
  if (centre - mark.location < excerptLength - 6) return { start: mark.location };
  return { start, owner: mark.text };
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

/** The word of the text around which most of the units stand, rare ones before common ones. */
function centreOf(units: readonly FoundUnit[]): number | undefined {
  const isNear = (place: number) => (each: number) => each >= place && each < place + excerptLength - 6;
  const weigh = (place: number) =>
    units
      .filter((unit) => unit.places.some(isNear(place)))
      .reduce((sum, { records }) => sum + 1 + 1 / records, 0);
  const places = units.toSorted((a, b) => a.records - b.records).flatMap((unit) => unit.places);
  const [best] = places.map((place) => ({ place, weight: weigh(place) })).sort((a, b) => b.weight - a.weight);
  return best?.place;
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
  return pieces.map((piece) => ({ ...piece, text: fromIndexed(piece.text) }));
}

/** The takeaway or heading under which a word of the text stands. */
function partAt({ url, anchors }: Fragment, place: number): Hit['part'] {
  const [page = ''] = url.split('#');
  const part = anchors.findLast(
    ({ id, location }) =>
      location <= place && (id === endOfTakeaways || !(id.startsWith(ownerMark) || id.startsWith(endMark))),
  );
  if (!part || part.id === endOfTakeaways || `${page}#${part.id}` === url) return undefined;
  const label = /^h[2-6]$/.test(part.element) ? `“${part.text}”` : 'its takeaways';
  return { url: `${page}#${part.id}`, label };
}
