import { compareText } from '../../lib/words.ts';
import { intoShards, type Layer, type NumbersRow } from '../shared/shards.ts';

/** Numbers, rising, by the words that lead to them. */
export class NumbersByWord {
  readonly #numbers = new Map<string, number[]>();

  add(word: string, number: number): void {
    const held = this.#numbers.get(word);
    if (!held) this.#numbers.set(word, [number]);
    else if (held.at(-1) !== number) held.push(number);
  }

  /** The files of a layer: a row for each word. */
  toFiles(layer: Layer): NumbersRow[][] {
    const rows = [...this.#numbers]
      .sort(([a], [b]) => compareText(a, b))
      .map(([word, numbers]): [NumbersRow, string[]] => [
        [word, ...numbers.map((number, index) => number - (numbers[index - 1] ?? 0))],
        [word],
      ]);
    return intoShards(layer, rows);
  }
}

/** Rows in files of so many, in their order. */
export const inFiles = <Row>(rows: readonly Row[], most: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, file) =>
    rows.slice(file * most, (file + 1) * most),
  );
