import { formatWhen } from '../lib/dates.ts';
import { mostAtAGlance } from '../lib/limits.ts';
import { capitalised } from '../lib/words.ts';
import type { CatalogueTalk } from './types.ts';

/** A part of a long list that one can jump to from its head. */
export interface Jump<Item> {
  /** What it is called, and what its id on the page ends with. */
  name: string;
  key: string;
  /** Where it begins. */
  first: Item;
  entries: number;
}

/**
 * The years of a long list of talks, by the first day of their reports; where all are of one year its months, where all are
 * of one month its days.
 */
export const jumpsByDate = (talks: readonly CatalogueTalk[]): Jump<CatalogueTalk>[] =>
  jumpsBy(talks, ({ report }) => report.start, [4, 7, 10], formatWhen);

/** The first letters of a long list of names: as many as it takes to tell some of its ids from others. */
export const jumpsByLetters = <Item extends { id: string }>(items: readonly Item[]): Jump<Item>[] =>
  jumpsBy(items, ({ id }) => id, [1, 2, 3, 4, 5, 6, 7, 8], capitalised);

/** The first talk of each day, where talks of several days stand in their order. */
export function daysOf(talks: readonly CatalogueTalk[]): Map<CatalogueTalk, string> {
  const dated = talks.flatMap((talk) => (talk.date === undefined ? [] : [{ talk, day: talk.date }]));
  const firsts = dated.filter(({ day }, index) => day !== dated[index - 1]?.day);
  const isInOrder = firsts.every(({ day }, index) => day > (firsts[index - 1]?.day ?? ''));
  return new Map(isInOrder && firsts.length > 1 ? firsts.map(({ talk, day }) => [talk, day]) : []);
}

/** @param lengths how much of a key names a part: the first that tells some from others */
function jumpsBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  lengths: readonly number[],
  nameOf: (key: string) => string,
): Jump<Item>[] {
  if (items.length <= mostAtAGlance) return [];
  for (const length of lengths) {
    const parts = Map.groupBy(items, (item) => keyOf(item).slice(0, length));
    if (parts.size > 1)
      return [...parts].flatMap(([key, [first, ...more]]) =>
        first === undefined ? [] : [{ name: nameOf(key), key, first, entries: 1 + more.length }],
      );
  }
  return [];
}
