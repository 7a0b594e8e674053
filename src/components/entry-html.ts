import { absolute } from '../catalogue/catalogue.ts';
import { roleIn } from '../catalogue/role-in.ts';
import type { CatalogueReport, CatalogueTakeaway, CatalogueTalk } from '../catalogue/types.ts';
import { formatDay, formatDays } from '../lib/dates.ts';
import { escapeHtml } from '../lib/html.ts';
import { talkKindName } from '../lib/talk-kind-name.ts';
import type { Resource } from '../schemas/resource.ts';
import { contentHtml } from './content-html.ts';

/**
 * A report or a talk in full, as plain HTML for readers outside of the site: who, when, takeaways with
 * their owners, the text, resources. The talks of a report stand in it with summary and takeaways; their
 * notes are entries of their own.
 */
export function entryHtml(shown: CatalogueReport | CatalogueTalk): Promise<string> {
  const known = written.get(shown);
  if (known) return known;
  const html = writeEntry(shown);
  // In development content changes.
  if (!import.meta.env.DEV) written.set(shown, html);
  return html;
}

/** Entries stand in several feeds. */
const written = new WeakMap<CatalogueReport | CatalogueTalk, Promise<string>>();

async function writeEntry(shown: CatalogueReport | CatalogueTalk): Promise<string> {
  const parts = 'report' in shown ? talkHead(shown) : reportHead(shown);
  parts.push(takeawayList(shown.takeaways));
  const talks = 'report' in shown ? [] : shown.talks;
  for (const block of await contentHtml(shown)) {
    if ('html' in block) parts.push(block.html);
    else {
      const talk = talks.find(({ id }) => id === block.talk);
      if (talk) parts.push(placedTalk(talk, block.level));
    }
  }
  parts.push(resourceList(shown.resources));
  return parts.filter(Boolean).join('\n');
}

const link = (address: string, name: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;

const speakersLine = ({ speakers }: CatalogueTalk): string =>
  speakers.length === 0
    ? ''
    : `<p>${speakers
        .map(({ person, role, organisations }) =>
          [
            link(absolute(person.address), person.name),
            ...(role ? [escapeHtml(role)] : []),
            ...organisations.map(({ name }) => escapeHtml(name)),
          ].join(', '),
        )
        .join('; ')}</p>`;

const talkHead = (talk: CatalogueTalk): string[] => {
  const { report } = talk;
  const event = link(absolute(report.address), `${report.conference.name} ${report.edition}`);
  const day = talk.date ? `, ${formatDay(talk.date)}` : '';
  return [
    `<p>${escapeHtml(talkKindName(talk))} at ${event}${day}</p>`,
    speakersLine(talk),
    `<p>${escapeHtml(talk.summary)}</p>`,
  ];
};

const reportHead = (report: CatalogueReport): string[] => {
  const reporters = report.authors.map(({ address, name }) => link(absolute(address), name)).join(', ');
  const event = escapeHtml(`${report.conference.name} ${report.edition}`);
  return [
    `<p>${event}, ${formatDays(report.start, report.end)}. Reported by ${reporters}.</p>`,
    `<p>${escapeHtml(report.summary)}</p>`,
  ];
};

const placedTalk = (talk: CatalogueTalk, level: number): string =>
  [
    `<h${level}>${link(absolute(talk.address), talk.title)}</h${level}>`,
    speakersLine(talk),
    `<p>${escapeHtml(talk.summary)}</p>`,
    takeawayList(talk.takeaways),
  ].join('\n');

const takeawayList = (takeaways: CatalogueTakeaway[]): string =>
  takeaways.length === 0
    ? ''
    : `<ul>${takeaways
        .map((takeaway) => {
          const { text, kind, by, report, talk, address } = takeaway;
          const owner = `${link(absolute(by.address), by.name)}, ${roleIn(by.id, report, talk)}`;
          return `<li>${escapeHtml(text)} (${link(absolute(address), kind)}; ${owner})</li>`;
        })
        .join('')}</ul>`;

const resourceList = (resources: Resource[]): string =>
  resources.length === 0
    ? ''
    : `<ul>${resources
        .map(({ kind, url, label = new URL(url).hostname }) => `<li>${kind}: ${link(url, label)}</li>`)
        .join('')}</ul>`;
