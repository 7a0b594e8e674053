import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { siteName } from '../lib/site.ts';
import { compareText } from '../lib/words.ts';
import { entryHtml } from './entry-html.ts';

/** What a feed is about, and where it stands. */
export interface Feed {
  title: string;
  description: string;
  /** Full addresses: of the page it goes with, and its own. */
  page: string;
  self: string;
  /** The newest first. */
  entries: (CatalogueReport | CatalogueTalk)[];
}

/** Makes the full address of something on this site. */
type Absolute = (address: string) => string;

/** The day on which something was first published here: a talk may have come after its report. */
const publishedOn = (shown: CatalogueReport | CatalogueTalk): string =>
  'report' in shown ? (shown.published ?? shown.report.published) : shown.published;

/** The newest reports and talks: a report, then its talks in reading order; those published last first. */
export function newestEntries(
  shown: readonly (CatalogueReport | CatalogueTalk)[],
  most: number,
): (CatalogueReport | CatalogueTalk)[] {
  const order = (entry: CatalogueReport | CatalogueTalk): [string, string, number] =>
    'report' in entry
      ? [publishedOn(entry), entry.report.id, entry.position]
      : [entry.published, entry.id, 0];
  return [...shown]
    .map((entry) => ({ entry, order: order(entry) }))
    .sort(({ order: a }, { order: b }) => compareText(b[0], a[0]) || compareText(a[1], b[1]) || a[2] - b[2])
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The feed in Atom (RFC 4287). Its time is that of its newest entry, so that two builds are the same. */
export async function atomFeed(feed: Feed, absolute: Absolute): Promise<string> {
  const entries = await Promise.all(feed.entries.map((entry) => partsOf(entry, absolute)));
  const updated = entries.map((entry) => entry.updated).sort((a, b) => Number(b) - Number(a))[0];
  return generateAtomFeed({
    id: feed.self,
    title: plain(feed.title),
    subtitle: plain(feed.description),
    updated: updated ?? new Date(0),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.self },
      { rel: 'alternate', type: 'text/html', href: feed.page },
    ],
    authors: [{ name: siteName }],
    entries: entries.map(
      ({ url, title, summary, html, published, updated: changed, authors, topics, language }) => ({
        id: url,
        title: plain(title),
        summary: plain(summary),
        content: { type: 'html', value: html, xml: { lang: language } },
        links: [{ rel: 'alternate', type: 'text/html', href: url }],
        published,
        updated: changed,
        authors: authors.map(({ name, url: uri }) => ({ name, uri })),
        categories: topics.map(({ id, name }) => ({ term: id, label: name })),
      }),
    ),
  });
}

/** The feed in JSON Feed 1.1 (jsonfeed.org). */
export async function jsonFeed(feed: Feed, absolute: Absolute): Promise<string> {
  const entries = await Promise.all(feed.entries.map((entry) => partsOf(entry, absolute)));
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: 'en',
    items: entries.map(({ url, title, summary, html, published, updated, authors, topics, language }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: published,
      date_modified: updated,
      authors,
      tags: topics.map(({ name }) => name),
      language,
    })),
  });
  return `${JSON.stringify(json)}\n`;
}

const plain = (value: string): { type: string; value: string } => ({ type: 'text', value });

/** What both formats say of an entry. */
async function partsOf(shown: CatalogueReport | CatalogueTalk, absolute: Absolute) {
  const report = 'report' in shown ? shown.report : shown;
  return {
    url: absolute(shown.address),
    title: shown.title,
    summary: shown.summary,
    html: await entryHtml(shown),
    published: new Date(publishedOn(shown)),
    updated: new Date(latest(report.updated ?? report.published, publishedOn(shown))),
    authors: report.authors.map(({ name, address }) => ({ name, url: absolute(address) })),
    topics: shown.topics,
    language: shown.language,
  };
}

const latest = (a: string, b: string): string => (a < b ? b : a);
