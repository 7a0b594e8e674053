import { editsBetween } from '../../lib/edits.ts';
import { editsAllowed } from './spelling.ts';
import { readShards, type ReadFile } from './sources.ts';

/** Words of the site that begin as a word does, the most used first. */
export const wordsBeginningLike = (read: ReadFile, word: string): Promise<string[]> =>
  wordsIn(read, 'words', word);

/** Words of the site that are written with hyphens where a word is not. */
export async function hyphenatedFormsOf(read: ReadFile, word: string): Promise<string[]> {
  return (await wordsIn(read, 'compounds', word)).filter((each) => each.replaceAll('-', '') === word);
}

async function wordsIn(
  read: ReadFile,
  layer: 'words' | 'endings' | 'compounds',
  word: string,
): Promise<string[]> {
  return (await readShards<string>(read, layer, [word])).flatMap((shard) => shard.split(' '));
}

/** A word of the site, and how many edits a mistyped one is away from it. */
export interface NearWord {
  word: string;
  edits: number;
}

/**
 * The words of the site that a mistyped one may mean, the fewest edits first, then the most used.
 *
 * @param layer `words` forgives what is wrong behind the second letter, `endings` what is wrong before
 *   the last but one
 */
export async function nearWords(
  read: ReadFile,
  word: string,
  layer: 'words' | 'endings',
): Promise<NearWord[]> {
  const allowed = editsAllowed(word);
  if (allowed === 0) return [];
  // Of four letters with the two in the middle swapped neither the first two nor the last two are right.
  const [first, second, third, last, ...more] = word;
  const swapped = last && more.length === 0 ? [`${first}${third}${second}${last}`] : [];
  const words = await Promise.all([word, ...swapped].map((each) => wordsIn(read, layer, each)));
  return [...new Set(words.flat())]
    .map((each) => ({ word: each, edits: editsBetween(word, each, allowed) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
}
