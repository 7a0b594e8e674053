import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { markdownToHtml } from 'satteri';
import { absolute, catalogue, to } from '../catalogue/catalogue.ts';
import { reportOf } from '../catalogue/split-lists.ts';
import { outcomesByDay, type ClaimWithOutcome } from '../catalogue/outcomes.ts';
import type { CatalogueEntry } from '../catalogue/types.ts';
import { escapeHtml } from '../lib/html.ts';
import { outcomeStateNames } from '../lib/outcome-names.ts';
import { siteDescription, siteName } from '../lib/site.ts';
import { compareText } from '../lib/words.ts';
import { entryMarkdown } from './markdown-copy.ts';
import { copyContext } from './site-copy.ts';

/** What a feed is about, and where it stands. */
export interface Feed {
  title: string;
  description: string;
  /** Full addresses: of the page it goes with, and its own. */
  page: string;
  self: string;
  /** The newest first. */
  entries: readonly (CatalogueEntry | ClaimWithOutcome)[];
}

/** The newest 50 entries of the site, for one of its two feeds. */
export async function siteFeed(file: 'feed.xml' | 'feed.json'): Promise<Feed> {
  const { reports, talks } = await catalogue();
  return {
    title: siteName,
    description: siteDescription,
    page: absolute(to.home),
    self: absolute(to.file(file)),
    entries: newestEntries([...reports, ...talks], 50),
  };
}

/** What became of claims: the newest 50. */
export async function outcomesFeed(): Promise<Feed> {
  const { takeaways } = await catalogue();
  return {
    title: `What became of it · ${siteName}`,
    description: 'What became of the claims on this site, each with its source.',
    page: absolute(to.outcomes),
    self: absolute(`${to.outcomes}feed.xml`),
    entries: outcomesByDay(takeaways).slice(0, 50),
  };
}

/** The newest reports and talks: a report, then its talks in reading order; those published last first. */
export const newestEntries = (entries: readonly CatalogueEntry[], most: number): CatalogueEntry[] =>
  entries
    .toSorted(
      (a, b) =>
        compareText(b.published, a.published) ||
        compareText(reportOf(a).id, reportOf(b).id) ||
        positionOf(a) - positionOf(b),
    )
    .slice(0, most);

const positionOf = (entry: CatalogueEntry): number => ('position' in entry ? entry.position : 0);

/** The feed in Atom (RFC 4287). Its time is that of its newest entry, so that two builds are the same. */
export async function atomFeed(feed: Feed): Promise<string> {
  const entries = await Promise.all(feed.entries.map(partsOf));
  return generateAtomFeed({
    id: feed.self,
    title: plain(feed.title),
    subtitle: plain(feed.description),
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.self },
      { rel: 'alternate', type: 'text/html', href: feed.page },
    ],
    authors: [{ name: siteName }],
    entries: entries.map((entry) => ({
      id: entry.url,
      title: plain(entry.title),
      summary: plain(entry.summary),
      content: { type: 'html', value: entry.html, xml: { lang: entry.language } },
      links: [{ rel: 'alternate', type: 'text/html', href: entry.url }],
      published: entry.published,
      updated: entry.updated,
      authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
      categories: entry.topics.map(({ id, name }) => ({ term: id, label: name })),
    })),
  });
}

/** The feed in JSON Feed 1.1 (jsonfeed.org). */
export async function jsonFeed(feed: Feed): Promise<string> {
  const entries = await Promise.all(feed.entries.map(partsOf));
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: 'en',
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors,
      tags: entry.topics.map(({ name }) => name),
      language: entry.language,
    })),
  });
  return `${JSON.stringify(json)}\n`;
}

const plain = (value: string): { type: string; value: string } => ({ type: 'text', value });

/** What both formats say of an entry. */
async function partsOf(entry: CatalogueEntry | ClaimWithOutcome) {
  if ('outcome' in entry) return outcomeParts(entry);
  return {
    url: absolute(entry.address),
    title: entry.title,
    summary: entry.summary,
    html: await entryHtml(entry),
    published: new Date(entry.published),
    updated: new Date(entry.changed),
    authors: reportOf(entry).authors.map(({ name, address }) => ({ name, url: absolute(address) })),
    topics: entry.topics,
    language: entry.language,
  };
}

/** The day is the first of a month or a year where no more is known. */
function outcomeParts(claim: ClaimWithOutcome) {
  const { text, topics, report, talk, outcome } = claim;
  return {
    url: absolute(claim.address),
    title: `${outcomeStateNames[outcome.state]}: ${text}`,
    summary: outcome.text,
    html: `<p>${escapeHtml(outcome.text)} <a href="${escapeHtml(outcome.url)}">Source</a></p>`,
    published: new Date(outcome.on),
    updated: new Date(outcome.on),
    authors: report.authors.map(({ name, address }) => ({ name, url: absolute(address) })),
    topics,
    language: (talk ?? report).language,
  };
}

/** Entries stand in several feeds. */
const written = new WeakMap<CatalogueEntry, Promise<string>>();

/** An entry as plain HTML for readers outside of the site: its Markdown copy, rendered. */
function entryHtml(entry: CatalogueEntry): Promise<string> {
  const html = written.get(entry) ?? writeHtml(entry);
  written.set(entry, html);
  return html;
}

async function writeHtml(entry: CatalogueEntry): Promise<string> {
  const markdown = await entryMarkdown(entry, await copyContext());
  const features = { gfm: { footnotes: false }, smartPunctuation: true } as const;
  return markdownToHtml(markdown, { features }).html;
}
