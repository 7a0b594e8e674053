/** Words that people read in a minute, silently, in English prose (Brysbaert 2019: 238; rounded down for code and names). */
const wordsPerMinute = 220;

/**
 * How many words a Markdown text has: runs of letters and digits, marks left out. A character of Chinese or Japanese, which
 * write no spaces, counts as one: it takes about as long (Trauzettel-Klosinski and Dietz 2012: 255 of Chinese a minute).
 */
export const countWords = (markdown: string): number =>
  markdown.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)
    ?.length ?? 0;

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
