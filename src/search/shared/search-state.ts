import { filters } from './filters.ts';
import type { NameKind } from './shards.ts';

/** The groups by which a search is narrowed, as they stand in the address. */
export const filterNames = [
  'speaker',
  'topic',
  'conference',
  'organisation',
  'kind',
  'claim',
  'by',
  'year',
  'language',
  'has',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Values, by the groups in which they narrow. */
export type Filters = Record<FilterName, string[]>;

/** What has the ids of a group; `undefined` for those that are no names. */
export const nameKindOf = (group: FilterName): NameKind | undefined => filters[group].named;

/** What notices call a value of a group. */
export const nounOf = (group: FilterName): string => filters[group].noun;

/** A value of a group in one word. */
export const tokenOf = (group: FilterName, value: string): string => `${group}:${value}`;

/** All that a search is: it stands in the address, so that the address can be handed on. */
export interface SearchState {
  query: string;
  /** Whether the query was longer than anything one could look for, and was cut. */
  isCut: boolean;
  /** Ids; several of one group widen the group, the groups narrow each other. */
  filters: Filters;
  sort: 'relevance' | 'date';
}

/** Longer queries are cut: nothing that one could look for is longer. */
export const longestQuery = 300;

/** Reads a search from the query of an address; what it does not know it leaves out. */
export function parseSearchState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const values = (name: string) =>
    [...new Set(parameters.getAll(name).map((value) => value.trim()))].filter(Boolean);
  const letters = [...(parameters.get('q') ?? '').trim()];
  return {
    query: letters.slice(0, longestQuery).join('').trim(),
    isCut: letters.length > longestQuery,
    filters: Object.fromEntries(filterNames.map((name) => [name, values(name)])) as Filters,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** Writes a search as the query of an address: empty, or with `?` in front. */
export function formatSearchState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Whether the search is narrowed. */
export const hasFilters = ({ filters }: Pick<SearchState, 'filters'>): boolean =>
  filterNames.some((name) => filters[name].length > 0);

/** Whether there is nothing to search for. */
export const isEmptySearch = (state: SearchState): boolean => state.query === '' && !hasFilters(state);
