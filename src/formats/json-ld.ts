import { reportOf } from '../catalogue/split-lists.ts';
import type { CatalogueEntry, CataloguePerson, CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';

/** Makes the full address of something on this site. */
type Absolute = (address: string) => string;

/** A node of schema.org in JSON-LD 1.1. */
export type JsonLd = { '@type': string } & Record<string, unknown>;

/** A report as an article about an edition of a conference (schema.org/Article, schema.org/Event). */
export const reportJsonLd = (report: CatalogueReport, absolute: Absolute, image: string): JsonLd[] => [
  {
    ...article(report, absolute, image),
    about: edition(report, absolute),
    ...(report.source && {
      isBasedOn: {
        '@type': 'Article',
        headline: report.source.title,
        publisher: { '@type': 'Organization', name: report.source.publisher },
        url: report.source.url,
      },
    }),
  },
];

/**
 * A talk as an event of its conference, and the page as an article about it. Where the day of the talk is
 * not known, the event has the days of the conference. Its recording is no `VideoObject`: search engines
 * ask of one a thumbnail and the day of its upload, which nobody wrote down.
 */
export function talkJsonLd(talk: CatalogueTalk, absolute: Absolute, image: string): JsonLd[] {
  const { report } = talk;
  const url = absolute(talk.address);
  const recordings = talk.resources.filter(({ kind }) => kind === 'video');
  return [
    {
      ...article(talk, absolute, image),
      about: {
        '@type': 'Event',
        '@id': `${url}#_talk`,
        name: talk.title,
        ...(talk.cancelled && { eventStatus: 'https://schema.org/EventCancelled' }),
        ...(talk.date ? { startDate: talk.date } : { startDate: report.start, endDate: report.end }),
        location: place(report, absolute),
        description: talk.summary,
        performer: talk.speakers.map(({ person }) => personReference(person, absolute)),
        recordedIn: recordings.map(({ url: recording, label = talk.title }) => ({
          '@type': 'CreativeWork',
          name: label,
          url: recording,
        })),
        superEvent: edition(report, absolute),
        inLanguage: talk.language,
      },
    },
  ];
}

/** A speaker or reporter (schema.org/Person). Other names stay off: a former one is nobody else’s to publish. */
export const personJsonLd = (person: CataloguePerson, absolute: Absolute): JsonLd[] => [
  {
    '@type': 'Person',
    name: person.name,
    url: absolute(person.address),
    sameAs: person.links.map(({ url }) => url),
    affiliation: person.organisations.map(({ name, url }) => ({ '@type': 'Organization', name, url })),
  },
];

/** Where a page stands (schema.org/BreadcrumbList): the pages above it, then itself. */
export const breadcrumbsJsonLd = (
  trail: { label: string; address: string }[],
  absolute: Absolute,
): JsonLd => ({
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

function article(shown: CatalogueEntry, absolute: Absolute, image: string): JsonLd {
  return {
    '@type': 'Article',
    headline: shown.title,
    url: absolute(shown.address),
    image,
    author: reportOf(shown).authors.map((person) => personReference(person, absolute)),
    datePublished: shown.published,
    dateModified: shown.changed,
    inLanguage: shown.language,
  };
}

const personReference = (person: CataloguePerson, absolute: Absolute): JsonLd => ({
  '@type': 'Person',
  name: person.name,
  url: absolute(person.address),
});

const edition = (report: CatalogueReport, absolute: Absolute): JsonLd => ({
  '@type': 'Event',
  name: report.event,
  startDate: report.start,
  endDate: report.end,
  location: place(report, absolute),
});

/** A town, or the address of what was held online (schema.org/VirtualLocation). */
const place = ({ venue, city, resources, address }: CatalogueReport, absolute: Absolute): JsonLd =>
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
