import { editsBetween } from '../../lib/edits.ts';
import { wordsOf } from '../shared/fold.ts';
import { wordsBeginningLike } from './site-words.ts';
import { editsAllowed } from './spelling.ts';
import type { Found, Lookup } from './text-index.ts';
import { note, quotedChoice, quotedList } from './notice.ts';
import { replaceUnit } from './parse-query.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { union, type Reading, type ReadUnit } from './read-units.ts';

/**
 * Takes a word that is not on the site for the one that it most likely means, and says so.
 *
 * @param query as typed
 * @param context the records that hold the other words; `undefined` if there are none
 * @param beside how many other words there are
 */
export async function correctUnknown(
  unit: ReadUnit,
  query: string,
  context: ReadonlySet<string> | undefined,
  beside: number,
  sources: Lookup,
): Promise<Reading> {
  const { typed, words, isQuoted } = unit;
  const { where } = sources.text;
  const [word = ''] = words;
  if (unit.found.size > 0) return { units: [unit], notices: [] };
  const leftOut = beside > 0 ? ' and was left out' : '';
  if (isQuoted) {
    const offers = [{ label: 'Look for its words', query: replaceUnit(query, unit, typed) }];
    const notice = note(`“${typed}” is not ${where}${leftOut}.`, words.length > 1 ? offers : []);
    return { units: [unit], notices: [notice] };
  }
  const candidates = await candidatesFor(word, sources);
  const meant = mostPlausible(candidates, context).filter(
    (candidate) => beside > 1 || isPlausible(word, candidate),
  );
  const others = candidates.filter(({ found }) => !meant.some((taken) => isSame(taken.found, found)));
  const offers = [...new Set(others.map((candidate) => candidate.word))]
    .slice(0, mostOffers)
    .map((other) => ({ label: other, query: replaceUnit(query, unit, other) }));
  if (meant.length === 0) {
    const question = offers.length > 0 ? ' Did you mean:' : '';
    return { units: [unit], notices: [note(`“${typed}” is not ${where}${leftOut}.${question}`, offers)] };
  }
  const taken = [...new Set(meant.map((candidate) => candidate.word))];
  const isBeginning = meant.every((candidate) => candidate.isBeginning);
  const said = isBeginning
    ? `“${typed}” is not ${where} as a word; looked for words that begin with it, such as ${quotedList(taken)}.`
    : `“${typed}” is not ${where}; looked for ${quotedChoice(taken)} instead.`;
  const corrected = {
    ...unit,
    spellings: meant.map((candidate) => (candidate.isBeginning ? [word] : wordsOf(candidate.word))),
    found: union(meant.map((candidate) => candidate.found)),
    isTaken: true,
    isBeginning,
  };
  return {
    units: [corrected],
    notices: [note(offers.length > 0 ? `${said} You can also try:` : said, offers)],
  };
}

/**
 * Takes a word for a near one that makes a title of all words: the rest of a title tells more than how often a word is
 * used. A word that is on the site is taken so only where nothing has all of them.
 *
 * @param query as typed
 */
export async function completeTitle(
  units: readonly ReadUnit[],
  query: string,
  { text, read }: Lookup,
): Promise<Reading> {
  const none = { units, notices: [] };
  const titled = units.map(
    ({ found }) => new Set([...found.keys()].filter((id) => found.get(id)?.isInTitle)),
  );
  if (units.length < 3 || commonTo(titled).length > 0) return none;
  const isNowhere = commonTo(units.map(({ found }) => new Set(found.keys()))).length === 0;
  for (const [index, unit] of units.entries()) {
    const { typed, words, isQuoted, or } = unit;
    const [word = ''] = words;
    const most = word.length === 3 ? 1 : editsAllowed(word);
    const records = commonTo(titled.toSpliced(index, 1));
    if (isQuoted || or || words.length > 1 || most === 0) continue;
    if (records.length === 0 || records.length > mostTitles) continue;
    const isKnown = (await wordsBeginningLike(read, word)).includes(word);
    if (isKnown && !isNowhere) continue;
    const titles = await Promise.all(records.map((id) => text.titleOf(id)));
    const near = [...new Set(titles.flatMap(wordsOf))]
      .map((other) => ({ other, edits: editsBetween(word, other, most) }))
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits);
    const [{ other } = { other: undefined }] = near;
    if (!other) continue;
    const taken = { ...unit, spellings: [[other]], found: await text.holding([other]), isTaken: true };
    const said = isKnown
      ? `Nothing here has all of these words; looked for ${quotedChoice([other])} instead of “${typed}”.`
      : `“${typed}” is not ${text.where}; looked for ${quotedChoice([other])} instead.`;
    const offers =
      unit.found.size > 0 ? [{ label: `Only ${typed}`, query: replaceUnit(query, unit, `"${typed}"`) }] : [];
    return { units: units.with(index, taken), notices: [note(said, offers)] };
  }
  return none;
}

/** What all of the sets hold. */
const commonTo = ([first, ...more]: readonly ReadonlySet<string>[]): string[] =>
  [...(first ?? [])].filter((id) => more.every((ids) => ids.has(id)));

/** Where words stand nowhere together, takes a rare one for frequent ones that do. */
export async function correctRare(
  units: readonly ReadUnit[],
  contextOf: (unit: ReadUnit) => ReadonlySet<string>,
  sources: Lookup,
): Promise<Reading> {
  for (const each of units.toSorted((a, b) => a.found.size - b.found.size)) {
    const { typed, words, found } = each;
    const [word = ''] = words;
    const context = contextOf(each);
    if (each.isQuoted || each.or || words.length > 1 || context.size === 0) continue;
    const frequent = (await candidatesFor(word, sources)).filter(
      (other) => other.word !== word && other.found.size >= byFar * found.size,
    );
    const meant = mostPlausible(frequent, context);
    if (meant.length === 0) continue;
    const names = quotedChoice(meant.map((other) => other.word));
    const said = `Nothing here has all of these words; looked for ${names} instead of “${typed}”.`;
    const taken = {
      ...each,
      spellings: meant.map((other) => wordsOf(other.word)),
      found: union(meant.map((other) => other.found)),
      isTaken: true,
    };
    return {
      units: units.map((other) => (other === each ? taken : other)),
      notices: [note(said, [{ label: `Only ${typed}`, query: typed }])],
    };
  }
  return { units, notices: [] };
}

/** Where more titles hold the other words, these tell too little; each is a file. */
const mostTitles = 20;

const mostOffers = 4;

/**
 * Which of the candidates are meant: of those with the fewest edits three that stand beside the other
 * words, and rather there than elsewhere; where there are no others, one that stands alone or is by far the most used.
 */
function mostPlausible(
  candidates: readonly Candidate[],
  context: ReadonlySet<string> | undefined,
): Candidate[] {
  const fitting = candidates.filter(({ found }) => context === undefined || meets(found, context));
  const least = Math.min(...fitting.map(({ edits }) => edits));
  const nearest = fitting.filter(({ edits }) => edits === least);
  if (context !== undefined) {
    const share = ({ found }: Candidate) =>
      [...found.keys()].filter((id) => context.has(id)).length / found.size;
    return nearest.toSorted((a, b) => share(b) - share(a)).slice(0, mostMeant);
  }
  const [first, ...rest] = nearest.toSorted((a, b) => b.found.size - a.found.size);
  if (!first) return [];
  const second = rest.find(({ found }) => !isSame(found, first.found));
  if (!second || first.found.size >= byFar * second.found.size) return [first];
  return nearest.filter(({ isBeginning }) => isBeginning);
}

/** Whether two words are forms of one: they stand in the same records. */
const isSame = (a: Found, b: Found): boolean => a.size === b.size && [...a.keys()].every((id) => b.has(id));

/** A short word in which one letter is another is as likely a word of its own, unless the other is in use. */
const isPlausible = (typed: string, { word, found }: Candidate): boolean =>
  typed.length > 5 || typed.length !== word.length || isSwapped(typed, word) || found.size >= inUse;

const isSwapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

const meets = (found: Found, records: ReadonlySet<string>): boolean =>
  [...found.keys()].some((id) => records.has(id));

const inUse = 3;
const mostMeant = 3;

/** A word that is so many times as frequent as another is rather meant than that one. */
const byFar = 8;
