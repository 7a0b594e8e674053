import type { Notice } from './notice.ts';
import type { ReadFile, Sources } from './sources.ts';
import type { Found, FullText, Place } from './full-text.ts';
import type { Unit } from './parse-query.ts';
import { regionalSpellings } from './spelling.ts';
import { isUnspaced } from '../shared/fold.ts';
import { spellingsPath } from '../shared/shards.ts';
import { wordsBeginningLike } from './site-words.ts';

/** A unit of a query, and the records in which it stands under any of its spellings. */
export interface ReadUnit extends Unit {
  /** What was looked for: the words as typed, then other spellings of them. */
  spellings: string[][];
  found: Found;
  /** Whether the words of the first spelling need not stand together. */
  mayStandApart?: boolean;
  /** Whether it was taken for something else than typed. */
  isTaken?: boolean;
}

/** What was read or taken instead of a unit, and what must be said of that. */
export interface Reading {
  units: readonly ReadUnit[];
  notices: Notice[];
}

/** Looks a unit up in each of its spellings. */
export async function readUnit(unit: Unit, { text, read }: Sources): Promise<ReadUnit> {
  const { words } = unit;
  const [first = '', ...more] = words;
  const spellings = new Map<string, string[]>();
  const add = (some: readonly string[]): void => {
    if (some.length > 0) spellings.set(some.join(' '), [...some]);
  };
  add(words);
  if (more.length > 0 && !words.some(isUnspaced)) add([words.join('')]);
  if (unit.isQuoted) return lookUp();
  for (const [index, word] of words.entries()) {
    for (const other of regionalSpellings(word)) {
      if (isFormOf(other, await wordsBeginningLike(read, other))) add(words.with(index, other));
    }
  }
  if (more.length === 0 && (await mayBeCompound(first, text))) {
    for (const word of await wordsBeginningLike(read, first)) {
      if (word.includes('-') && word.replaceAll('-', '') === first) add(word.split('-'));
    }
  }
  for (const other of await otherSpellings(words, read)) add(other);
  return lookUp();

  async function lookUp(): Promise<ReadUnit> {
    const all = [...spellings.values()];
    const found = await Promise.all(all.map((each) => text.holding(each)));
    return { ...unit, spellings: all, found: union(found) };
  }
}

/**
 * Reads neighbours as one where the site writes them as one: as another spelling of a name (“machine
 * learning” as ML) or as one word (“data base” as database). Either way finds them.
 */
export async function joinNeighbours(
  units: readonly ReadUnit[],
  { text, read }: Sources,
): Promise<ReadUnit[]> {
  const joined: ReadUnit[] = [];
  for (let index = 0; index < units.length;) {
    const run = await longestRun(index);
    joined.push(run.unit);
    index += run.length;
  }
  return joined;

  async function longestRun(start: number): Promise<{ unit: ReadUnit; length: number }> {
    for (let length = Math.min(4, units.length - start); length > 1; length -= 1) {
      const some = units.slice(start, start + length);
      if (some.some((unit) => unit.isQuoted || unit.or || unit.words.length > 1)) continue;
      const words = some.flatMap((unit) => unit.words);
      const others = await otherSpellings(words, read);
      const asOne = words.join('');
      if (
        length === 2 &&
        units.length <= mostPaired &&
        (await wordsBeginningLike(read, asOne)).includes(asOne)
      )
        others.push([asOne]);
      if (others.length === 0) continue;
      const found = await Promise.all(others.map((other) => text.holding(other)));
      const [one] = some;
      const together = [...(one?.found.keys() ?? [])]
        .filter((id) => some.every((each) => each.found.has(id)))
        .map((id) => [id, allPlaces(some.map((each) => each.found.get(id)))] as const);
      return {
        unit: {
          typed: some.map(({ typed }) => typed).join(' '),
          words,
          isQuoted: false,
          from: Math.min(...some.map(({ from }) => from)),
          to: Math.max(...some.map(({ to }) => to)),
          spellings: [words, ...others],
          mayStandApart: true,
          found: union([new Map(together), ...found]),
        },
        length,
      };
    }
    const [unit] = units.slice(start, start + 1);
    if (!unit) throw new RangeError(`There is no unit ${start}.`);
    return { unit, length: 1 };
  }
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
const mayBeCompound = async (word: string, text: FullText): Promise<boolean> =>
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
    isOnlyListed: places.every((place) => place.isOnlyListed),
  };
}
