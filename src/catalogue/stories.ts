import { isSpeakers } from './owners.ts';
import type {
  CatalogueOrganisation,
  CataloguePerson,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
} from './types.ts';

/** What a person makes of a conference or of others’ talks. */
export const ownThoughts = ({ takeaways }: CataloguePerson): CatalogueTakeaway[] =>
  takeaways.filter((takeaway) => !isSpeakers(takeaway));

/** What people said in a talk that they gave for an organisation. */
export function saidFor(organisation: CatalogueOrganisation, talk: CatalogueTalk): CatalogueTakeaway[] {
  const speakers = talk.speakers
    .filter(({ organisations }) => organisations.includes(organisation))
    .map(({ person }) => person);
  return talk.takeaways.filter(({ by }) => speakers.includes(by));
}

/** The topics of talks, the most frequent among these talks first. */
export function topicsOf(talks: readonly CatalogueTalk[]): CatalogueTopic[] {
  const uses = Map.groupBy(
    talks.flatMap(({ topics }) => topics),
    (topic) => topic,
  );
  return [...uses].sort(([, a], [, b]) => b.length - a.length).map(([topic]) => topic);
}

/** The topics, those of the most talks and reports first; those of equal use in their order. */
export const topicsByUse = (topics: readonly CatalogueTopic[]): CatalogueTopic[] =>
  topics.toSorted((a, b) => b.talks.length + b.reports.length - a.talks.length - a.reports.length);

/** Who gave talks, each once, in the order of the talks. */
export const speakersOf = (talks: readonly CatalogueTalk[]): CataloguePerson[] => [
  ...new Set(talks.flatMap(({ speakers }) => speakers.map(({ person }) => person))),
];

/** Where talks were given: conference and edition, each once. */
export const eventsOf = (talks: readonly CatalogueTalk[]): string[] => [
  ...new Set(talks.map(({ report }) => report.event)),
];
