import { formatWhen } from '../lib/dates.ts';
import { mostAtAGlance } from '../lib/limits.ts';
import { capitalised } from '../lib/words.ts';
import { reportOf, type Dated } from './split-lists.ts';
import type { CatalogueTalk } from './types.ts';

/** A part of a long list that one can jump to from its head. */
export interface Jump<Item> {
  name: string;
  /** On the page, where it begins. */
  id: string;
  items: readonly Item[];
}

/**
 * The years of a long list, by the first day of the reports; where all are of one year its months, where all are of one
 * month its days.
 *
 * @param id what the ids of its parts begin with; none if one cannot jump to them
 */
export const jumpsByDate = <Item extends Dated>(items: readonly Item[], id?: string): Jump<Item>[] =>
  id === undefined ? [] : jumpsBy(items, (item) => reportOf(item).start, [4, 7, 10], formatWhen, id);

/** The first letters of a long list of names: as many as it takes to tell some of its ids from others. */
export const jumpsByLetters = <Item extends { id: string }>(items: readonly Item[]): Jump<Item>[] =>
  jumpsBy(items, (item) => item.id, [1, 2, 3, 4, 5, 6, 7, 8], capitalised, '_from-');

/** The parts of a list under headings of their own, if it is long. */
export const jumpsToParts = <Item>(parts: readonly Jump<Item>[]): readonly Jump<Item>[] =>
  parts.length > 1 && parts.flatMap(({ items }) => items).length > mostAtAGlance ? parts : [];

/** The ids of the entries with which parts begin. */
export const idsOfFirst = <Item>(jumps: readonly Jump<Item>[]): Map<Item | undefined, string> =>
  new Map(jumps.map(({ id, items }) => [items[0], id]));

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
  id: string,
): Jump<Item>[] {
  if (items.length <= mostAtAGlance) return [];
  for (const length of lengths) {
    const parts = Map.groupBy(items, (item) => keyOf(item).slice(0, length));
    if (parts.size > 1)
      return [...parts].map(([key, some]) => ({ name: nameOf(key), id: id + key, items: some }));
  }
  return [];
}
