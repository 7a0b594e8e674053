import type { NameKind } from './shards.ts';

interface Filter {
  /** What readers are told that it is. */
  label: string;
  /** What its values are names of; they have few values that do not grow with the site where this is left out. */
  named?: NameKind;
}

const table = {
  topic: { label: 'Topic', named: 'topic' },
  speaker: { label: 'Speaker', named: 'person' },
  conference: { label: 'Conference', named: 'conference' },
  organisation: { label: 'Organisation', named: 'organisation' },
  kind: { label: 'Type' },
  claim: { label: 'Kind of claim' },
  by: { label: 'Who says it', named: 'person' },
  year: { label: 'Year' },
  language: { label: 'Language' },
  has: { label: 'With' },
} satisfies Record<string, Filter>;

/** What can narrow a search, by the names that are typed (`claim:caveat`), in the order in which they are offered. */
export const filters: Readonly<Record<keyof typeof table, Filter>> = table;

export type Filterable = keyof typeof filters;

/** A value of a filter, and how many talks or claims have it. */
export interface FilterValue {
  id: string;
  name: string;
  count?: number;
}

/** The values of the filters that are no names. */
export type FewValues = Partial<Record<Filterable, FilterValue[]>>;

/** The file that holds them. */
export const fewValuesPath = 'search/filters.json';
