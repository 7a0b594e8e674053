import { absolute } from '../catalogue/catalogue.ts';
import { reportOf } from '../catalogue/split-lists.ts';
import type { CatalogueEntry, CataloguePerson, CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';

/** A node of schema.org in JSON-LD 1.1. */
export type JsonLd = { '@type': string } & Record<string, unknown>;

/** A report as an article about an edition of a conference (schema.org/Article, schema.org/Event). */
export const reportJsonLd = (report: CatalogueReport, card: string): JsonLd => ({
  ...article(report, card),
  about: edition(report),
  ...(report.source && {
    isBasedOn: {
      '@type': 'Article',
      headline: report.source.title,
      publisher: { '@type': 'Organization', name: report.source.publisher },
      url: report.source.url,
    },
  }),
});

/**
 * A talk as an event of its conference, and the page as an article about it. Where the day of the talk is
 * not known, the event has the days of the conference. Its recording is no `VideoObject`: search engines
 * ask of one a thumbnail and the day of its upload, which nobody wrote down.
 */
export function talkJsonLd(talk: CatalogueTalk, card: string): JsonLd {
  const { report } = talk;
  const url = absolute(talk.address);
  const recordings = talk.resources.filter(({ kind }) => kind === 'video');
  return {
    ...article(talk, card),
    about: {
      '@type': 'Event',
      '@id': `${url}#_talk`,
      name: talk.title,
      ...(talk.cancelled && { eventStatus: 'https://schema.org/EventCancelled' }),
      ...(talk.date ? { startDate: talk.date } : { startDate: report.start, endDate: report.end }),
      location: place(report),
      description: talk.summary,
      performer: talk.speakers.map(({ person }) => personReference(person)),
      recordedIn: recordings.map(({ url: recording, label = talk.title }) => ({
        '@type': 'CreativeWork',
        name: label,
        url: recording,
      })),
      superEvent: edition(report),
      inLanguage: talk.language,
    },
  };
}

/** A speaker or reporter (schema.org/Person). Other names stay off: a former one is nobody else’s to publish. */
export const personJsonLd = (person: CataloguePerson): JsonLd => ({
  ...personReference(person),
  sameAs: person.links.map(({ url }) => url),
  affiliation: person.organisations.map(({ name, url }) => ({ '@type': 'Organization', name, url })),
});

/** Where a page stands (schema.org/BreadcrumbList): the pages above it, then itself. */
export const breadcrumbsJsonLd = (trail: { label: string; address: string }[]): JsonLd => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(address),
  })),
});

/** Nodes as the text of a `script` element: what could end the element is escaped; what is empty is left out. */
export const writeJsonLd = (nodes: JsonLd[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  ).replaceAll('<', '\\u003c');

function article(shown: CatalogueEntry, card: string): JsonLd {
  return {
    '@type': 'Article',
    headline: shown.title,
    url: absolute(shown.address),
    image: absolute(card),
    author: reportOf(shown).authors.map((person) => personReference(person)),
    datePublished: shown.published,
    dateModified: shown.changed,
    inLanguage: shown.language,
  };
}

const personReference = (person: CataloguePerson): JsonLd => ({
  '@type': 'Person',
  name: person.name,
  url: absolute(person.address),
});

const edition = (report: CatalogueReport): JsonLd => ({
  '@type': 'Event',
  name: report.event,
  startDate: report.start,
  endDate: report.end,
  location: place(report),
});

/** A town, or the address of what was held online (schema.org/VirtualLocation). */
const place = ({ venue, city, resources, address }: CatalogueReport): JsonLd =>
  city === undefined
    ? {
        '@type': 'VirtualLocation',
        url: resources.find(({ kind }) => kind === 'website')?.url ?? absolute(address),
      }
    : {
        '@type': 'Place',
        name: venue ?? city,
        address: { '@type': 'PostalAddress', addressLocality: city },
      };
