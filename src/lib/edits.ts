/**
 * Counts the edits between two words: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment, Damerau 1964).
 *
 * @param most what is further away counts as `Infinity`
 * @param isPrefix compares with whatever beginning of `target` is nearest
 */
export function editsBetween(word: string, target: string, most: number, isPrefix = false): number {
  const shorter = word.length - target.length;
  if (shorter > most || (!isPrefix && -shorter > most)) return Infinity;
  const end = Math.min(target.length, word.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: end + 1 }, (_, index) => index);
  for (let i = 1; i <= word.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= end; j += 1) {
      const isSame = word[i - 1] === target[j - 1];
      const isSwap = i > 1 && j > 1 && word[i - 1] === target[j - 2] && word[i - 2] === target[j - 1];
      const edits = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return Infinity;
    [beforeLast, last] = [last, row];
  }
  const edits = isPrefix ? Math.min(...last) : (last[target.length] ?? Infinity);
  return edits > most ? Infinity : edits;
}
