import { stored } from '../../lib/stored.ts';

const key = 'recent-searches';
const mostKept = 10;
/** A query that is longer is not kept whole: no more of it is read (`longestQuery`). */
const longest = 300;

/** The last searches made in this browser, the newest first. They are kept here alone. */
export const recentSearches = (): string[] => (stored.get(key) ?? '').split('\n').filter(Boolean);

/** Keeps a search that was made: not what is typed on the way to it. */
export function rememberSearch(query: string): void {
  const line = query.trim().slice(0, longest).replace(/\s+/g, ' ').trim();
  if (line !== '') keep([line, ...without(line)].slice(0, mostKept));
}

/** Forgets a search. */
export const forgetSearch = (query: string): void => keep(without(query));

/** Forgets all searches. */
export const forgetSearches = (): void => stored.remove(key);

const without = (query: string): string[] => recentSearches().filter((other) => other !== query);

const keep = (queries: readonly string[]): void => stored.set(key, queries.join('\n'));
