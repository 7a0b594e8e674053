import { safeText } from './safe-text.ts';

/**
 * The first sentence of any text that has a letter, fit for a field of the frontmatter. A sentence ends as those of
 * its language do (Unicode UAX #29), and with its paragraph, but not with a line.
 *
 * @param language BCP 47 tag
 * @param limit the most code units; a longer sentence is cut after a word, and ends in `…`
 * @returns nothing where there is no such sentence
 */
export function firstSentence(text: string, language: string, limit: number): string | undefined {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const paragraph of text.split(/\n\s*\n|\r\s*\r|\u2029/u)) {
    for (const { segment } of sentences.segment(safeText(paragraph, Infinity))) {
      const sentence = safeText(segment, limit);
      if (/\p{L}/u.test(sentence)) return sentence;
    }
  }
  return undefined;
}
