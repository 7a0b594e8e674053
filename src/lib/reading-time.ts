/** Words that people read in a minute, silently, in English prose (Brysbaert 2019: 238; rounded down for code and names). */
const wordsPerMinute = 220;

/** How many words a Markdown text has: runs of letters and digits, marks left out. */
export const countWords = (markdown: string): number =>
  markdown.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
