/** Words that people read in a minute, silently, in English prose (Brysbaert 2019: 238; rounded down for code and names). */
const wordsPerMinute = 220;

/** What stands in a text and is not read: places of talks and claims, names of directives, ids of headings. */
const unread = /^:{2,}\w+(?:\{.*\})?$|^<[A-Z].*\/>$|\{#[^}]*\}/gm;

/** A character of Chinese or Japanese, which write no spaces, or a run of letters and digits. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/**
 * How many words of a Markdown text are read. A character of Chinese takes about as long as a word (Trauzettel-Klosinski
 * and Dietz 2012: 255 a minute).
 */
export const countWords = (markdown: string): number => markdown.replace(unread, '').match(word)?.length ?? 0;

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
