import { absolute, to } from '../catalogue/catalogue.ts';
import { roleIn } from '../catalogue/owners.ts';
import type { Catalogue, CatalogueReport, CatalogueTakeaway, CatalogueTalk } from '../catalogue/types.ts';
import { catalogueVersion } from '../lib/addresses.ts';
import { siteName } from '../lib/site.ts';
import type { CatalogueFile, ReportFile } from './catalogue-schema.ts';

/** What `/catalogue.json` holds. */
export const catalogueFile = (catalogue: Catalogue): CatalogueFile => ({
  $schema: absolute(to.schema('catalogue')),
  version: catalogueVersion,
  name: siteName,
  url: absolute(to.home),
  reports: catalogue.reports.map((report) => ({
    ...eventOf(report),
    talks: report.talks.length,
    catalogue: absolute(to.file(`catalogue/${report.id}.json`)),
  })),
  topics: catalogue.topics.map((topic) => ({
    ...named(topic),
    description: topic.description,
    talks: topic.talks.length,
  })),
  organisations: catalogue.organisations.map(named),
  conferences: catalogue.conferences.map(named),
});

/** What `/catalogue/<report>.json` holds. */
export const reportFile = (report: CatalogueReport): ReportFile => ({
  $schema: absolute(to.schema('report')),
  version: catalogueVersion,
  ...eventOf(report),
  markdown: absolute(to.file(`reports/${report.id}.md`)),
  venue: report.venue,
  summary: report.summary,
  takeaways: report.takeaways.map(takeawayOf),
  topics: report.topics.map(named),
  resources: report.resources,
  source: report.source,
  corrections: report.corrections,
  language: report.language,
  talks: report.talks.map(talkOf),
});

const named = ({ id, name, address }: { id: string; name: string; address: string }) => ({
  id,
  name,
  url: absolute(address),
});

const eventOf = (report: CatalogueReport) => ({
  id: report.id,
  url: absolute(report.address),
  title: report.title,
  conference: named(report.conference),
  edition: report.edition,
  start: report.start,
  end: report.end,
  city: report.city,
  published: report.published,
  updated: report.updated,
  authors: report.authors.map(named),
});

const takeawayOf = ({ id, text, kind, by, at, address, report, talk }: CatalogueTakeaway) => ({
  id,
  url: absolute(address),
  text,
  kind,
  by: named(by),
  role: roleIn(by.id, report, talk),
  at,
});

const talkOf = (talk: CatalogueTalk): ReportFile['talks'][number] => ({
  id: talk.id,
  url: absolute(talk.address),
  markdown: absolute(to.file(`reports/${talk.report.id}/${talk.id}.md`)),
  title: talk.title,
  titleStatus: talk.titleStatus,
  kind: talk.kind,
  speakers: talk.speakers.map(({ person, role, organisations }) => ({
    ...named(person),
    role,
    organisations: organisations.map(named),
  })),
  topics: talk.topics.map(named),
  date: talk.date,
  ...(talk.cancelled && { cancelled: true }),
  summary: talk.summary,
  takeaways: talk.takeaways.map(takeawayOf),
  pickedBy: talk.pickedBy && named(talk.pickedBy),
  resources: talk.resources,
  related: talk.related.map(({ address }) => absolute(address)),
  language: talk.language,
});
