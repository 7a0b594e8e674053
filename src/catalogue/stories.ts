import { roleIn } from './owners.ts';
import type {
  CatalogueOrganisation,
  CataloguePerson,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
} from './types.ts';

/** What a person said, thinks and is said about. */
export interface PersonStory {
  /** Takeaways from talks that the person gave. */
  said: CatalogueTakeaway[];
  /** What the person, as a reporter, makes of a conference or of others’ talks. */
  thinks: CatalogueTakeaway[];
  /** What others make of the person’s talks. */
  heard: CatalogueTakeaway[];
}

export function personStory(person: CataloguePerson): PersonStory {
  const spoke = ({ by, report, talk }: CatalogueTakeaway) => roleIn(by.id, report, talk).includes('speaker');
  return {
    said: person.takeaways.filter(spoke),
    thinks: person.takeaways.filter((takeaway) => !spoke(takeaway)),
    heard: person.talks
      .flatMap(({ takeaways }) => takeaways)
      .filter((takeaway) => takeaway.by !== person && !spoke(takeaway)),
  };
}

/** What people said in talks that they gave for an organisation. */
export const saidFor = (organisation: CatalogueOrganisation): CatalogueTakeaway[] =>
  organisation.talks.flatMap((talk) => {
    const speakers = talk.speakers
      .filter(({ organisations }) => organisations.includes(organisation))
      .map(({ person }) => person);
    return talk.takeaways.filter(({ by }) => speakers.includes(by));
  });

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
