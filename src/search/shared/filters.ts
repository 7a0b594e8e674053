import type { NameKind } from './shards.ts';

interface Filter {
  /** What readers are told that it is. */
  label: string;
  /** What notices call a value of it. */
  noun: string;
  /** What its values are names of; they have few values that do not grow with the site where this is left out. */
  named?: NameKind;
}

const table = {
  topic: { label: 'Topic', noun: 'topic', named: 'topic' },
  speaker: { label: 'Speaker', noun: 'speaker', named: 'person' },
  conference: { label: 'Conference', noun: 'conference', named: 'conference' },
  organisation: { label: 'Organisation', noun: 'organisation', named: 'organisation' },
  kind: { label: 'Type', noun: 'type' },
  claim: { label: 'Kind of claim', noun: 'kind of claim' },
  by: { label: 'Who says it', noun: 'owner', named: 'person' },
  year: { label: 'Year', noun: 'year' },
  language: { label: 'Language', noun: 'language' },
  has: { label: 'With', noun: 'material' },
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
