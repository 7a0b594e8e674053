import type { Notice } from './notice.ts';
import type { ReadFile } from './sources.ts';
import type { Found, Lookup, Place, TextIndex } from './text-index.ts';
import type { Unit } from './parse-query.ts';
import { regionalSpellings } from './spelling.ts';
import { isUnspaced } from '../shared/fold.ts';
import { spellingsPath } from '../shared/shards.ts';
import { hyphenatedFormsOf, wordsBeginningLike } from './site-words.ts';

/** A unit of a query, and the records in which it stands under any of its spellings. */
export interface ReadUnit extends Unit {
  /** What was looked for: the words as typed, then other spellings of them. */
  spellings: string[][];
  found: Found;
  /** Whether the words of the first spelling need not stand together. */
  mayStandApart?: boolean;
  /** Whether all words are meant that begin as its spelling. */
  isBeginning?: boolean;
  /** Whether it was taken for something else than typed. */
  isTaken?: boolean;
}

/** What was read or taken instead of a unit, and what must be said of that. */
export interface Reading {
  units: readonly ReadUnit[];
  notices: Notice[];
}

/** Looks a unit up in each of its spellings. */
export async function readUnit(unit: Unit, sources: Lookup): Promise<ReadUnit> {
  const { words, isQuoted } = unit;
  const isCompound = words.length > 1 && !words.some(isUnspaced);
  const all = [
    words,
    ...(isCompound ? [[words.join('')]] : []),
    ...(isQuoted ? [] : await otherWritings(words, sources)),
  ];
  const spellings = [...new Map(all.map((each) => [each.join(' '), each])).values()];
  const found = await Promise.all(spellings.map((each) => sources.text.holding(each)));
  return { ...unit, spellings, found: union(found) };
}

/** What the site may write for words: in the other English, with a hyphen, or by another name. */
async function otherWritings(words: readonly string[], { text, read }: Lookup): Promise<string[][]> {
  const others: string[][] = [];
  for (const [index, word] of words.entries()) {
    for (const other of regionalSpellings(word)) {
      if (isFormOf(other, await wordsBeginningLike(read, other))) others.push(words.with(index, other));
    }
  }
  const [first = '', ...more] = words;
  if (more.length === 0 && (await mayBeCompound(first, text))) {
    for (const word of await hyphenatedFormsOf(read, first)) others.push(word.split('-'));
  }
  return [...others, ...(await otherSpellings(words, read))];
}

/**
 * Reads neighbours as one where the site writes them as one: as another spelling of a name (“machine
 * learning” as ML) or as one word (“data base” as database). Either way finds them.
 *
 * @param total how many units the query has
 */
export async function joinNeighbours(
  units: readonly ReadUnit[],
  sources: Lookup,
  total = units.length,
): Promise<ReadUnit[]> {
  const [first, ...rest] = units;
  if (!first) return [];
  for (let length = Math.min(4, units.length); length > 1; length -= 1) {
    const joined = await joinRun(units.slice(0, length), total, sources);
    if (joined) return [joined, ...(await joinNeighbours(units.slice(length), sources, total))];
  }
  return [first, ...(await joinNeighbours(rest, sources, total))];
}

/** Reads units as one; `undefined` if the site does not write them as one. */
async function joinRun(
  run: readonly ReadUnit[],
  total: number,
  { text, read }: Lookup,
): Promise<ReadUnit | undefined> {
  if (run.some((unit) => unit.isQuoted || unit.or || unit.words.length > 1)) return undefined;
  const words = run.flatMap((unit) => unit.words);
  const others = await otherSpellings(words, read);
  const asOne = words.join('');
  const mayBeOne = run.length === 2 && total <= mostPaired;
  if (mayBeOne && (await wordsBeginningLike(read, asOne)).includes(asOne)) others.push([asOne]);
  if (others.length === 0) return undefined;
  const found = await Promise.all(others.map((other) => text.holding(other)));
  const together = [...(run[0]?.found.keys() ?? [])]
    .filter((id) => run.every((each) => each.found.has(id)))
    .map((id) => [id, allPlaces(run.map((each) => each.found.get(id)))] as const);
  return {
    typed: run.map(({ typed }) => typed).join(' '),
    words,
    isQuoted: false,
    from: Math.min(...run.map(({ from }) => from)),
    to: Math.max(...run.map(({ to }) => to)),
    spellings: [words, ...others],
    mayStandApart: true,
    found: union([new Map(together), ...found]),
  };
}

/** Whether a word is on the site, with an ending of one or two letters at most. */
const isFormOf = (word: string, known: readonly string[]): boolean =>
  known.some((each) => each.startsWith(word) && each.length - word.length <= 2);

/** How names of the site that are spelled so are spelled otherwise. */
async function otherSpellings(words: readonly string[], read: ReadFile): Promise<string[][]> {
  const groups = (await read(spellingsPath)) as string[][];
  const typed = words.join('');
  const isTyped = (name: string) => name.replaceAll(' ', '') === typed;
  return groups
    .filter((group) => group.some(isTyped))
    .flatMap((group) => group.filter((name) => !isTyped(name)).map((name) => name.split(' ')));
}

/**
 * Whether a word may be what the site writes with a hyphen. To see costs a file: of the many short words only those are
 * looked up that stand nowhere, an `x-ray` typed as one.
 */
const mayBeCompound = async (word: string, text: TextIndex): Promise<boolean> =>
  word.length > 6 || (word.length > 3 && (await text.holding([word])).size === 0);

/** Of more words it is not asked whether two of them are one: each question costs a file. */
const mostPaired = 3;

/** The records of all, each with all the places found. */
export function union(all: readonly Found[]): Found {
  const ids = new Set(all.flatMap((found) => [...found.keys()]));
  return new Map([...ids].map((id) => [id, allPlaces(all.map((found) => found.get(id)))]));
}

function allPlaces(some: readonly (Place | undefined)[]): Place {
  const places = some.filter((place) => place !== undefined);
  return {
    places: places.flatMap((place) => place.places),
    isInTitle: places.some((place) => place.isInTitle),
    isOnlyListed: places.every((place) => place.isOnlyListed),
  };
}
