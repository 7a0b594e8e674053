import type { CatalogueTalk } from './types.ts';

const most = 3;

/** A topic with more talks than this says little about what to read next. */
const mostTalksOfTopic = 200;

/**
 * Up to three talks to read after `talk`: those the reporter chose, then those that share the most
 * telling topics (a topic counts the less the more talks it has), from any conference. The ones before and after it,
 * which its page offers anyway, are never among them.
 */
export function relatedTalks(talk: CatalogueTalk, chosen: CatalogueTalk[]): CatalogueTalk[] {
  const offered = [talk, talk.previous, talk.next];
  const wanted = chosen.filter((other) => !offered.includes(other));
  const scores = new Map<CatalogueTalk, number>();
  for (const topic of talk.topics) {
    if (topic.talks.length > mostTalksOfTopic) continue;
    for (const other of topic.talks) {
      if (offered.includes(other) || wanted.includes(other)) continue;
      scores.set(other, (scores.get(other) ?? 0) + 1 / topic.talks.length);
    }
  }
  const shared = [...scores].sort(([, a], [, b]) => b - a).map(([other]) => other);
  return [...wanted, ...shared].slice(0, most);
}
