import { siteLanguage } from '../../lib/language.ts';
import { endMark, endOfTakeaways, ownerMark } from '../shared/anchors.ts';
import { cutWords, type CutWord } from '../shared/cut-words.ts';
import { formsIn } from '../shared/parted-words.ts';
import { markTerms, placesOf, termOf, type Piece } from '../shared/mark-terms.ts';
import type { Fragment } from './full-text.ts';

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
  /** BCP 47 tag of its words. */
  language: string;
  isCancelled: boolean;
  /** A talk's kind, or `section`. */
  kind: string;
  /** Its values of each filter. */
  filters: Fragment['filters'];
  excerpt: Piece[];
  /** Names of its topics and speakers by which it was found although they stand nowhere in it. */
  listedUnder: string[];
  /** The part of it in which the words stand, if they stand in one that has an address. */
  part: { url: string; label: string } | undefined;
  /** The terms found, folded, to be marked on arrival. */
  terms: string[];
  /** In which forms each unit was found in the text, folded. */
  forms: string[][];
  /** The words of title, speakers and event, folded. */
  named: string[];
}

interface FoundUnit {
  spellings: string[][];
  /** Whether the words of its first spelling need not stand together. */
  mayStandApart?: boolean | undefined;
  /** Where it stands, counted in words of the text; none where the index does not say (`build/indexed-record.ts`). */
  places: readonly number[];
  /** In how many records it stands. */
  records: number;
}

/** How many words of text an excerpt has. */
const excerptLength = 30;

/** Makes a hit of what is kept of a record and of the places where the words of a search stand in it. */
export function toHit(fragment: Fragment, asked: readonly FoundUnit[]): Hit {
  const { meta, content } = fragment;
  const title = meta['title'] || fragment.url;
  const [speakers = '', event = ''] = [meta['speakers'], meta['event']];
  const named = formsIn([title, speakers, event].join(' '));
  const words = cutWords(content);
  const units = asked.map((unit) => {
    const places = unit.places.length > 0 ? unit.places : placesOf(words, unit.spellings.map(termOf));
    return { ...unit, places, found: places.flatMap((place) => words[place] ?? []) };
  });
  const terms = [...new Set(units.flatMap((unit) => termsOf(unit, unit.found)))];
  const centre = centreOf(units);
  const { start, owner } = beginningOf(fragment, centre ?? 0, words.length);
  return {
    url: fragment.url,
    title,
    titlePieces: markTerms(title, terms),
    speakers: markTerms(speakers, terms),
    event,
    language: meta['language'] ?? siteLanguage,
    isCancelled: meta['cancelled'] === 'true',
    kind: fragment.filters['kind']?.[0] ?? '',
    filters: fragment.filters,
    excerpt: [
      ...(owner ? [{ text: `${owner} `, isMarked: false }] : []),
      ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
      ...markTerms(partOf(content, words, start), terms),
      ...(start + excerptLength < words.length ? [{ text: ' …', isMarked: false }] : []),
    ],
    listedUnder: listedUnder(fragment, units, named),
    part: centre === undefined ? undefined : partAt(fragment, centre),
    terms,
    forms: units.map(({ found }) => found.flatMap(({ forms }) => forms)),
    named,
  };
}

/** What is marked of a unit: its spellings, and the words found that are another form of one. */
function termsOf({ spellings, mayStandApart }: FoundUnit, found: readonly CutWord[]): string[] {
  const asked = new Set(spellings.flat());
  const inflected = found.filter(({ forms }) => !forms.some((form) => asked.has(form)));
  const apart = mayStandApart ? (spellings[0] ?? []) : [];
  return [...spellings.map(termOf), ...apart, ...inflected.map(({ forms }) => forms[0] ?? '')];
}

/** The words of an excerpt with the signs around them. */
function partOf(content: string, words: readonly CutWord[], start: number): string {
  const end = start + excerptLength;
  const from = gapBefore(content, words, start);
  return content
    .slice(start === 0 ? 0 : from, end < words.length ? gapBefore(content, words, end) : undefined)
    .trim();
}

/** Where the space before a word is; where there is none, where the word before it ends. */
function gapBefore(content: string, words: readonly CutWord[], place: number): number {
  const from = words[place - 1]?.to ?? 0;
  const gap = content.slice(from, words[place]?.from);
  return from + Math.max(0, gap.lastIndexOf(' '));
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
  const mark = anchors.findLast(({ id, location }) => location <= centre && marksPassage(id));
  if (!mark) return { start };
  if (mark.id.startsWith(endMark)) return { start: Math.max(start, mark.location) };
  if (centre - mark.location < excerptLength - 6) return { start: mark.location };
  return { start, owner: mark.text };
}

const marksPassage = (id: string): boolean => id.startsWith(ownerMark) || id.startsWith(endMark);

/** The names, parted by commas in the record, in which those units stand that stand nowhere else. */
function listedUnder({ meta }: Fragment, units: readonly FoundUnit[], shown: readonly string[]): string[] {
  const names = [meta['topics'], meta['people']].flatMap((list) => list?.split(', ') ?? []);
  const hidden = units.filter(({ spellings, places }) => {
    const isShown = spellings.some((words) => words.every((word) => shown.includes(word)));
    return places.length === 0 && !isShown;
  });
  const holds = (name: string, { spellings }: FoundUnit): boolean => {
    const words = formsIn(name);
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

/** The takeaway or heading under which a word of the text stands. */
function partAt({ url, anchors }: Fragment, place: number): Hit['part'] {
  const [page = ''] = url.split('#');
  const part = anchors.findLast(({ id, location }) => location <= place && !marksPassage(id));
  if (!part || part.id === endOfTakeaways || `${page}#${part.id}` === url) return undefined;
  const label = /^h[2-6]$/.test(part.element) ? `“${part.text}”` : 'its takeaways';
  return { url: `${page}#${part.id}`, label };
}
