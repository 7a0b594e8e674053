import { apostrophes, foldLetters, seam, unreadSigns, withoutPossessives, wordPattern } from './fold.ts';
import { formsOf, partedWordsOf } from './parted-words.ts';

/** A word of a text: folded, with its parts, and where it stands in the text as written. */
export interface CutWord {
  /** The word, then its parts. */
  forms: string[];
  from: number;
  to: number;
}

const syllable = '(?:[\\uac00-\\ud7a3]|[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?)';

/** What is folded as a whole: a letter with its marks; a syllable of Hangul, and all other letters of it, which compose. */
const clusters = new RegExp(
  [
    `${syllable}(?![${unreadSigns}]*(?!${syllable})\\p{sc=Hang})`,
    `\\p{sc=Hang}[\\p{sc=Hang}${unreadSigns}]*`,
    '.\\p{M}*',
  ].join('|'),
  'gsu',
);
const endOfWord = new RegExp(`[${apostrophes}\\p{Cf}]+$`, 'u');

/** The words of a text as `wordsOf` gives them, and where each stands in it. */
export function cutWords(text: string): CutWord[] {
  let folded = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of withoutPossessives(text.replaceAll(seam, ' ')).matchAll(clusters)) {
    const piece = foldLetters(match[0]);
    const end = match.index + match[0].length;
    // What is not read belongs to the letter before it.
    if (piece === '' && to.length > 0) to[to.length - 1] = end;
    for (let index = 0; index < piece.length; index += 1) {
      from.push(match.index);
      to.push(end);
    }
    folded += piece;
  }
  const parted = partedWordsOf(text);
  return [...folded.matchAll(wordPattern(folded))].map((match, index) => {
    const start = from[match.index] ?? 0;
    const written = text.slice(start, to[match.index + match[0].length - 1]).replace(endOfWord, '');
    const { parts = [] } = parted[index] ?? {};
    return { forms: formsOf({ word: match[0], parts }), from: start, to: start + written.length };
  });
}
