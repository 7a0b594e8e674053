import { metaWeights } from '../shared/ranking.ts';

/** What Pagefind keeps of a record; see `src/search/build/` for how it came there. */
export interface Fragment {
  url: string;
  /** The text, words parted by single spaces. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Elements with an id: where they begin, counted in words of the text. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

interface Result {
  id: string;
  score: number;
  /** Which words of the text were found, counted from 0. */
  words: number[];
  data: () => Promise<Fragment>;
}

/** The part of Pagefind's interface that is used (pagefind.app/docs/api). */
export interface Pagefind {
  options: (options: object) => Promise<void>;
  destroy: () => Promise<void>;
  search: (query: string | null, options?: object) => Promise<{ results: Result[] }>;
}

/** The records in which something was found, and at which words of each. */
export type Found = Map<string, readonly number[]>;

/** Asks Pagefind, each question once. Every method rejects if a part of the index cannot be loaded. */
export class FullText {
  readonly #pagefind: Pagefind;
  readonly #asked = new Map<string, Promise<Result[]>>();
  readonly #results = new Map<string, Result>();

  private constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** Takes the options into account that the index needs. */
  static async open(pagefind: Pagefind, options: object = {}): Promise<FullText> {
    await pagefind.options({ baseUrl: '/', ranking: { metaWeights }, ...options });
    return new FullText(pagefind);
  }

  /** The records that hold a word in any inflexion, or words one behind the other. */
  async holding(words: readonly string[]): Promise<Found> {
    return foundIn(await this.#ask(`"${words.join(' ')}"`));
  }

  /** The records that hold a word with this beginning. */
  async beginning(letters: string): Promise<Found> {
    return foundIn(await this.#ask(letters));
  }

  /** How well each record that holds all words, or words with these beginnings, meets them. */
  async scores(words: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.#ask(words.join(' '))).map(({ id, score }) => [id, score]));
  }

  /** The records that a filter leaves. */
  async narrowed(filter: string, value: string): Promise<Set<string>> {
    return new Set((await this.#ask(null, { [filter]: value })).map(({ id }) => id));
  }

  /** Every record, those of the newest talks first: the order in which they were added. */
  async all(): Promise<string[]> {
    return (await this.#ask(null)).map(({ id }) => id);
  }

  /** What is kept of a record that an answer named. */
  async read(id: string): Promise<Fragment> {
    const result = this.#results.get(id);
    if (!result) throw new Error(`No answer has named the record ${id}.`);
    return result.data();
  }

  async close(): Promise<void> {
    await this.#pagefind.destroy();
  }

  #ask(query: string | null, filters: Record<string, string> = {}): Promise<Result[]> {
    const key = JSON.stringify([query, filters]);
    const answer =
      this.#asked.get(key) ??
      this.#pagefind.search(query, { filters }).then(({ results }) => {
        for (const result of results) if (!this.#results.has(result.id)) this.#results.set(result.id, result);
        return results;
      });
    this.#asked.set(key, answer);
    return answer;
  }
}

const foundIn = (results: Result[]): Found => new Map(results.map(({ id, words }) => [id, words]));
