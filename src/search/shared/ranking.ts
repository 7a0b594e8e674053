/**
 * How much a word counts by where it stands, for Pagefind's ranking (`metaWeights`): a title before
 * a person, a person before a topic, all of them before the text. Without it a title counts 5.
 */
export const metaWeights = {
  title: 8,
  people: 6,
  topics: 3,
  event: 1,
  speakers: 0,
  kind: 0,
  date: 0,
  place: 0,
};
