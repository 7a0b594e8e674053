import { wordsOf } from '../shared/fold.ts';

/** One thing that a query asks for: a word, or words that must stand together. */
export interface Unit {
  /** As typed, without quotation marks and minus. */
  typed: string;
  /** Folded; several for a phrase or a hyphenated word. */
  words: string[];
  /** In quotation marks: never read as anything else. */
  isQuoted: boolean;
  /** Where it stands in the query, quotation marks included. */
  from: number;
  to: number;
}

export interface Query {
  wanted: Unit[];
  /** What stood behind a minus. */
  unwanted: Unit[];
  /** Words behind the first twelve. */
  ignored: string[];
}

/** A query with more says nothing that the first twelve do not, but would cost a search for each. */
const mostUnits = 12;

/**
 * Reads a query: words, `"phrases"` in any script's quotation marks, and `-word` or `-"phrase"` for
 * what shall not be there. A hyphen inside a word joins words that stand together. Anything else,
 * a lone quotation mark included, only parts words.
 */
export function parseQuery(text: string): Query {
  const wanted: Unit[] = [];
  const unwanted: Unit[] = [];
  for (const match of text.matchAll(/(?<=^|\s)(-?)((?:["“”„«»]([^"“”„«»]+)["“”„«»])|\S+)/gu)) {
    const [all, minus = '', written = '', quoted] = match;
    const words = wordsOf(quoted ?? written);
    const units = minus === '-' ? unwanted : wanted;
    const isQuoted = quoted !== undefined;
    const isRepeated = units.some(
      (unit) => unit.isQuoted === isQuoted && unit.words.join(' ') === words.join(' '),
    );
    if (words.length === 0 || isRepeated) continue;
    const to = match.index + all.length;
    units.push({ typed: trimmed(quoted ?? written), words, isQuoted, from: to - written.length, to });
  }
  return {
    wanted: wanted.slice(0, mostUnits),
    unwanted: unwanted.slice(0, mostUnits),
    ignored: wanted.slice(mostUnits).map(({ typed }) => typed),
  };
}

/** A word without the signs around it, as a notice names it. */
const trimmed = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+#]+$/gu, '');

/** A query with one unit of it replaced. */
export const replaceUnit = (query: string, { from, to }: Unit, other: string): string =>
  `${query.slice(0, from)}${other}${query.slice(to)}`.replace(/\s+/g, ' ').trim();
