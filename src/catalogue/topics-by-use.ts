import type { CatalogueTopic } from './types.ts';

/** In how many talks and reports a topic is named. */
const usesOf = (topic: CatalogueTopic): number => topic.talks.length + topic.reports.length;

/** The topics, the most used first; those of equal use by name, as they come. */
export const topicsByUse = (topics: CatalogueTopic[]): CatalogueTopic[] =>
  topics.toSorted((a, b) => usesOf(b) - usesOf(a));
