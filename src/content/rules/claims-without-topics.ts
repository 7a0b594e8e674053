import { atField } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** A talk with several topics does not say which of them its claims are about; a topic’s page would lack them. */
export const claimsWithoutTopics: Rule = function* ({ entries }) {
  for (const talk of entries.talks.values()) {
    const { topics = [], takeaways = [] } = talk.data ?? {};
    if (topics.length < 2) continue;
    const ids = takeaways.filter((takeaway) => takeaway.topics === undefined).map(({ id }) => `\`${id}\``);
    if (ids.length > 0)
      yield atField(
        talk,
        ['takeaways'],
        `The talk has several topics, so that nobody knows which of them these claims are about: ${ids.join(', ')}. Give each its \`topics\`.`,
      );
  }
};
