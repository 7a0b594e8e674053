/**
 * How many edits a word may be away from what is meant: none below four letters, one from four,
 * two from eight.
 */
export const editsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** What British and American English spell differently; a word must be longer than `longer` letters. */
const differences: readonly { pattern: RegExp; other: string; longer: number }[] = [
  { pattern: /is(?=(?:e[drs]?|ers|ing|ations?|ational(?:ly)?|able|ability)$)/, other: 'iz', longer: 5 },
  { pattern: /iz(?=(?:e[drs]?|ers|ing|ations?|ational(?:ly)?|able|ability)$)/, other: 'is', longer: 5 },
  { pattern: /ys(?=(?:e[drs]?|ers|ing)$)/, other: 'yz', longer: 5 },
  { pattern: /yz(?=(?:e[drs]?|ers|ing)$)/, other: 'ys', longer: 5 },
  { pattern: /our(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, other: 'or', longer: 5 },
  { pattern: /(?<!o)or(?=(?:s|ed|ing|al|ally|able|ite|ites|hood|less|ful)?$)/, other: 'our', longer: 4 },
  { pattern: /(?<=[bt])re(?=s?$)/, other: 'er', longer: 4 },
  { pattern: /(?<=[bt])er(?=s?$)/, other: 're', longer: 4 },
  { pattern: /ogue(?=s?$)/, other: 'og', longer: 5 },
  { pattern: /og(?=s?$)/, other: 'ogue', longer: 4 },
  { pattern: /(?<=[aeiouy][a-z]*[aeiouy])ll(?=(?:ed|er|ers|ing|ation)$)/, other: 'l', longer: 6 },
  { pattern: /(?<=[aeiouy][a-z]*[aeiouy])(?<!l)l(?=(?:ed|er|ers|ing|ation)$)/, other: 'll', longer: 6 },
  { pattern: /ence(?=s?$)/, other: 'ense', longer: 5 },
  { pattern: /ense(?=s?$)/, other: 'ence', longer: 5 },
  { pattern: /mme(?=s?$)/, other: 'm', longer: 6 },
  { pattern: /am(?=s?$)/, other: 'amme', longer: 5 },
  { pattern: /^(arch|p|h|an|encyclop|medi)ae/, other: '$1e', longer: 6 },
  { pattern: /^artefact/, other: 'artifact', longer: 6 },
  { pattern: /^artifact/, other: 'artefact', longer: 6 },
  { pattern: /^grey/, other: 'gray', longer: 3 },
  { pattern: /^gray/, other: 'grey', longer: 3 },
];

/**
 * The other spellings that British or American English might have for a folded word. Some are no
 * words: only one that stands on the site may be looked for.
 */
export const regionalSpellings = (word: string): string[] => [
  ...new Set(
    differences
      .filter(({ pattern, longer }) => word.length > longer && pattern.test(word))
      .map(({ pattern, other }) => word.replace(pattern, other)),
  ),
];

/** What forms of an English word share: without its ending, of at least three letters. */
export const rootOf = (word: string): string =>
  /^[a-z]{4,}$/.test(word)
    ? word.replace(/(?<=^.{3,}?)(?:ies|ied|ing|ings|ed|es|s|er|ers|ly|e|y)$/, '')
    : word;
