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
  briefing: report.briefing.map(({ address }) => absolute(address)),
  topics: report.topics.map(named),
  resources: report.resources,
  source: report.source,
  disclosure: report.disclosure,
  corrections: report.corrections.map(({ claims, ...correction }) => ({
    ...correction,
    claims: claims.map(({ address }) => absolute(address)),
  })),
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

const takeawayOf = (takeaway: CatalogueTakeaway) => {
  const { id, text, kind, by, at, topics, from, against, outcome, address, report, talk } = takeaway;
  return {
    id,
    url: absolute(address),
    text,
    kind,
    by: named(by),
    role: roleIn(by.id, report, talk),
    topics: topics.map(named),
    at,
    from: from.map((source) => absolute(source.address)),
    against: against.map((claim) => absolute(claim.address)),
    outcome,
  };
};

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
  pickedBy: talk.pickedBy.map(({ person }) => named(person))[0],
  picks: talk.pickedBy.map(({ person, reason }) => ({ ...named(person), reason })),
  resources: talk.resources,
  related: talk.related.map(({ address }) => absolute(address)),
  language: talk.language,
});
