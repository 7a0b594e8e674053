import { namesNear, type Entry } from '../engine/entries.ts';
import { compareCloseness, matchNames, spelled } from '../engine/match-names.ts';
import type { ReadFile } from '../engine/sources.ts';
import {
  fewValuesPath,
  filters,
  type FewValues,
  type Filterable,
  type FilterValue,
} from '../shared/filters.ts';

/**
 * The values of a filter whose names meet words: the nearest first, then the most used. Without words all that are no
 * names of many.
 *
 * @param words folded
 * @throws Error if a file cannot be loaded
 */
export async function findValues(
  read: ReadFile,
  filter: Filterable,
  words: readonly string[],
): Promise<FilterValue[]> {
  const { named } = filters[filter];
  const values = named ? await entriesOf(read, filter, words) : await few(read, filter);
  if (words.length === 0) return named ? [] : values.map(({ item }) => item);
  return matchNames(words, values)
    .sort((a, b) => compareCloseness(a.closeness, b.closeness) || (b.item.count ?? 0) - (a.item.count ?? 0))
    .map(({ item }) => item);
}

const few = async (read: ReadFile, filter: Filterable) =>
  (((await read(fewValuesPath)) as FewValues)[filter] ?? []).map((value) =>
    spelled(value, [value.name, value.id]),
  );

async function entriesOf(read: ReadFile, filter: Filterable, words: readonly string[]) {
  // Whoever owns a claim need not have given a talk.
  const isOwner = filter === 'by';
  const isMeant = ({ kind, talks }: Entry) => kind === filters[filter].named && (talks > 0 || isOwner);
  return (await namesNear(read, words))
    .filter(({ item }) => isMeant(item))
    .map(({ item: { id, name, talks }, spellings }) => ({
      item: { id, name, ...(!isOwner && { count: talks }) },
      spellings,
    }));
}
