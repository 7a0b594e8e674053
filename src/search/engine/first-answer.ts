import { wordsOf } from '../shared/fold.ts';
import { hasFilters, type SearchState } from '../shared/search-state.ts';
import type { Answer } from './answer.ts';
import { namesMeant, titlesNear, type Entry } from './entries.ts';
import { claimsSaying } from './find-claims.ts';
import { compareCloseness, matchNames } from './match-names.ts';
import { parseQuery } from './parse-query.ts';
import type { ReadFile, Sources } from './sources.ts';

/**
 * What a search finds in the small files: names, titles that hold all words, and claims that say them. It stands until the
 * engine has been loaded and the whole answer is there.
 *
 * @returns `null` for a search of more than words
 */
export async function firstAnswer(
  state: SearchState,
  sources: Omit<Sources, 'text'>,
): Promise<Answer | null> {
  const { filters } = state;
  const { wanted, unwanted } = parseQuery(state.query);
  const isPlain = wanted.every(({ isQuoted, or }) => !isQuoted && !or) && !state.query.includes(':');
  if (!isPlain || unwanted.length > 0 || hasFilters(state) || state.sort === 'date') return null;
  // Long words are rare ones.
  const words = wordsOf(state.query);
  const units = words.toSorted((a, b) => b.length - a.length).map((word) => ({ spellings: [[word]] }));
  const [names, titles, hits] = await Promise.all([
    namesMeant(words, sources.read, false),
    titlesMeant(words, sources.read),
    // A single word says too little of what is meant.
    units.length > 1 ? claimsSaying(units, filters, sources) : [],
  ]);
  const all = [...names, ...titles];
  return { names: all, total: all.length + hits.length, hits, filters, narrowing: [], notices: [] };
}

/** The titles in which all words stand, those with the fewest others first. */
const titlesMeant = async (words: readonly string[], read: ReadFile): Promise<Entry[]> =>
  matchNames(words, await titlesNear(read, words))
    .filter(({ closeness: [edits, completeness] }) => edits === 0 && completeness < 2)
    .sort((a, b) => compareCloseness(a.closeness, b.closeness))
    .map(({ item }) => item);
