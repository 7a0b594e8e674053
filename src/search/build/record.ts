import { z } from 'zod';
import type {
  CatalogueOrganisation,
  CatalogueReport,
  CatalogueTalk,
  CatalogueTopic,
} from '../../catalogue/types.ts';
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
  /**
   * What the page says beside these and its text, such as roles, labels and corrections: of the whole under no id, of a
   * section under its own.
   */
  about: z.record(z.string(), z.string()),
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

/** The topics of a talk or a report, and those of its claims. */
const topicsIn = (entry: CatalogueTalk | CatalogueReport): CatalogueTopic[] => [
  ...new Set([entry, ...entry.takeaways].flatMap(({ topics }) => topics)),
];

const listed = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(', ');

/** What is corrected at a place: a section of a report, or the whole. */
const correctionsAt = ({ corrections }: CatalogueReport, at: string): string[] =>
  corrections
    .filter(({ place = '' }) => place === at)
    .flatMap(({ reported, correct, ground }) => [reported, correct, ground]);

const labelsOf = ({ resources }: Pick<CatalogueTalk, 'resources'>): (string | undefined)[] =>
  resources.map(({ label }) => label);

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
    topics: [...topicsIn(talk).flatMap(spellings), ...talk.report.conference.aliases].join(', '),
    about: {
      '': listed([
        ...talk.speakers.map(({ role }) => role),
        ...talk.pickedBy.flatMap(({ person, reason }) => [person.name, reason]),
        ...labelsOf(talk),
      ]),
    },
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

/** The record that the opening and the sections of a report share. */
export function reportRecord(report: CatalogueReport): SearchRecord {
  // Who looks for a topic of talks is led to these.
  const own = topicsIn(report).filter(({ talks }) => talks.length === 0);
  const about = [
    ...[report.venue, report.city, report.disclosure, report.source?.publisher, report.source?.title],
    ...report.authors.flatMap((author) => [author, ...author.organisations]).flatMap(spellings),
    ...own.flatMap(spellings),
    ...labelsOf(report),
  ];
  return {
    type: 'report',
    title: report.title,
    speakers: [],
    event: report.event,
    date: report.start,
    people: '',
    topics: report.conference.aliases.join(', '),
    about: Object.fromEntries(
      ['', ...new Set(report.corrections.flatMap(({ place }) => place ?? []))].map((place) => [
        place,
        listed([...(place === '' ? about : []), ...correctionsAt(report, place)]),
      ]),
    ),
    ...(report.language !== siteLanguage && { language: report.language }),
    filters: {
      conference: [report.conference.id],
      kind: ['section'],
    },
  };
}
