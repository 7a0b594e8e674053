import { wordsOf } from '../shared/fold.ts';
import { hasFilters, longestQuery, type FilterName, type SearchState } from '../shared/search-state.ts';
import { findRecords, type FoundRecords } from './find-records.ts';
import type { FullText } from './full-text.ts';
import { toHit, type Hit } from './hit.ts';
import { namesMeant, type Entry } from './entries.ts';
import { applyFilters } from './apply-filters.ts';
import { note, quotedChoice, quotedList, type Notice } from './notice.ts';
import { parseQuery } from './parse-query.ts';
import type { Sources } from './sources.ts';
import { wordsBeginningLike } from './site-words.ts';

export interface Answer {
  /** The people, topics, organisations and conferences of that name. */
  names: Entry[];
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
      note(`Only the first twelve words were looked for, not ${quotedList(query.ignored.slice(0, 3))}.`),
    );
  }
  const isWordless = query.wanted.length + query.unwanted.length === 0;
  if (isWordless && state.query !== '') {
    notices.push(note('There is no word in this search. Type a name, a topic or a word.'));
    if (!hasFilters(state)) return { names: [], total: 0, hits: [], notices };
  }

  const found = await findRecords(query, state.query, sources, notices);
  const { records, isNarrowed } = await applyFilters(found.records, state.filters, sources, notices);
  const ranked = await rank(records, found, state, sources.text);
  const isByRelevance = state.sort === 'relevance' && found.units.length > 0;
  // Titles are known only of what is read: the same part is read and ordered however much is shown.
  const read = await Promise.all(
    ranked
      .slice(0, isByRelevance ? Math.max(most, mostOrdered) : most)
      .map((id) => readHit(id, found, sources)),
  );
  const hits = isByRelevance
    ? [...titlesFirst(read.slice(0, mostOrdered), found.words), ...read.slice(mostOrdered)]
    : read;
  const inflected = await otherForms(found, hits, sources);
  notices.push(...inflected);
  const isDoubtful = found.isDoubtful || inflected.length > 0;
  return {
    names: isNarrowed ? [] : await namesMeant(found.words, sources.read, isDoubtful),
    total: ranked.length,
    hits: hits.slice(0, most),
    notices,
  };
}

/** How many of the best records are read to be ordered by their titles. */
const mostOrdered = 20;

const readHit = async (id: string, { units }: FoundRecords, { text }: Sources): Promise<Hit> =>
  toHit(
    await text.read(id),
    units.map(({ spellings, mayStandApart, found }) => ({
      spellings,
      mayStandApart,
      places: found.get(id)?.places ?? [],
      records: found.size,
    })),
  );

/** Says of which words only other forms are on the site: the index holds stems. */
async function otherForms(
  { units }: FoundRecords,
  hits: readonly Hit[],
  { read }: Sources,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const [index, { typed, words, isQuoted, spellings, isTaken }] of units.entries()) {
    const [word = '', ...more] = words;
    if (isTaken || isQuoted || more.length > 0 || spellings.length > 1) continue;
    const isWritten = (hit: Hit) => hit.forms[index]?.includes(word) === true || hit.named.includes(word);
    if (hits.length === 0 || hits.some(isWritten)) continue;
    if ((await wordsBeginningLike(read, word)).includes(word)) continue;
    const forms = [...new Set(hits.flatMap((hit) => hit.forms[index] ?? []))]
      .filter((form) => form.startsWith(word.slice(0, 3)))
      .slice(0, 3);
    if (forms.length === 0) continue;
    notices.push(note(`“${typed}” is not on this site; found another form of it: ${quotedChoice(forms)}.`));
  }
  return notices;
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
  const { records: left } = await applyFilters(records, { ...filters, [group]: [] }, sources, []);
  const sets = await Promise.all(values.map((value) => sources.text.narrowed(group, value)));
  return sets.map((set) => [...set].filter((id) => left.has(id)).length);
}

/**
 * Orders records by how well they meet the words, or the newest first. Those that hold a word only among
 * the other names of their topics come last.
 */
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
  const isOnlyListed = (id: string) => Number(units.some(({ found }) => found.get(id)?.isOnlyListed));
  return [...records]
    .map((id) => ({ id, score: scoreOf(id), last: isOnlyListed(id) }))
    .sort((a, b) => a.last - b.last || b.score - a.score)
    .map(({ id }) => id);
}

/** Each wording costs a search. */
const mostWordings = 8;

/** Puts first the hits whose title is what was typed, then those in whose title all words stand. */
function titlesFirst(hits: readonly Hit[], words: readonly string[]): Hit[] {
  const typed = words.join(' ');
  const othersIn = ({ title }: Hit): number => {
    const inTitle = wordsOf(title);
    if (words.length === 0 || !words.every((word) => inTitle.includes(word))) return Number.MAX_VALUE;
    return inTitle.join(' ') === typed ? -1 : inTitle.length - words.length;
  };
  return hits
    .map((hit) => ({ hit, others: othersIn(hit) }))
    .sort((a, b) => a.others - b.others)
    .map(({ hit }) => hit);
}
