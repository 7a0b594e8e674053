import { wordsOf } from '../shared/fold.ts';
import { hasFilters, longestQuery, type FilterName, type SearchState } from '../shared/search-state.ts';
import type { ReadFile } from './files.ts';
import { findRecords, type FoundRecords } from './find-records.ts';
import type { FullText } from './full-text.ts';
import { hitOf, type Hit } from './hit.ts';
import { namesMeant, type Name } from './names.ts';
import { narrow } from './narrow.ts';
import { note, quoted, type Notice } from './notice.ts';
import { parseQuery } from './parse-query.ts';

/** What a search is answered from. */
export interface Sources {
  text: FullText;
  read: ReadFile;
}

export interface Answer {
  /** The people, topics, organisations and conferences of that name. */
  names: Name[];
  /** How many talks and sections there are. */
  total: number;
  /** The first of them. */
  hits: Hit[];
  notices: Notice[];
}

/**
 * Answers a search. A word that stands nowhere is never taken for another in silence, and nothing is
 * shown that does not hold what was asked for.
 *
 * @param most how many hits are read
 * @throws Error if a file that is needed cannot be loaded
 */
export async function answer(state: SearchState, most: number, sources: Sources): Promise<Answer> {
  const query = parseQuery(state.query);
  const notices: Notice[] = [];
  if (state.isCut) notices.push(note(`Only the first ${longestQuery} characters were read.`));
  if (query.ignored.length > 0) {
    notices.push(
      note(`Only the first twelve words were looked for, not ${quoted(query.ignored.slice(0, 3))}.`),
    );
  }
  const isWordless = query.wanted.length + query.unwanted.length === 0;
  if (isWordless && state.query !== '') {
    notices.push(note('There is no word in this search. Type a name, a topic or a word.'));
    if (!hasFilters(state)) return { names: [], total: 0, hits: [], notices };
  }

  const found = await findRecords(query, state.query, sources, notices);
  const records = await narrow(found.records, state.filters, sources.text, notices);
  const names = hasFilters(state) ? [] : await namesMeant(found.words, sources.read, found.isDoubtful);
  const ranked = await rank(records, found, state, sources.text);
  const hits = await Promise.all(
    ranked.slice(0, most).map(async (id) =>
      hitOf(
        await sources.text.read(id),
        found.units.map(({ spellings, found: places }) => ({ spellings, places: places.get(id) ?? [] })),
      ),
    ),
  );
  return {
    names,
    total: ranked.length,
    hits: state.sort === 'relevance' ? titlesFirst(hits, found.words) : hits,
    notices,
  };
}

/**
 * How many results each value of a filter would leave, the words and the other filters as they are.
 *
 * @returns numbers in the order of the values
 * @throws Error if a file that is needed cannot be loaded
 */
export async function countValues(
  { query, filters }: SearchState,
  group: FilterName,
  values: readonly string[],
  sources: Sources,
): Promise<number[]> {
  const { records } = await findRecords(parseQuery(query), query, sources, []);
  const left = await narrow(records, { ...filters, [group]: [] }, sources.text, []);
  const sets = await Promise.all(values.map((value) => sources.text.narrowed(group, value)));
  return sets.map((set) => [...set].filter((id) => left.has(id)).length);
}

/** Orders records by how well they meet the words, or the newest first. */
async function rank(
  records: ReadonlySet<string>,
  { units }: FoundRecords,
  { sort }: SearchState,
  text: FullText,
): Promise<string[]> {
  if (records.size === 0) return [];
  if (sort === 'date' || units.length === 0) return (await text.all()).filter((id) => records.has(id));
  const first = units.map(({ spellings }) => spellings[0] ?? []);
  const wordings = [
    first,
    ...units.flatMap(({ spellings }, index) => spellings.slice(1).map((other) => first.with(index, other))),
  ].slice(0, mostWordings);
  const scores = await Promise.all(wordings.map((wording) => text.scores(wording.flat())));
  const scoreOf = (id: string): number => Math.max(...scores.map((each) => each.get(id) ?? 0));
  return [...records]
    .map((id) => ({ id, score: scoreOf(id) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Each wording costs a search. */
const mostWordings = 8;

/** Puts first the hits in whose title all words stand, those with the fewest other words before the rest. */
function titlesFirst(hits: Hit[], words: readonly string[]): Hit[] {
  const othersIn = ({ title }: Hit): number => {
    const inTitle = wordsOf(title);
    return words.every((word) => inTitle.includes(word)) ? inTitle.length - words.length : Infinity;
  };
  const others = new Map(hits.map((hit) => [hit, words.length === 0 ? Infinity : othersIn(hit)]));
  return hits.toSorted((a, b) => {
    const [first = Infinity, second = Infinity] = [others.get(a), others.get(b)];
    return first === second ? 0 : first - second;
  });
}
