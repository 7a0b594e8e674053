import { placeOfText, shardOf, shardPath, type Layer, type NumbersRow } from '../shared/shards.ts';
import type { Claims } from './claims.ts';
import type { FullText } from './full-text.ts';

/** Loads a JSON file of the site by its address below the base; rejects if it cannot be loaded. */
export type ReadFile = (path: string) => Promise<unknown>;

/** What a search is answered from. */
export interface Sources {
  /** Talks and sections by their words. */
  text: FullText;
  claims: Claims;
  read: ReadFile;
  /** The site’s base path. */
  base: string;
}

/** Reads each file once; one that could not be loaded is tried again when it is next asked for. */
export function cached(read: ReadFile): ReadFile {
  const files = new Map<string, Promise<unknown>>();
  return (path) => {
    const file =
      files.get(path) ??
      read(path).catch((error: unknown) => {
        files.delete(path);
        throw error;
      });
    files.set(path, file);
    return file;
  };
}

/** Reads files of the site by `fetch`, each once. */
export const siteFiles = (base: string): ReadFile =>
  cached(async (path) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path} could not be loaded (${response.status}).`);
    return response.json();
  });

/** Reads the files of a layer in which words stand, each once. */
export async function readShards<Shard>(
  read: ReadFile,
  layer: Layer,
  words: readonly string[],
): Promise<Shard[]> {
  const numbers = new Set(words.map((word) => shardOf(layer, word)));
  return Promise.all([...numbers].map(async (number) => (await read(shardPath(layer, number))) as Shard));
}

/** Rows stay the same objects while files are remembered: each is added up once, not at each key. */
const numbers = new WeakMap<NumbersRow, readonly number[]>();

/** The numbers that a row tells by steps. */
export function numbersOf(row: NumbersRow): readonly number[] {
  let own = numbers.get(row);
  if (!own) {
    const [, ...steps] = row;
    let number = 0;
    own = steps.map((step) => (number += step));
    numbers.set(row, own);
  }
  return own;
}

/** Reads a title or claim by its number. */
export async function readText<Row>(
  read: ReadFile,
  layer: Parameters<typeof placeOfText>[0],
  number: number,
): Promise<Row> {
  const { path, at } = placeOfText(layer, number);
  const row = ((await read(path)) as Row[])[at];
  if (!row) throw new Error(`${path} does not hold number ${number}.`);
  return row;
}
