import { toBaseLetters } from '../../lib/base-letters.ts';

export const apostrophes = "'’‘ʼʻ＇´׳";

/** Signs in a word that are no part of it: marks, apostrophes, what is not seen, trade marks. */
export const unreadSigns = `\\p{M}\\p{Cf}\\u0640™℠${apostrophes}`;
const unread = new RegExp(`[${unreadSigns}]+`, 'gu');

const possessive = new RegExp(
  `(?<=[\\p{L}\\p{N}\\p{M}])[${apostrophes}][sS](?![\\p{sc=Latin}\\p{N}\\p{M}])`,
  'gu',
);

/** Hides the ’s of names; each letter keeps its place. */
export const withoutPossessives = (text: string): string => text.replace(possessive, '\u200b\u200b');

/** Folds letters and digits only: possessives must be hidden before. */
export const foldLetters = (text: string): string =>
  toBaseLetters(text.replace(unread, '').normalize('NFKD').replace(unread, '').toLowerCase())
    .replace(otherDigits, latinDigit)
    .normalize('NFC');

const otherDigits = /(?![0-9])\p{Nd}/gu;

/** The digit that is typed for one of another script: each script has tens of them, in their order (Unicode, 4.6). */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

/**
 * A text as it is compared: lower case, without accents, apostrophes and possessives, so that “Łukasz” meets
 * `lukasz` and “O’Reilly’s” `oreilly` (Unicode Standard Annex #15, form NFKD, marks dropped).
 */
export const fold = (text: string): string => foldLetters(withoutPossessives(text));

/**
 * Letters of scripts that part no words by spaces, and those of Korean, which parts none of a compound and joins particles
 * to words: each counts as a word.
 */
const unspaced =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

/** Whether a text may have such letters at all: these come late in Unicode, and most texts have none. */
const mayBeUnspaced = (text: string): boolean => /[\u0e00-\u1fff\u2e80-\u{10ffff}]/u.test(text);

const spaced = `(?:(?!${unspaced})[\\p{L}\\p{N}])`;

/** Stands between the parts of a word while it is cut; no text has it (a noncharacter of Unicode). */
export const seam = '\ufdd0';

/** What belongs to a word beside its letters: the digits behind a dot (`2.0`), the signs of `C++` and `C#`. */
const ends = `(?:(?<=\\p{Nd})${seam}?\\.\\p{Nd}+)*(?:(?<=(?<![\\p{L}\\p{N}${seam}])\\p{L})(?:\\+\\+|#)(?![\\p{L}+#]))?`;
const words = new RegExp(`${unspaced}|${spaced}(?:${seam}?${spaced})*${ends}`, 'gu');
const spacedWords = new RegExp(`[\\p{L}\\p{N}](?:${seam}?[\\p{L}\\p{N}])*${ends}`, 'gu');

/** What a word is in a folded text. */
export const wordPattern = (folded: string): RegExp => (mayBeUnspaced(folded) ? words : spacedWords);

/**
 * The words of a text, folded: runs of letters and digits; every other sign parts them. `c++`, `c#` and `2.0`
 * keep their signs.
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text).replaceAll(seam, ' ');
  return folded.match(wordPattern(folded)) ?? [];
}

const oneUnspaced = new RegExp(`^${unspaced}$`, 'u');

/** Whether a word is one letter of such a script. */
export const isUnspaced = (word: string): boolean => oneUnspaced.test(word);
