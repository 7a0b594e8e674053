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

/** Scripts that part no words by spaces: each letter of theirs counts as a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const words = new RegExp(
  `[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+(?:[+#]+(?![\\p{L}\\p{N}]))?`,
  'gu',
);

/** The words of a text, folded: runs of letters and digits; `c++` and `c#` keep their signs. */
export const wordsOf = (text: string): string[] => fold(text).match(words) ?? [];

const gaps = new RegExp(`(?<=[${unspaced}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=[${unspaced}])`, 'gu');

/** Parts the words of scripts that write none apart, for an index that splits at spaces. */
export const spacedOut = (text: string): string => text.replace(gaps, ' ');

const filled = new RegExp(`(?<=[${unspaced}]) (?=[${unspaced}])`, 'gu');

/** Takes back what `spacedOut` did, for readers. */
export const unspacedAgain = (text: string): string => text.replace(filled, '');
