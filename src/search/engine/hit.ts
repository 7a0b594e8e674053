import { siteLanguage } from '../../lib/language.ts';
import type { TalkKind } from '../../schemas/talk.ts';
import { endMark, endOfTakeaways, ownerMark, type Anchor } from '../shared/anchors.ts';
import { cutWords, type CutWord } from '../shared/cut-words.ts';
import { wordsOf } from '../shared/fold.ts';
import { formsIn } from '../shared/parted-words.ts';
import { markTerms, placesOf, termOf, type Piece } from '../shared/mark-terms.ts';
import type { ClaimHit } from './claim-hit.ts';
import type { Fragment } from './full-text.ts';

/** What a search finds: a talk or section, or a takeaway. */
export type Hit = TextHit | ClaimHit;

/** A takeaway of a talk, or a part of its notes, in which the words stand. */
interface Part {
  kind: 'takeaway' | 'heading';
  /** Its address, base path included. */
  url: string;
  /** Its words. */
  pieces: Piece[];
}

/** A talk or section as it is shown. */
export interface TextHit {
  /** Its name in the index: of two that of the newer comes first. */
  number: string;
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
  kind: TalkKind | 'section';
  /** Its values of each filter. */
  filters: Fragment['filters'];
  excerpt: Piece[];
  /** Names of its topics and speakers by which it was found although they stand nowhere in it. */
  listedUnder: string[];
  /** Its parts in which most of the words stand, in their order. */
  parts: Part[];
  /** How many more of these there are. */
  moreParts: number;
  /** Whether all words stand in its summary. */
  isInSummary: boolean;
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
  /** Where it stands, counted in words of the text, in any form; the index does not name all such places. */
  places: readonly number[];
  /** In how many records it stands. */
  records: number;
}

/** How many words of text an excerpt has. */
const excerptLength = 30;

/** Makes a hit of the number of a record, of what is kept of it and of the places where the words of a search stand in it. */
export function toHit(number: string, fragment: Fragment, asked: readonly FoundUnit[]): TextHit {
  const { meta, content } = fragment;
  const title = meta['title'] || fragment.url;
  const [speakers = '', event = ''] = [meta['speakers'], meta['event']];
  const named = formsIn([title, speakers, event].join(' '));
  const words = cutWords(content);
  const units = asked.map((unit) => {
    const inflected = unit.places.flatMap((place) => words[place] ?? []);
    const terms = termsOf(unit, inflected);
    const places = [...new Set([...unit.places, ...placesOf(words, terms)])];
    return { ...unit, terms, places, found: places.flatMap((place) => words[place] ?? []) };
  });
  const terms = [...new Set(units.flatMap((unit) => unit.terms))];
  const centre = centreOf(units);
  const { start, owner } = beginningOf(fragment, centre ?? 0, words.length);
  return {
    number,
    url: fragment.url,
    title,
    titlePieces: markTerms(title, terms),
    speakers: markTerms(speakers, terms),
    event,
    language: meta['language'] ?? siteLanguage,
    isCancelled: meta['cancelled'] === 'true',
    kind: meta['kind'] as TextHit['kind'],
    filters: fragment.filters,
    excerpt: [
      ...(owner ? [{ text: `${owner} `, isMarked: false }] : []),
      ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
      ...markTerms(textBetween(content, words, start, start + excerptLength), terms),
      ...(start + excerptLength < words.length ? [{ text: ' …', isMarked: false }] : []),
    ],
    listedUnder: listedUnder(fragment, units, named),
    parts: partsOf(fragment, words, units, terms),
    moreParts: 0,
    isInSummary: units.every(({ places }) => places.some((place) => place < fragment.summary)),
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

/** A part of a text with its place, counted in words. */
interface Range {
  anchor: Anchor;
  /** Where its own words begin. */
  from: number;
  /** Where the next part begins. */
  to: number;
}

/** The takeaways and the parts under headings of a text, in their order. */
function rangesIn(anchors: readonly Anchor[]): Range[] {
  const parts = anchors.filter(
    (anchor) => isClaim(anchor) || isHeading(anchor) || anchor.id === endOfTakeaways,
  );
  return parts.map((anchor, index) => {
    const to = parts[index + 1]?.location ?? Infinity;
    // Whose takeaway it is stands before its words.
    const owner =
      isClaim(anchor) &&
      anchors.find(({ id, location }) => id.startsWith(ownerMark) && location === anchor.location);
    return { anchor, from: anchor.location + (owner ? wordsOf(owner.text).length : 0), to };
  });

  function isClaim({ element, location }: Anchor): boolean {
    return (
      element === 'li' && anchors.some((other) => other.id === endOfTakeaways && other.location >= location)
    );
  }
}

const isHeading = ({ element }: Anchor): boolean => /^h[2-6]$/.test(element);

/** The parts in which as many units stand as in no other part, and at least half of them. */
function partsOf(
  { url, anchors, content }: Fragment,
  words: readonly CutWord[],
  units: readonly FoundUnit[],
  terms: readonly string[],
): Part[] {
  const [page = ''] = url.split('#');
  const parts = rangesIn(anchors)
    .filter(({ anchor }) => anchor.id !== endOfTakeaways && `${page}#${anchor.id}` !== url)
    .map((range) => ({ ...range, held: units.filter((unit) => unit.places.some(isIn(range))).length }));
  const most = Math.max(1, units.length / 2, ...parts.map(({ held }) => held));
  return parts
    .filter(({ held }) => held === most)
    .map(({ anchor, from, to }): Part => {
      const isTitled = isHeading(anchor);
      const end = anchors.find(
        ({ id, location }) => id.startsWith(endMark) && location > from && location <= to,
      );
      const text = isTitled ? anchor.text : textBetween(content, words, from, end?.location ?? to);
      return {
        kind: isTitled ? 'heading' : 'takeaway',
        url: `${page}#${anchor.id}`,
        pieces: markTerms(text, terms),
      };
    });
}

const isIn =
  ({ from, to }: Pick<Range, 'from' | 'to'>) =>
  (place: number): boolean =>
    place >= from && place < to;

/** The text from one word to another, which is left out, with the signs around it. */
const textBetween = (content: string, words: readonly CutWord[], from: number, to: number): string =>
  content
    .slice(
      from === 0 ? 0 : gapBefore(content, words, from),
      to < words.length ? gapBefore(content, words, to) : undefined,
    )
    .trim();
