import { z } from 'zod';
import type { CatalogueOrganisation, CatalogueReport, CatalogueTalk } from '../../catalogue/types.ts';
import { siteLanguage } from '../../lib/language.ts';
import { filterNames } from '../shared/search-state.ts';

/**
 * What the search index is told of a page beside its text. Stands in the page's HTML, on the
 * element whose text is searched (`data-record`), so that the index is cut from what was built.
 */
export const recordSchema = z.strictObject({
  /** `talk`: one record. `report`: a record for each section, talks left out. */
  type: z.enum(['talk', 'report']),
  title: z.string(),
  /** Names as a hit shows them. */
  speakers: z.array(z.string()),
  /** Conference and edition. */
  event: z.string(),
  /** First day of the conference or the talk's own day, `YYYY-MM-DD`. */
  date: z.iso.date(),
  /** What else shall find it: other spellings of the speakers, whom they spoke for, topics. */
  people: z.string(),
  topics: z.string(),
  /** BCP 47 tag of its words, where it is not the language of the site. */
  language: z.string().optional(),
  /** Whether it did not take place. */
  cancelled: z.boolean().optional(),
  /** What to narrow by, beside the year and the language. */
  filters: z.partialRecord(z.enum(filterNames), z.array(z.string())),
});

export type SearchRecord = z.output<typeof recordSchema>;

/** A name and its other names. */
export const spellings = (entry: { name: string; aliases: string[] }): string[] => [
  entry.name,
  ...entry.aliases,
];

/** The day of a claim, a talk or a report: that of the talk, or the first of the conference. */
export const dayOf = ({ talk, report }: { talk?: CatalogueTalk; report: CatalogueReport }): string =>
  talk?.date ?? report.start;

/** For whom the speakers of a talk spoke. */
export const organisationsOf = (talk: CatalogueTalk | undefined): CatalogueOrganisation[] => [
  ...new Set(talk?.speakers.flatMap(({ organisations }) => organisations)),
];

/** What one may want of a talk or report beside its text. */
export const hasOf = ({ resources }: Pick<CatalogueTalk, 'resources'>): string[] =>
  ['video', 'slides'].filter((wanted) => resources.some(({ kind }) => kind === wanted));

/** The record of a talk, on its home. */
export function talkRecord(talk: CatalogueTalk): SearchRecord {
  const people = talk.speakers.map(({ person }) => person);
  const organisations = organisationsOf(talk);
  const has = [...hasOf(talk), ...(talk.takeaways.some(({ outcome }) => outcome) ? ['outcome'] : [])];
  return {
    type: 'talk',
    title: talk.title,
    speakers: people.map(({ name }) => name),
    event: talk.report.event,
    date: dayOf({ talk, report: talk.report }),
    people: [...people.flatMap((each) => each.aliases), ...organisations.flatMap(spellings)].join(', '),
    topics: [...talk.topics.flatMap(spellings), ...talk.report.conference.aliases].join(', '),
    ...(talk.language !== siteLanguage && { language: talk.language }),
    ...(talk.cancelled && { cancelled: true }),
    filters: {
      speaker: people.map(({ id }) => id),
      topic: talk.topics.map(({ id }) => id),
      conference: [talk.report.conference.id],
      organisation: organisations.map(({ id }) => id),
      kind: [talk.kind],
      ...(has.length > 0 && { has }),
    },
  };
}

/** The record that the sections of a report share. */
export function reportRecord(report: CatalogueReport): SearchRecord {
  return {
    type: 'report',
    title: report.title,
    speakers: [],
    event: report.event,
    date: report.start,
    people: '',
    topics: report.conference.aliases.join(', '),
    ...(report.language !== siteLanguage && { language: report.language }),
    filters: {
      conference: [report.conference.id],
      kind: ['section'],
    },
  };
}
