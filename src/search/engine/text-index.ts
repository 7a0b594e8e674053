import type { FilterName } from '../shared/search-state.ts';
import type { ReadFile } from './sources.ts';

/** Where in a record something was found. */
export interface Place {
  /** Which words of its text, counted from 0. */
  places: readonly number[];
  /** Whether its title has it. */
  isInTitle: boolean;
  /** Whether the record does not say it, but is listed under it: other names of topics and speakers. */
  isOnlyListed: boolean;
}

/** The records in which something was found. */
export type Found = Map<string, Place>;

/** Knows which records hold a word: talks and sections (`full-text.ts`), or claims (`claims.ts`). */
export interface TextIndex {
  /** What one of its records is called. */
  noun: string;
  /** Where a word that it does not know is not. */
  where: string;
  /** The records that hold a word in any inflexion, or words one behind the other. */
  holding: (words: readonly string[]) => Promise<Found>;
  /** The records that hold a word that begins so. */
  beginning: (word: string) => Promise<Found>;
  /** The records that a value of a filter leaves. */
  narrowed: (group: FilterName, value: string) => Promise<ReadonlySet<string>>;
  /** The title of a record that was found. */
  titleOf: (id: string) => Promise<string>;
  /** Every record, the newest first. */
  all: () => Promise<string[]>;
}

/** An index, and the small files that say what its words may mean. */
export interface Lookup {
  text: TextIndex;
  read: ReadFile;
}
