import { fold } from '../shared/fold.ts';
import { formsOf, partedWordsOf } from '../shared/parted-words.ts';
import { intoShards, type Layer } from '../shared/shards.ts';

/** The words of one record, each once; a compound (`exactly-once`, `snake_case`) counts in parts and as a whole. */
export function distinctWords(record: string): string[] {
  const compounds = fold(record)
    .split(/\s+/)
    .flatMap((word) => (/[-_·]/.test(word) ? compoundsIn(word) : []));
  return [...new Set([...partedWordsOf(record).flatMap(formsOf), ...compounds])].filter(
    (word) => word.length <= longestWord,
  );
}

/** The compounds of a folded text, their parts joined by hyphens whatever joins them there. */
const compoundsIn = (text: string): string[] =>
  text.replace(/[_·]/g, '-').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];

/** The words of a site, and in how many records each stands. */
export class WordList {
  readonly #records = new Map<string, number>();

  /** Counts the words of one record. */
  add(words: readonly string[]): void {
    for (const word of words) this.#records.set(word, (this.#records.get(word) ?? 0) + 1);
  }

  /** The files of the layer `words` or `endings`: words parted by spaces, those of most records first. */
  shards(layer: Extract<Layer, 'words' | 'endings'>): string[] {
    const words = [...this.#records]
      .sort(([a, manyA], [b, manyB]) => manyB - manyA || (a < b ? -1 : 1))
      .map(([word]) => [word, [word.replaceAll('-', '')]] as const);
    return intoShards(layer, words).map((shard) => shard.join(' '));
  }
}

/** What is longer is a key or an address; nobody mistypes it in part. */
const longestWord = 40;
