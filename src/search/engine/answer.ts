import {
  hasFilters,
  longestQuery,
  type FilterName,
  type Filters,
  type SearchState,
} from '../shared/search-state.ts';
import { applyFilters } from './apply-filters.ts';
import { saysAll } from './claim-hit.ts';
import { claimsSaying, findClaims } from './find-claims.ts';
import { findRecords, type FoundRecords } from './find-records.ts';
import { toHit, type Hit, type TextHit } from './hit.ts';
import { namesMeant, type Entry } from './entries.ts';
import { narrowing } from './narrowing.ts';
import { note, quotedChoice, quotedList, type Notice } from './notice.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { byScore, inTiers } from './rank.ts';
import { wordsBeginningLike } from './site-words.ts';
import type { Sources } from './sources.ts';
import type { Lookup } from './text-index.ts';
import { readTypedFilters } from './typed-filters.ts';

export interface Answer {
  /** The people, topics, organisations and conferences of that name. */
  names: Entry[];
  /** How many talks, sections and takeaways there are. */
  total: number;
  /** The first of them. */
  hits: Hit[];
  /** What narrows it: the filters chosen and those typed. */
  filters: Filters;
  /** The filters that can narrow it further. */
  narrowing: FilterName[];
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
  const notices: Notice[] = [];
  const { text, filters, written } = await readTypedFilters(state.query, state.filters, sources, notices);
  const query = parseQuery(text);
  if (state.isCut) notices.push(note(`Only the first ${longestQuery} characters were read.`));
  if (query.ignored.length > 0) {
    notices.push(
      note(`Only the first twelve words were looked for, not ${quotedList(query.ignored.slice(0, 3))}.`),
    );
  }
  const isWordless = query.wanted.length + query.unwanted.length === 0;
  if (isWordless && text.trim() !== '') {
    notices.push(note('There is no word in this search. Type a name, a topic or a word.'));
    if (!hasFilters({ filters })) return { names: [], total: 0, hits: [], filters, narrowing: [], notices };
  }
  const { names, total, hits } = await findAll(query, { ...state, filters }, most, sources, notices);
  return {
    names,
    total,
    hits: hits.slice(0, most),
    filters,
    narrowing: narrowing(hits, total),
    notices: notices.map((each) => withFilters(each, written)),
  };
}

/** What was found, without what is said of it: of the hits all that were read, which are `most` at least. */
type FoundHits = Pick<Answer, 'names' | 'total' | 'hits'>;

/** Finds talks and sections, takeaways, or both, as the filters ask for them. */
async function findAll(
  query: Query,
  state: SearchState,
  most: number,
  sources: Sources,
  notices: Notice[],
): Promise<FoundHits> {
  const wanted = whatIsWanted(state.filters);
  if (!wanted.texts) return { names: [], ...(await findClaims(query, state, most, sources, notices)) };
  const texts = await findTexts(query, state, wanted.texts, most, sources, notices);
  if (!wanted.claims) return texts;
  const claims = await findClaims(query, state, most, sources, []);
  return {
    names: texts.names,
    total: claims.total + texts.total,
    hits: [...claims.hits, ...texts.hits],
  };
}

/** Keeps the filters that were typed in what a notice offers. */
const withFilters = ({ text, offers }: Notice, written: readonly string[]): Notice =>
  note(
    text,
    offers.map(({ label, query }) => ({
      label,
      query: [query, ...written.filter((filter) => !query.includes(filter))].join(' '),
    })),
  );

/**
 * Whether filters ask for takeaways, and by which filters for talks and sections: a kind of claim or an owner asks for
 * takeaways alone.
 */
function whatIsWanted(filters: Filters): { claims: boolean; texts: Filters | undefined } {
  const kinds = filters.kind.filter(isKindOfText);
  const onlyClaims = filters.claim.length + filters.by.length > 0;
  const claims = onlyClaims || kinds.length < filters.kind.length;
  return {
    claims,
    texts: onlyClaims || (claims && kinds.length === 0) ? undefined : { ...filters, kind: kinds },
  };
}

const isKindOfText = (kind: string): boolean => kind !== 'takeaway';

/** Finds talks and sections, and puts the claims among them that say all words themselves. */
async function findTexts(
  query: Query,
  { query: typed, sort }: SearchState,
  filters: Filters,
  most: number,
  sources: Sources,
  notices: Notice[],
): Promise<FoundHits> {
  const found = await findRecords(query, typed, sources, notices);
  const { records, isNarrowed } = await applyFilters(found.records, filters, sources, notices);
  const isByRelevance = sort === 'relevance' && found.units.length > 0;
  const ranked = isByRelevance
    ? await byScore(records, found, sources.text)
    : (await sources.text.all()).filter((id) => records.has(id));
  // Titles are known only of what is read: the same part is read and ordered however much is shown.
  const read = await Promise.all(
    ranked
      .slice(0, isByRelevance ? Math.max(most, mostOrdered) : most)
      .map((id) => readHit(id, found, sources)),
  );
  const inflected = await otherForms(found, read, sources);
  notices.push(...inflected);
  const isDoubtful = found.isDoubtful || inflected.length > 0;
  // Who looks for a kind of talk, or for what does not say a word, is shown no claims beside.
  const mayShowClaims = isByRelevance && filters.kind.length + query.unwanted.length === 0;
  const isFullOfTitles = read.filter((hit) => saysAll(hit.title, found.units)).length >= pageSize;
  const claims =
    mayShowClaims && records.size > 0 && !isFullOfTitles
      ? await claimsSaying(
          found.units.toSorted((a, b) => a.found.size - b.found.size),
          filters,
          sources,
        )
      : [];
  const ordered = isByRelevance
    ? [...inTiers(read.slice(0, mostOrdered), claims, found), ...read.slice(mostOrdered)]
    : read;
  const shown = new Set(claims.map(({ url }) => url));
  return {
    names: isNarrowed ? [] : await namesMeant(found.words, sources.read, isDoubtful),
    total: ranked.length + claims.length,
    hits: ordered.map((hit) => (hit.kind === 'takeaway' ? hit : withFewParts(hit, shown))),
  };
}

/** How many of the best records are read to be ordered by their titles. */
const mostOrdered = 20;

/** How many hits a page shows at first. */
const pageSize = 10;

const mostParts = 3;

/** Shows the first parts of a hit, without the claims that stand by themselves. */
function withFewParts(hit: TextHit, shown: ReadonlySet<string>): TextHit {
  const parts = hit.parts.filter(({ url }) => !shown.has(url));
  return { ...hit, parts: parts.slice(0, mostParts), moreParts: Math.max(0, parts.length - mostParts) };
}

const readHit = async (id: string, { units }: FoundRecords, { text }: Sources): Promise<TextHit> =>
  toHit(
    id,
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
  hits: readonly TextHit[],
  { read }: Sources,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const [index, { typed, words, isQuoted, spellings, isTaken }] of units.entries()) {
    const [word = '', ...more] = words;
    if (isTaken || isQuoted || more.length > 0 || spellings.length > 1) continue;
    const isWritten = (hit: TextHit) => hit.forms[index]?.includes(word) === true || hit.named.includes(word);
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
  { query: typed, filters: chosen }: SearchState,
  group: FilterName,
  values: readonly string[],
  sources: Sources,
): Promise<number[]> {
  const { text, filters } = await readTypedFilters(typed, chosen, sources, []);
  const query = parseQuery(text);
  /** Counts in one index what a value would leave; without such values none of its files is loaded. */
  const countIn = (lookup: Lookup, others: Filters) => {
    let left: Promise<ReadonlySet<string>> | undefined;
    const narrow = async (): Promise<ReadonlySet<string>> => {
      const { records } = await findRecords(query, typed, lookup, []);
      return (await applyFilters(records, { ...others, [group]: [] }, lookup, [])).records;
    };
    return async (value: string): Promise<number> => {
      left ??= narrow();
      const [all, own] = await Promise.all([left, lookup.text.narrowed(group, value)]);
      return [...own].filter((id) => all.has(id)).length;
    };
  };
  const countTexts = countIn(sources, { ...filters, kind: filters.kind.filter(isKindOfText) });
  const countClaims = countIn({ text: sources.claims, read: sources.read }, filters);
  return Promise.all(
    values.map(async (value) => {
      const { claims, texts } = whatIsWanted({ ...filters, [group]: [value] });
      return (texts ? await countTexts(value) : 0) + (claims ? await countClaims(value) : 0);
    }),
  );
}
