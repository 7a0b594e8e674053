/** How many entries the longest list of a page has, without those of lists inside its entries. */
export function longestListIn(html: string): number {
  /** Entries of each list that is open, the innermost last. */
  const open: number[] = [];
  let longest = 0;
  for (const [tag] of html.matchAll(/<(?:\/?[uo]l|li)(?=[\s>])/g)) {
    if (tag === '<li') {
      const entries = (open.pop() ?? 0) + 1;
      open.push(entries);
      longest = Math.max(longest, entries);
    } else if (tag.startsWith('</')) open.pop();
    else open.push(0);
  }
  return longest;
}
