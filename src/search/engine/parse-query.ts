import { wordsOf } from '../shared/fold.ts';

/** One thing that a query asks for: a word, or words that must stand together. */
export interface Unit {
  /** As typed, without quotation marks and minus. */
  typed: string;
  /** Folded; several for a phrase or a hyphenated word. */
  words: string[];
  /** In quotation marks: never read as anything else. */
  isQuoted: boolean;
  /** What may stand in its place: what was typed behind `OR`. */
  or?: Unit[];
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

/** A phrase in any script’s quotation marks, or what stands between spaces and these; with a minus before it. */
const tokens = /((?<=^|\s)-(?=[^-\s]))?(?:["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+))/gu;

/**
 * Reads a query: words, `"phrases"` in any script's quotation marks, and `-word` or `-"phrase"` for
 * what shall not be there. `OR` between two of them asks for either; `AND` changes nothing. Signs inside
 * a word join words that stand together. Anything else, a lone quotation mark included, only parts words.
 */
export function parseQuery(text: string): Query {
  const wanted: Unit[] = [];
  const unwanted: Unit[] = [];
  const matches = [...text.matchAll(tokens)].filter(([, , quoted, word]) => hasWord(quoted ?? word ?? ''));
  const isOperator = (index: number): boolean =>
    /^(?:OR|AND)$/.test(matches[index]?.[0] ?? '') && isWanted(index - 1) && isWanted(index + 1);
  const isWanted = (index: number): boolean =>
    matches[index] !== undefined && matches[index][1] === undefined;
  for (const [index, match] of matches.entries()) {
    const [all, minus = '', quoted, word = ''] = match;
    if (isOperator(index) && !isOperator(index - 1)) continue;
    const isQuoted = quoted !== undefined;
    const to = match.index + all.length;
    const unit: Unit = {
      typed: trimmed(quoted ?? word),
      words: wordsOf(quoted ?? word),
      isQuoted,
      from: match.index + minus.length,
      to,
    };
    const before = wanted.at(-1);
    const units = minus !== '' ? unwanted : wanted;
    const isAsked = units.some((other) => isSame(other, unit));
    if (before && isOperator(index - 1) && matches[index - 1]?.[0] === 'OR') {
      if (!isSame(before, unit)) before.or = [...(before.or ?? []), unit];
    } else if (!isAsked) units.push(unit);
  }
  return {
    wanted: wanted.slice(0, mostUnits),
    unwanted: unwanted.slice(0, mostUnits),
    ignored: wanted.slice(mostUnits).map(({ typed }) => typed),
  };
}

const hasWord = (text: string): boolean => wordsOf(text).length > 0;

const isSame = (one: Unit, other: Unit): boolean =>
  one.isQuoted === other.isQuoted && one.words.join(' ') === other.words.join(' ');

/** A word without the signs around it, as a notice names it. */
const trimmed = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+#]+$/gu, '') || word;

/** A query with one unit of it replaced. */
export const replaceUnit = (query: string, { from, to }: Unit, other: string): string =>
  `${query.slice(0, from)}${other}${query.slice(to)}`.replace(/\s+/g, ' ').trim();
