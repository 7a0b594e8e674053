import type { Takeaway } from '../../schemas/takeaway.ts';
import type { Filters } from './search-state.ts';

/**
 * The small files that answer before any search engine loads, each chosen by a few letters of a word:
 * - `names`: people, topics, organisations and conferences, by the first two letters of each word; those most in use by its
 *   first letter alone as well;
 * - `titles`: which talks and sections have a word in their title or their speakers, by its first three letters;
 * - `compounds`: words written with hyphens, by their first three letters;
 * - `words`: all others of the site, by their first two letters, and `endings`, by their last two, so
 *   that a mistyped letter leaves one of the two files as it is;
 * - `claims`: which claims say a word, by its first three letters; `claims-about`: which claims are of a talk, a person, a
 *   topic or an event that is called so; `claim-filters`: which have a value of a filter, by all of its letters.
 *
 * The number of files is fixed, so that none that is asked for can be missing.
 */
const layers = {
  names: { files: 256, lettersOf: (word: string[]) => word.slice(0, 2) },
  titles: { files: 512, lettersOf: (word: string[]) => word.slice(0, 3) },
  compounds: { files: 128, lettersOf: (word: string[]) => word.slice(0, 3) },
  words: { files: 512, lettersOf: (word: string[]) => word.slice(0, 2) },
  endings: { files: 512, lettersOf: (word: string[]) => word.slice(-2) },
  claims: { files: 512, lettersOf: (word: string[]) => word.slice(0, 3) },
  'claims-about': { files: 256, lettersOf: (word: string[]) => word.slice(0, 3) },
  'claim-filters': { files: 64, lettersOf: (value: string[]) => value },
} as const;

export type Layer = keyof typeof layers;

/** The number of the file of a layer in which a folded word stands. */
export function shardOf(layer: Layer, word: string): number {
  const { files, lettersOf } = layers[layer];
  return lettersOf([...word]).reduce((sum, letter) => (sum * 29 + (letter.codePointAt(0) ?? 0)) % files, 0);
}

/** Whether titles are looked up by a word: those of one or two Latin letters stand in too many. */
export const mayLeadToTitles = (word: string): boolean =>
  word.length > 2 || /[^\p{sc=Latin}\p{N}]/u.test(word);

/** Puts things into the files of a layer: a list of them for each file, in the order given. */
export function intoShards<Item>(
  layer: Layer,
  items: Iterable<readonly [item: Item, words: readonly string[]]>,
): Item[][] {
  const shards: Item[][] = Array.from({ length: layers[layer].files }, () => []);
  for (const [item, words] of items) {
    for (const number of new Set(words.map((word) => shardOf(layer, word)))) shards[number]?.push(item);
  }
  return shards;
}

/** Where a file of a layer stands, from the site's base. */
export const shardPath = (layer: Layer, number: number): string => `search/${layer}/${number}.json`;

/** The file that holds, in groups, names that are spellings of one another: folded words parted by spaces. */
export const spellingsPath = 'search/spellings.json';

/** What a name stands for, then what has a title. */
export const entryKinds = ['person', 'topic', 'organisation', 'conference', 'talk', 'section'] as const;
export type EntryKind = (typeof entryKinds)[number];
export type NameKind = Exclude<EntryKind, 'talk' | 'section'>;

/**
 * A row of the layer `names` and of `title-texts`: the place of its kind in `entryKinds`; its name or title; how many talks stand
 * behind a name, or who speaks; its id where the name does not tell it, or its address below `/reports/`; other names.
 */
export type EntryRow = [kind: number, name: string, about: number | string, id: string, ...aliases: string[]];

/**
 * A row of the layer `titles` and of those of claims: a word, or a value of a filter, and the numbers of what has it: of
 * titles and claims, the newest 0; of words of claims, those of their places (`placeOfWord`). Each number but the first is
 * told by how much more it is than the one before it.
 */
export type NumbersRow = [word: string, ...steps: number[]];

/** More words than a claim or what it is about can have. */
const mostWords = 512;

/** The number of a place in a claim: one that stands behind another has the next one. */
export const placeOfWord = (claim: number, word: number): number =>
  claim * mostWords + Math.min(word, mostWords - 2);

/** The claim of a place, and which of its words stands there. */
export const claimAt = (place: number): { claim: number; word: number } => ({
  claim: Math.floor(place / mostWords),
  word: place % mostWords,
});

/** How many titles or claims, one behind the other, stand in a file of `title-texts` or `claim-texts`. */
export const textsInFile = 16;

/** Where the file stands in which a title or claim is shown, from the site’s base, and at which place. */
export const placeOfText = (
  layer: 'title-texts' | 'claim-texts',
  number: number,
): { path: string; at: number } => ({
  path: `search/${layer}/${Math.floor(number / textsInFile)}.json`,
  at: number % textsInFile,
});

/** A claim as it is shown: its address below `/reports/`; its words; its kind; its owner, and in which role. */
export type ClaimRow = [
  address: string,
  text: string,
  kind: Takeaway['kind'],
  owner: string,
  role: string,
  /** The title of its talk or report. */
  home: string,
  /** Conference and edition. */
  event: string,
  /** BCP 47 tag of its words; empty where it is that of the site. */
  language: string,
  /** What became of it, and when; empty if that is not known. */
  outcome: string,
  /** Its values of each filter. */
  filters: Partial<Filters>,
];
