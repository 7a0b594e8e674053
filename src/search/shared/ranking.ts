/**
 * How much a word counts by where it stands, for Pagefind's ranking (`metaWeights`): a title before
 * a person, a person before a topic, all of them before the text. Without it a title counts 5.
 */
export const metaWeights = { title: 8, speakers: 6, people: 4, topics: 1, event: 1 };
