import { roleIn } from '../catalogue/owners.ts';
import type { Catalogue, CatalogueReport, CatalogueTakeaway, CatalogueTalk } from '../catalogue/types.ts';
import { catalogueVersion, type Addresses } from '../lib/addresses.ts';
import { siteName } from '../lib/site.ts';
import type { CatalogueFile, ReportFile } from './catalogue-schema.ts';

/** Where things stand, and how their addresses are made full. */
interface Context {
  to: Addresses;
  absolute: (address: string) => string;
}

/** What `/catalogue.json` holds. */
export function catalogueFile(catalogue: Catalogue, { to, absolute }: Context): CatalogueFile {
  const named = namedWith(absolute);
  return {
    $schema: absolute(to.schema('catalogue')),
    version: catalogueVersion,
    name: siteName,
    url: absolute(to.home),
    reports: catalogue.reports.map((report) => ({
      ...eventOf(report, absolute),
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
  };
}

/** What `/catalogue/<report>.json` holds. */
export function reportFile(report: CatalogueReport, { to, absolute }: Context): ReportFile {
  const named = namedWith(absolute);
  return {
    $schema: absolute(to.schema('report')),
    version: catalogueVersion,
    ...eventOf(report, absolute),
    markdown: absolute(to.file(`reports/${report.id}.md`)),
    venue: report.venue,
    summary: report.summary,
    takeaways: report.takeaways.map((takeaway) => takeawayOf(takeaway, absolute)),
    topics: report.topics.map(named),
    resources: report.resources,
    source: report.source,
    corrections: report.corrections,
    language: report.language,
    talks: report.talks.map((talk) => talkOf(talk, { to, absolute })),
  };
}

const namedWith =
  (absolute: Context['absolute']) =>
  ({ id, name, address }: { id: string; name: string; address: string }) => ({
    id,
    name,
    url: absolute(address),
  });

const eventOf = (report: CatalogueReport, absolute: Context['absolute']) => ({
  id: report.id,
  url: absolute(report.address),
  title: report.title,
  conference: namedWith(absolute)(report.conference),
  edition: report.edition,
  start: report.start,
  end: report.end,
  city: report.city,
  published: report.published,
  updated: report.updated,
  authors: report.authors.map(namedWith(absolute)),
});

const takeawayOf = (
  { id, text, kind, by, at, address, report, talk }: CatalogueTakeaway,
  absolute: Context['absolute'],
) => ({
  id,
  url: absolute(address),
  text,
  kind,
  by: namedWith(absolute)(by),
  role: roleIn(by.id, report, talk),
  at,
});

function talkOf(talk: CatalogueTalk, { to, absolute }: Context): ReportFile['talks'][number] {
  const named = namedWith(absolute);
  return {
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
    takeaways: talk.takeaways.map((takeaway) => takeawayOf(takeaway, absolute)),
    pickedBy: talk.pickedBy && named(talk.pickedBy),
    resources: talk.resources,
    related: talk.related.map(({ address }) => absolute(address)),
    language: talk.language,
  };
}
