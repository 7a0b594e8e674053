import { editsBetween } from './edits.ts';

/**
 * The candidate that a mistyped value most likely means: the one with the fewest edits, at most one
 * for every three characters; `undefined` if none is that near. The first of equals wins.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let most = Math.max(1, Math.floor(value.length / 3));
  for (const candidate of candidates) {
    const edits = editsBetween(value, candidate, most);
    if (edits > most) continue;
    best = candidate;
    most = edits - 1;
    if (most < 0) break;
  }
  return best;
}
