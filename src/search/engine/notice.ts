import { joinNames } from '../../lib/words.ts';

/** Something that a reader must know of an answer, with searches that may have been meant instead. */
export interface Notice {
  text: string;
  offers: { label: string; query: string }[];
}

export const note = (text: string, offers: Notice['offers'] = []): Notice => ({ text, offers });

const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `“a”, “b” and “c”`. */
export const quotedList = (words: readonly string[]): string => joinNames(words.map((word) => `“${word}”`));

/** `“a”, “b” or “c”`. */
export const quotedChoice = (words: readonly string[]): string =>
  choice.format(words.map((word) => `“${word}”`));
