import { editsBetween } from '../../lib/edits.ts';
import { wordsOf } from '../shared/fold.ts';
import { editsAllowed } from './spelling.ts';

/** How well a query meets a name: the less, the better, compared from the first figure on. */
export type Closeness = readonly [
  /** Letters mistyped. */
  edits: number,
  /** 0 all words of the name, each whole; 1 whole words of it; 2 beginnings of words. */
  completeness: 0 | 1 | 2,
  /** 0 if the name begins so, else 1. */
  place: 0 | 1,
];

/** A name with its spellings, folded and cut into words once. */
export interface Spelled<Item> {
  item: Item;
  spellings: string[][];
}

export const spelled = <Item>(item: Item, spellings: readonly string[]): Spelled<Item> => ({
  item,
  spellings: spellings.map(wordsOf),
});

export interface Match<Item> {
  item: Item;
  closeness: Closeness;
  /** Which of its spellings is meant. */
  spelling: number;
}

/**
 * The names in which each word of a query stands: whole or as the beginning of a word, in any order,
 * with as many letters mistyped as `editsAllowed` grants. A name as one word (`flinkforward`) counts
 * as well.
 *
 * @param query folded words
 * @returns only the names with the fewest mistyped letters: a guess never stands beside what was typed
 */
export function matchNames<Item>(query: readonly string[], names: Iterable<Spelled<Item>>): Match<Item>[] {
  if (query.length === 0) return [];
  let matches: Match<Item>[] = [];
  let fewest = Infinity;
  for (const { item, spellings } of names) {
    let closest: Closeness | undefined;
    let spelling = 0;
    for (const [index, words] of spellings.entries()) {
      const closeness = closenessOf(query, words, fewest);
      if (!closeness || (closest && compareCloseness(closeness, closest) >= 0)) continue;
      closest = closeness;
      spelling = index;
    }
    if (!closest) continue;
    if (closest[0] < fewest) {
      matches = [];
      fewest = closest[0];
    }
    matches.push({ item, closeness: closest, spelling });
  }
  return matches;
}

export const compareCloseness = (a: Closeness, b: Closeness): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function closenessOf(
  query: readonly string[],
  words: readonly string[],
  most: number,
): Closeness | undefined {
  const [first = ''] = words;
  const asOne = query.join('');
  const whole = words.join('');
  if (whole === asOne) return [0, 0, 0];
  if (words.length > 1 && whole.startsWith(asOne) && asOne.length > first.length) return [0, 2, 0];

  const open = [...words];
  let edits = 0;
  let arePrefixes = false;
  let place: 0 | 1 = 1;
  for (const word of query) {
    const found = nearestWord(word, open, most - edits);
    if (!found) return undefined;
    edits += found.edits;
    arePrefixes ||= found.isPrefix;
    if (open[found.at] === first) place = 0;
    open.splice(found.at, 1);
  }
  return [edits, arePrefixes ? 2 : open.length > 0 ? 1 : 0, place];
}

function nearestWord(
  word: string,
  words: readonly string[],
  most: number,
): { at: number; edits: number; isPrefix: boolean } | undefined {
  const exact = words.indexOf(word);
  if (exact >= 0) return { at: exact, edits: 0, isPrefix: false };
  const begun = words.findIndex((each) => each.startsWith(word));
  if (begun >= 0) return { at: begun, edits: 0, isPrefix: true };
  const allowed = Math.min(editsAllowed(word), most);
  if (allowed < 1) return undefined;
  let best: { at: number; edits: number; isPrefix: boolean } | undefined;
  for (const [at, each] of words.entries()) {
    const left = best ? best.edits - (best.isPrefix ? 0 : 1) : allowed;
    const whole = editsBetween(word, each, left);
    const edits = Math.min(whole, editsBetween(word, each, left, true));
    if (edits <= left) best = { at, edits, isPrefix: whole > edits };
  }
  return best;
}
