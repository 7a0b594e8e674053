import type { Catalogue } from '../../catalogue/types.ts';
import { wordsOf } from '../shared/fold.ts';

/**
 * Names of topics, organisations and conferences that are spellings of one another, in groups: `k8s`
 * and Kubernetes, `EOS` and exactly-once. Other names of the same subject (ZooKeeper for Replication)
 * are not: who looks for one does not mean the other.
 *
 * @returns each name as folded words parted by spaces
 */
export const spellingGroups = ({ topics, organisations, conferences }: Catalogue): string[][] =>
  [...topics, ...organisations, ...conferences].flatMap(({ name, aliases }) => groupsIn([name, ...aliases]));

/** The groups of two and more among the names of one thing. */
export function groupsIn(names: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const name of new Set(names.map((each) => wordsOf(each).join(' ')))) {
    const related = groups.filter((group) => group.some((other) => areSpellings(name, other)));
    const merged = [...related.flat(), name];
    groups.splice(0, groups.length, ...groups.filter((group) => !related.includes(group)), merged);
  }
  return groups.filter((group) => group.length > 1);
}

const areSpellings = (one: string, other: string): boolean =>
  joined(one) === joined(other) || isShort(one, other) || isShort(other, one);

const joined = (words: string): string => words.replaceAll(' ', '');

/**
 * Whether a word stands for a longer name: by its first letters in turn (`ML`, `statefun`; one letter
 * of a word left out may remain, as the S of `EOS`), or by the number of letters left out (`k8s`).
 */
function isShort(short: string, long: string): boolean {
  const [word = '', ...more] = wordsOf(short);
  const words = wordsOf(long);
  if (more.length > 0 || word.length < 2) return false;
  const [, first, skipped, last] = /^(\p{L})(\d+)(\p{L})$/u.exec(word) ?? [];
  if (first !== undefined) {
    const whole = words.join('');
    return whole.length === Number(skipped) + 2 && whole.startsWith(first) && whole.endsWith(last ?? '');
  }
  if (words.length < 2) return false;
  return isInitials(word, words) || isInitials(word.slice(0, -1), words);
}

/** Whether a word is a beginning of the first word, then one of the next, and so on, small words skipped. */
function isInitials(word: string, words: readonly string[]): boolean {
  const [next, ...rest] = words;
  if (next === undefined) return word === '';
  if (/^(?:a|an|and|as|for|in|of|on|the|to)$/.test(next) && rest.length > 0 && isInitials(word, rest))
    return true;
  for (let length = 1; length <= Math.min(next.length, word.length); length += 1) {
    if (!word.startsWith(next.slice(0, length))) return false;
    if (isInitials(word.slice(length), rest)) return true;
  }
  return false;
}
