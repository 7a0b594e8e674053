import type { ClaimHome } from '../lib/claim-reference.ts';
import type { Conference } from '../schemas/conference.ts';
import type { Correction } from '../schemas/correction.ts';
import type { LinkState } from '../schemas/link-state.ts';
import type { MovedPage } from '../schemas/moved.ts';
import type { Organisation } from '../schemas/organisation.ts';
import type { Outline, OutlineItem } from '../schemas/outline.ts';
import type { Person } from '../schemas/person.ts';
import type { Report } from '../schemas/report.ts';
import type { Takeaway } from '../schemas/takeaway.ts';
import type { Talk } from '../schemas/talk.ts';
import type { Topic } from '../schemas/topic.ts';
import type { ReportDetail } from './report-detail.ts';

/** What the catalogue is made from: the entries of one collection as the content store holds them. */
interface StoredEntry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
  /** Its file, from the root of the project. */
  filePath?: string | undefined;
}

/** The collections, as loaded. */
export interface Collections {
  reports: StoredEntry<Report>[];
  outlines: StoredEntry<Outline>[];
  talks: StoredEntry<Talk>[];
  people: StoredEntry<Person>[];
  organisations: StoredEntry<Organisation>[];
  conferences: StoredEntry<Conference>[];
  topics: StoredEntry<Topic>[];
  /** By path what became of an old address; by https address what is known of an outside one. */
  addresses: StoredEntry<LinkState | MovedPage>[];
}

/** Replaces the ids of a schema by the entries they name. */
type Joined<Data, Fields> = Omit<Data, keyof Fields> & Fields & { id: string; address: string };

export type CatalogueConference = Joined<Conference, { reports: CatalogueReport[] }>;

export type CatalogueOrganisation = Joined<
  Organisation,
  { people: CataloguePerson[]; talks: CatalogueTalk[] }
>;

export type CatalogueTopic = Joined<
  Topic,
  { talks: CatalogueTalk[]; reports: CatalogueReport[]; takeaways: CatalogueTakeaway[] }
>;

export type CataloguePerson = Joined<
  Person,
  {
    /** The person's organisations; those of the day stand with each talk. */
    organisations: CatalogueOrganisation[];
    /** Talks that the person gave. */
    talks: CatalogueTalk[];
    /** Reports that the person wrote. */
    reports: CatalogueReport[];
    /** Talks that the person recommends. */
    picks: CatalogueTalk[];
    /** Takeaways that the person owns. */
    takeaways: CatalogueTakeaway[];
  }
>;

export type CatalogueTakeaway = Omit<Takeaway, 'by' | 'topics' | 'from' | 'against'> & {
  by: CataloguePerson;
  /** What it is about: its own topics, or the only one of its talk. */
  topics: CatalogueTopic[];
  /** What it rests on. */
  from: CatalogueSource[];
  /** Claims that it contradicts, and claims that contradict it. */
  against: CatalogueTakeaway[];
  /** Corrections of the report that concern it. */
  corrections: CatalogueCorrection[];
  /** Where it stands: on its talk's home or in its report. */
  address: string;
  /** Where on that page the passage stands that supports it, if one is marked. */
  support: string | undefined;
  report: CatalogueReport;
  talk?: CatalogueTalk;
};

/** A talk, or a part of one, that a claim rests on. */
interface CatalogueSource {
  /** The talk or report, and the claim in it where one is meant. */
  home: CatalogueTalk | CatalogueReport;
  claim: CatalogueTakeaway | undefined;
  address: string;
}

export type CatalogueCorrection = Omit<Correction, 'claims'> & { claims: CatalogueTakeaway[] };

/** Who recommends a talk, and why. */
interface CataloguePick {
  person: CataloguePerson;
  reason?: string | undefined;
}

export interface CatalogueSpeaker {
  person: CataloguePerson;
  /** What the person did on that day. */
  role?: string | undefined;
  /** Whom the person spoke for on that day. */
  organisations: CatalogueOrganisation[];
}

export type CatalogueTalk = Joined<
  Talk,
  {
    /** When it was first published here: with its report, or later. */
    published: string;
    /** When what its page says last changed. */
    changed: string;
    report: CatalogueReport;
    /** Where the talk stands in its report. */
    addressInReport: string;
    /** The section that holds it. */
    section: CatalogueSection | undefined;
    /** The notes as written, and the file that holds them, from the root of the project. */
    body: string;
    file: string | undefined;
    /** How many words the notes have; none if there are no notes. */
    words: number;
    /** The ids of the headings and slides of its notes. */
    idsInNotes: string[];
    /** Position in the report, from 1. */
    position: number;
    speakers: CatalogueSpeaker[];
    topics: CatalogueTopic[];
    takeaways: CatalogueTakeaway[];
    pickedBy: CataloguePick[];
    related: CatalogueTalk[];
    previous: CatalogueTalk | undefined;
    next: CatalogueTalk | undefined;
  }
>;

/** A part of a report with a heading; `depth` is the level of the heading. */
export interface CatalogueSection {
  id: string;
  title: string;
  depth: number;
  address: string;
}

export type CatalogueReport = Joined<
  Report,
  {
    /** When it was updated last, or else published. */
    changed: string;
    conference: CatalogueConference;
    /** Conference and edition: `Kafka Summit San Francisco 2019`. */
    event: string;
    /** The event, and who tells of it where several reports do. */
    name: string;
    /** The other reports of its event. */
    alsoReported: CatalogueReport[];
    authors: CataloguePerson[];
    topics: CatalogueTopic[];
    /** Its own claims, and those of its talks that it refers to, strongest first. */
    takeaways: CatalogueTakeaway[];
    /** The claims to show first. */
    briefing: CatalogueTakeaway[];
    corrections: CatalogueCorrection[];
    /** In reading order. */
    talks: CatalogueTalk[];
    /** How much it shows of its talks. */
    detail: ReportDetail;
    /** Sections and talks in reading order. */
    outline: OutlineItem[];
    /** The article as written, and its file, from the root of the project. */
    body: string;
    file: string | undefined;
    /** How many words the article has, talks left out. */
    words: number;
  }
>;

/** What is an article of its own: in feeds, as Markdown and on cards. */
export type CatalogueEntry = CatalogueReport | CatalogueTalk;

/** Everything that pages show: joined, sorted, drafts left out where the site is published. */
export interface Catalogue {
  /** The newest conference first. */
  reports: CatalogueReport[];
  /** By report, then in reading order. */
  talks: CatalogueTalk[];
  /** Those of reports, then those of their talks, report by report, each once. */
  takeaways: CatalogueTakeaway[];
  /** These four by name. */
  people: CataloguePerson[];
  organisations: CatalogueOrganisation[];
  conferences: CatalogueConference[];
  topics: CatalogueTopic[];
  /** What is known of an outside address, however it is written. */
  link: (address: string) => LinkState | undefined;
  /** What became of pages that are gone, and of fragments that living pages have lost, by path. */
  moved: Map<string, MovedPage>;
  /** The person of an id. Throws an Error if there is none. */
  person: (id: string) => CataloguePerson;
  /** The same of a report, if it is shown. */
  report: (id: string) => CatalogueReport;
  /** The same of a claim. */
  claim: (home: ClaimHome) => CatalogueTakeaway;
}
