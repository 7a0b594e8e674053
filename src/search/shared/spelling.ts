import { wordsOf } from './fold.ts';

/**
 * How many edits a word may be away from what is meant: none below four letters, one from four,
 * two from eight.
 */
export const editsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Endings that British and American English spell differently, each with the length it needs. */
const endings: readonly (readonly [pattern: RegExp, other: string])[] = [
  [/is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/, 'iz'],
  [/iz(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/, 'is'],
  [/ys(?=(?:e|ed|er|ers|es|ing)$)/, 'yz'],
  [/yz(?=(?:e|ed|er|ers|es|ing)$)/, 'ys'],
  [/our(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, 'or'],
  [/(?<!o)or(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, 'our'],
  [/re(?=s?$)/, 'er'],
  [/er(?=s?$)/, 're'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/ll(?=(?:ed|er|ers|ing|ation)$)/, 'l'],
  [/(?<!l)l(?=(?:ed|er|ers|ing|ation)$)/, 'll'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/mme(?=s?$)/, 'm'],
  [/am(?=s?$)/, 'amme'],
  [/ae|oe/, 'e'],
];

/**
 * The other spellings that British or American English would have for a word. Some are no words at
 * all: they find nothing.
 *
 * @param word a folded word; below six letters the endings are part of other words
 */
export const regionalSpellings = (word: string): string[] =>
  word.length < 6
    ? []
    : [
        ...new Set(
          endings
            .filter(([pattern]) => pattern.test(word))
            .map(([pattern, other]) => word.replace(pattern, other)),
        ),
      ];

/**
 * Those of a thing's names that are spellings of one another: `k8s` and Kubernetes, `EOS` and
 * exactly-once. Other names of the same subject (ZooKeeper for Replication) are not.
 */
export function spellingsOf(name: string, names: readonly string[]): string[] {
  const found = [name];
  for (const one of found) {
    for (const other of names) {
      if (
        !found.includes(other) &&
        (isShort(one, other) || isShort(other, one) || joined(one) === joined(other))
      ) {
        found.push(other);
      }
    }
  }
  return found.slice(1);
}

const joined = (text: string): string => wordsOf(text).join('');

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
