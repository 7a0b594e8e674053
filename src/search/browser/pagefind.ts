import { metaWeights } from '../shared/ranking.ts';
import { filterNames, type SearchState } from '../shared/search-state.ts';

/** What Pagefind tells of a record; see `src/search/build/` for how it came there. */
export interface Hit {
  url: string;
  /** Text around the words found, with `<mark>`; everything else escaped. */
  excerpt: string;
  meta: Record<string, string>;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    query: string | null,
    options: object,
  ) => Promise<{ results: { data: () => Promise<Hit> }[] } | null>;
}

/** The index, or a part of it, could not be loaded. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/', excerptLength: 28, ranking: { metaWeights } });
  return pagefind;
}

/** An answer: how many records match, and the first of them. */
export interface Answer {
  total: number;
  hits: Hit[];
}

/**
 * Searches the full text. Pagefind is loaded on the first call.
 *
 * @param base the base path of the site
 * @param most how many hits are fetched
 * @throws SearchUnavailable if the index or a part of it cannot be loaded
 */
export async function searchFullText(state: SearchState, base: string, most: number): Promise<Answer> {
  try {
    loading ??= load(base);
    return await ask(await loading, state, most);
  } catch (cause) {
    // Pagefind remembers what failed: the next try begins afresh.
    await loading?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
    loading = undefined;
    throw new SearchUnavailable('The search index could not be loaded.', { cause });
  }
}

async function ask(pagefind: Pagefind, state: SearchState, most: number): Promise<Answer> {
  const filters = Object.fromEntries(
    filterNames
      .filter((name) => state.filters[name].length > 0)
      .map((name) => [name, { any: state.filters[name] }]),
  );
  const answer = await pagefind.search(state.query === '' ? null : state.query, {
    filters,
    ...(state.sort === 'date' ? { sort: { date: 'desc' } } : {}),
  });
  const results = answer?.results ?? [];
  const hits = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return { total: results.length, hits };
}
