/**
 * Letters that Unicode does not decompose into a base letter and a mark, the one that depends on its place, and those
 * that keyboards of Persian and Egypt give for Arabic ones.
 */
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
  ȷ: 'j',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ƀ: 'b',
  ɨ: 'i',
  ʉ: 'u',
  ə: 'e',
  ς: 'σ',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
};
const undecomposedLetters = new RegExp(`[${Object.keys(undecomposed).join('')}]`, 'g');

/** Writes such letters of a lower-case text as those that are typed for them. */
export const toBaseLetters = (text: string): string =>
  text.replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter);

/** A name without what its spellings differ in: case, accents, punctuation and Unicode form (UAX #15). */
export const bareName = (name: string): string =>
  toBaseLetters(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).replace(
    /[^\p{L}\p{N}+#]+/gu,
    '',
  );
