/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A text as it is compared: lower case, without accents and apostrophes, so that “Łukasz” meets
 * `lukasz` and “O’Reilly” `oreilly` (Unicode Standard Annex #15, form NFKD, marks dropped).
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff'’ʼ]+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFC');

/** Letters of scripts that part no words by spaces: each counts as a word. */
const unspaced =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

/** Whether a text may have such letters at all: these come late in Unicode, and most texts have none. */
const mayBeUnspaced = (text: string): boolean => /[\u0e00-\u1fff\u2e80-\uffff]/.test(text);

const spaced = `(?:(?!${unspaced})[\\p{L}\\p{N}])`;

const ends = '(?:\\.\\p{Nd}+)*(?:[+#]+(?![\\p{L}\\p{N}]))?';
const words = new RegExp(`${unspaced}|${spaced}+${ends}`, 'gu');
const spacedWords = new RegExp(`[\\p{L}\\p{N}]+${ends}`, 'gu');

/**
 * The words of a text, folded: runs of letters and digits. `c++`, `c#` and `2.0` keep their signs.
 */
export const wordsOf = (text: string): string[] => wordsOfFolded(fold(text));

/** The same for a text that is folded. */
export const wordsOfFolded = (folded: string): string[] =>
  folded.match(mayBeUnspaced(folded) ? words : spacedWords) ?? [];

const oneUnspaced = new RegExp(`^${unspaced}$`, 'u');

/** Whether a word is one letter of a script that parts no words. */
export const isUnspaced = (word: string): boolean => oneUnspaced.test(word);

const gaps = new RegExp(`(?<=${unspaced})(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=${unspaced})`, 'gu');

/** Pagefind drops the dot of `2.0`, which would make it 20; this sign it keeps. */
const dotInNumber = '#';

/** A word as Pagefind is asked for it. */
export const forPagefind = (word: string): string =>
  word.replace(/(?<=[\p{L}\p{N}])\.(?=\p{Nd})/gu, dotInNumber);

/**
 * A text as Pagefind is given it: it splits at spaces, so words of scripts that write none are parted;
 * it drops dots, so those of numbers are replaced.
 */
export const toIndexed = (text: string): string =>
  forPagefind(mayBeUnspaced(text) ? text.replace(gaps, ' ') : text);

const filled = new RegExp(`(?<=${unspaced}) (?=${unspaced})`, 'gu');

/** Takes back what `toIndexed` did, for readers. */
export const fromIndexed = (text: string): string =>
  text.replace(filled, '').replace(/(?<=[\p{L}\p{N}])#(?=\p{Nd})/gu, '.');
