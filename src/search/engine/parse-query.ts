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
const token = /((?<=^|\s)-(?=[^-\s]))?(?:["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+))/gu;

/**
 * Reads a query: words, `"phrases"` in any script's quotation marks, and `-word` or `-"phrase"` for
 * what shall not be there. `OR` between two of them asks for either; `AND` changes nothing. Signs inside
 * a word join words that stand together. Anything else, a lone quotation mark included, only parts words.
 */
export function parseQuery(text: string): Query {
  const wanted: Unit[] = [];
  const unwanted: Unit[] = [];
  const tokens = [...text.matchAll(token)].map(readToken).filter(({ unit }) => unit.words.length > 0);
  const operatorAt = (index: number): string | undefined => {
    const [before, own, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    const isBetween = before?.isWanted && own?.isWanted && after?.isWanted;
    return isBetween && /^(?:OR|AND)$/.test(own.written) ? own.written : undefined;
  };
  for (const [index, { unit, isWanted }] of tokens.entries()) {
    const operator = operatorAt(index - 1);
    if (operatorAt(index) && !operator) continue;
    const before = wanted.at(-1);
    const units = isWanted ? wanted : unwanted;
    if (before && operator === 'OR') {
      if (!isSame(before, unit)) before.or = [...(before.or ?? []), unit];
    } else if (!units.some((other) => isSame(other, unit))) units.push(unit);
  }
  return {
    wanted: wanted.slice(0, mostUnits),
    unwanted: unwanted.slice(0, mostUnits),
    ignored: wanted.slice(mostUnits).map(({ typed }) => typed),
  };
}

function readToken(match: RegExpExecArray): { unit: Unit; written: string; isWanted: boolean } {
  const [written, minus = '', quoted, word = ''] = match;
  const unit = {
    typed: trimmed(quoted ?? word),
    words: wordsOf(quoted ?? word),
    isQuoted: quoted !== undefined,
    from: match.index + minus.length,
    to: match.index + written.length,
  };
  return { unit, written, isWanted: minus === '' };
}

const isSame = (one: Unit, other: Unit): boolean =>
  one.isQuoted === other.isQuoted && one.words.join(' ') === other.words.join(' ');

/** A word without the signs around it, as a notice names it. */
const trimmed = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+#]+$/gu, '') || word;

/** A query with one unit of it replaced. */
export const replaceUnit = (query: string, { from, to }: Unit, other: string): string =>
  `${query.slice(0, from)}${other}${query.slice(to)}`.replace(/\s+/g, ' ').trim();
