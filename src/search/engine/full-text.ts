import type { Anchor } from '../shared/anchors.ts';
import { forPagefind } from '../shared/parted-words.ts';
import type { FilterName, Filters } from '../shared/search-state.ts';
import type { Found, TextIndex } from './text-index.ts';

/**
 * How much a word counts by where it stands, for Pagefind’s ranking: a title before a person, a person
 * before a topic, all of them before the text. Without it a title counts 5.
 */
const metaWeights = { title: 8, speakers: 6, people: 4, topics: 1, about: 1, event: 1 };

/** What Pagefind keeps of a record; see `src/search/build/` for how it came there. */
export interface Fragment {
  url: string;
  /** The text as written, parted by single spaces. */
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
  /** With how many words its summary begins it. */
  summary: number;
  filters: Partial<Filters>;
}

interface Result {
  id: string;
  score: number;
  /** Which words of the text were found, counted from 0. */
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<Fragment>;
}

/** The part of Pagefind's interface that is used (pagefind.app/docs/api). */
export interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (query: string | null, options?: object) => Promise<{ results: Result[] }>;
}

/**
 * Asks Pagefind, each question once. Pagefind passes over a part of the index that it cannot load: who
 * calls must watch its requests (`browser/worker.ts`).
 */
export class FullText implements TextIndex {
  readonly noun = 'talk';
  readonly where = 'on this site';
  readonly #load: () => Promise<Pagefind>;
  readonly #basePath: string;
  #opened: Promise<Pagefind> | undefined;
  readonly #asked = new Map<string, Promise<Result[]>>();
  readonly #results = new Map<string, Result>();

  /**
   * @param load loads Pagefind, with the first question
   * @param basePath where Pagefind’s files are
   */
  constructor(load: () => Promise<Pagefind>, basePath: string) {
    this.#load = load;
    this.#basePath = basePath;
  }

  /** The records that hold a word in any inflexion, or words one behind the other. */
  async holding(words: readonly string[]): Promise<Found> {
    const asked = words.map(forPagefind).join(' ');
    const [together, anyhow] = await Promise.all([
      this.#ask(`"${asked}"`),
      // Of a phrase Pagefind names one field only, also where others have it.
      words.length === 1 ? this.#ask(asked) : [],
    ]);
    return foundIn(together, new Map(anyhow.map(({ id, matchedMetaFields }) => [id, matchedMetaFields])));
  }

  /** The records that hold a word with this beginning. */
  async beginning(letters: string): Promise<Found> {
    return foundIn(await this.#ask(forPagefind(letters)), new Map());
  }

  /** How well each record that holds all words, or words with these beginnings, meets them. */
  async scores(words: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.#ask(words.map(forPagefind).join(' '))).map(({ id, score }) => [id, score]));
  }

  /** The records that a filter leaves. */
  async narrowed(group: FilterName, value: string): Promise<Set<string>> {
    return new Set((await this.#ask(null, { [group]: value })).map(({ id }) => id));
  }

  /** Every record, those of the newest talks first: the order of their numbers (`build/pagefind-internals.ts`). */
  async all(): Promise<string[]> {
    return (await this.#ask(null)).map(({ id }) => id).sort();
  }

  /** What is kept of a record that an answer named. */
  async read(id: string): Promise<Fragment> {
    const result = this.#results.get(id);
    if (!result) throw new Error(`No answer has named the record ${id}.`);
    return result.data();
  }

  titleOf = async (id: string): Promise<string> => (await this.read(id)).meta['title'] ?? '';

  #ask(query: string | null, filters: Record<string, string> = {}): Promise<Result[]> {
    const key = JSON.stringify([query, filters]);
    const answer = this.#asked.get(key) ?? this.#search(query, filters);
    this.#asked.set(key, answer);
    return answer;
  }

  async #search(query: string | null, filters: Record<string, string>): Promise<Result[]> {
    const pagefind = await (this.#opened ??= this.#open());
    const { results } = await pagefind.search(query, { filters });
    for (const result of results) if (!this.#results.has(result.id)) this.#results.set(result.id, result);
    return results;
  }

  async #open(): Promise<Pagefind> {
    const [pagefind, basePath] = [await this.#load(), this.#basePath];
    // No thread of Pagefind’s own: whoever calls is one already.
    await pagefind.options({ baseUrl: '/', basePath, noWorker: true, ranking: { metaWeights } });
    return pagefind;
  }
}

function foundIn(results: readonly Result[], fields: ReadonlyMap<string, string[] | undefined>): Found {
  return new Map(
    results.map(({ id, words, matchedMetaFields }) => {
      const held = [...(matchedMetaFields ?? []), ...(fields.get(id) ?? [])];
      const isListed = held.length > 0 && held.every((field) => listed.has(field));
      return [
        id,
        { places: words, isInTitle: held.includes('title'), isOnlyListed: words.length === 0 && isListed },
      ];
    }),
  );
}

const listed = new Set(['topics', 'people']);
