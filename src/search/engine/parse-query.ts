import { wordsOf } from '../shared/fold.ts';

/** One thing that a query asks for: a word, or words that must stand together. */
export interface Unit {
  /** As typed, without quotation marks and minus. */
  typed: string;
  /** Folded; several for a phrase or a hyphenated word. */
  words: string[];
  /** In quotation marks: never read as anything else. */
  isQuoted: boolean;
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
  const units: { unit: Unit; isUnwanted: boolean }[] = [];
  for (const [, minus, quoted, word] of text.matchAll(
    /(?<=^|\s)(-?)(?:["“”„«»]([^"“”„«»]+)["“”„«»]|(\S+))/gu,
  )) {
    const typed = (quoted ?? word ?? '').trim();
    const words = wordsOf(typed);
    if (words.length === 0) continue;
    const unit = {
      typed: quoted === undefined ? trimmed(typed) : typed,
      words,
      isQuoted: quoted !== undefined,
    };
    units.push({ unit, isUnwanted: minus === '-' });
  }
  const wanted = units.filter(({ isUnwanted }) => !isUnwanted).map(({ unit }) => unit);
  return {
    wanted: wanted.slice(0, mostUnits),
    unwanted: units
      .filter(({ isUnwanted }) => isUnwanted)
      .map(({ unit }) => unit)
      .slice(0, mostUnits),
    ignored: wanted.slice(mostUnits).map(({ typed }) => typed),
  };
}

/** A word without the signs around it, as a notice names it. */
const trimmed = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
