import { editsAllowed } from './spelling.ts';
import type { Found, Lookup, TextIndex } from './text-index.ts';
import { nearWords, wordsBeginningLike } from './site-words.ts';

/** What a unit that stands nowhere may mean. */
export interface Candidate {
  word: string;
  found: Found;
  edits: number;
  /** Whether it stands for all words that begin as what was typed. */
  isBeginning?: boolean;
}

/**
 * What a word that stands nowhere may mean: words that begin with it, two that make it up, then words
 * with few letters changed, the most used first. Only words that stand somewhere are given.
 */
export async function candidatesFor(word: string, { text, read }: Lookup): Promise<Candidate[]> {
  const known = await wordsBeginningLike(read, word);
  const longer = word.length < 2 ? undefined : known.find((each) => each.startsWith(word));
  const candidates: Candidate[] = [];
  if (longer !== undefined)
    candidates.push({ word: longer, edits: 1, isBeginning: true, found: await text.beginning(word) });
  const parts = await partsOf(word, known, text);
  if (parts) candidates.push(parts);
  if (editsAllowed(word) === 0) return candidates;
  const near = [...(await nearWords(read, word, 'words')), ...(await nearWords(read, word, 'endings'))];
  const distinct = new Map(near.map((each) => [each.word, each]));
  const nearest = [...distinct.values()].sort((a, b) => a.edits - b.edits).slice(0, mostCandidates);
  const found = nearest.map(async (each) => ({ ...each, found: await text.holding([each.word]) }));
  candidates.push(...(await Promise.all(found)));
  return candidates.filter((candidate) => candidate.found.size > 0);
}

const mostCandidates = 12;

/** Two words that stand one behind the other and were typed as one. */
async function partsOf(
  word: string,
  known: readonly string[],
  text: TextIndex,
): Promise<Candidate | undefined> {
  const beginnings = known.filter(
    (each) => each.length > 2 && word.startsWith(each) && word.length - each.length > 2,
  );
  for (const first of beginnings.sort((a, b) => b.length - a.length).slice(0, 4)) {
    const found = await text.holding([first, word.slice(first.length)]);
    if (found.size > 0) return { word: `${first} ${word.slice(first.length)}`, edits: 0, found };
  }
  return undefined;
}
