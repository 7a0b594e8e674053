/**
 * How many edits a word may be away from what is meant: none below four letters, one from four,
 * two from eight.
 */
export const editsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Endings that British and American English spell differently, each with the length it needs. */
const endings: readonly (readonly [pattern: RegExp, other: string])[] = [
  [/is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/, 'iz'],
  [/iz(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/, 'is'],
  [/ys(?=(?:e|ed|er|ers|es|ing)$)/, 'yz'],
  [/yz(?=(?:e|ed|er|ers|es|ing)$)/, 'ys'],
  [/our(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, 'or'],
  [/(?<!o)or(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, 'our'],
  [/re(?=s?$)/, 'er'],
  [/er(?=s?$)/, 're'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/ll(?=(?:ed|er|ers|ing|ation)$)/, 'l'],
  [/(?<!l)l(?=(?:ed|er|ers|ing|ation)$)/, 'll'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/mme(?=s?$)/, 'm'],
  [/am(?=s?$)/, 'amme'],
  [/ae|oe/, 'e'],
];

/**
 * The other spellings that British or American English would have for a word. Some are no words at
 * all: they find nothing.
 *
 * @param word a folded word; below six letters the endings are part of other words
 */
export const regionalSpellings = (word: string): string[] =>
  word.length < 6
    ? []
    : [
        ...new Set(
          endings
            .filter(([pattern]) => pattern.test(word))
            .map(([pattern, other]) => word.replace(pattern, other)),
        ),
      ];
