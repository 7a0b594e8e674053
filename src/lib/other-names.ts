/**
 * The aliases of a name that tell a reader more than the name and those before them: none that has only words of one of
 * these, in whatever order, case, punctuation and ending. The search knows them all.
 */
export function otherNames({ name, aliases }: { name: string; aliases: readonly string[] }): string[] {
  const known = [wordsOf(name)];
  return aliases.filter((alias) => {
    const words = wordsOf(alias);
    const isRepeated = known.some(
      (others) => others.join('') === words.join('') || words.every((word) => others.includes(word)),
    );
    known.push(words);
    return !isRepeated;
  });
}

/** Words without what tells a plural, or one that does from what is done: `upgrad` of `Upgrades` and `upgrading`. */
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []).map((word) =>
    word.replace(/(?<=...)(?:e?s|e|ing)$/u, ''),
  );
