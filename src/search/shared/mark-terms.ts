import { cutWords, type CutWord } from './cut-words.ts';

/** A piece of text; marked if it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Words that stand one behind the other, as one term. */
export const termOf = (words: readonly string[]): string => words.join(' ');

/** Marks terms in a text, which stays as it was written; neighbours that no space parts are marked as one. */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const add = (to: number, isMarked: boolean): void => {
    const last = pieces.at(-1);
    const piece = text.slice(end, to);
    if (to <= end) return;
    if (last?.isMarked === isMarked) last.text += piece;
    else pieces.push({ text: piece, isMarked });
    end = to;
  };
  const words = cutWords(text);
  for (const { from, to } of placesOf(words, terms).flatMap((place) => words[place] ?? [])) {
    const isJoined = pieces.at(-1)?.isMarked === true && !/\s/u.test(text.slice(end, from));
    add(from, isJoined);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}

/** Which words belong to a term, counted from 0, in their order. */
export function placesOf(words: readonly CutWord[], terms: readonly string[]): number[] {
  const sequences = terms.map((term) => term.split(' '));
  const firsts = new Set(sequences.map(([first = '']) => first));
  const found = new Set<number>();
  for (const [at, { forms }] of words.entries()) {
    if (!forms.some((form) => firsts.has(form))) continue;
    for (const sequence of sequences) {
      const isThere = sequence.every((word, index) => words[at + index]?.forms.includes(word));
      if (isThere) sequence.forEach((_, index) => found.add(at + index));
    }
  }
  return [...found].sort((a, b) => a - b);
}
