import { mostInList } from '../lib/list-limits.ts';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

/** The year in which a talk’s conference began: a day may be corrected, but hardly the year. */
const yearOf = (shown: CatalogueReport | CatalogueTalk): string =>
  ('report' in shown ? shown.report : shown).start.slice(0, 4);

/** Entries by the year of their conference, the newest first. */
export const byYear = <Shown extends CatalogueReport | CatalogueTalk>(
  shown: readonly Shown[],
): [year: string, shown: Shown[]][] =>
  [...Map.groupBy(shown, yearOf)].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));

/** Names that begin alike: few enough for one list, or split again by one more letter. */
export interface NameGroup<Item> {
  /** The first letters of their ids. */
  letters: string;
  items: Item[];
  /** Empty where the items fit in one list. */
  parts: NameGroup<Item>[];
}

/**
 * Splits named entries by the first letters of their ids, which never change, as far as is needed.
 *
 * @returns every group, each before its parts; none where all fit in one list
 */
export function byFirstLetters<Item extends { id: string }>(items: readonly Item[]): NameGroup<Item>[] {
  if (items.length <= mostInList) return [];
  return split(items, 1).flatMap((group) => [group, ...below(group)]);
}

function split<Item extends { id: string }>(items: readonly Item[], length: number): NameGroup<Item>[] {
  return [...Map.groupBy(items, ({ id }) => id.slice(0, length))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letters, some]) => {
      // An id that is no longer than the letters stands alone: ids are unique.
      const isSplit = some.length > mostInList;
      return { letters, items: some, parts: isSplit ? split(some, length + 1) : [] };
    });
}

const below = <Item>(group: NameGroup<Item>): NameGroup<Item>[] =>
  group.parts.flatMap((part) => [part, ...below(part)]);

/** Links to the pages of years that stand below an address. */
export const yearLinks = (
  address: string,
  shown: readonly (CatalogueReport | CatalogueTalk)[],
): { name: string; address: string; entries: number }[] =>
  byYear(shown).map(([year, some]) => ({ name: year, address: `${address}${year}/`, entries: some.length }));

/** Links to the pages of groups of names that stand below an address. */
export const letterLinks = (
  address: string,
  groups: readonly NameGroup<unknown>[],
): { name: string; address: string; entries: number }[] =>
  groups.map(({ letters, items }) => ({
    name: letters.toUpperCase(),
    address: `${address}starting-with/${letters}/`,
    entries: items.length,
  }));
