import { addressesUnder, idInReport } from '../lib/addresses.ts';
import { mostTalksInFull } from '../lib/report-limits.ts';
import type { MarkdownFacts } from './check-markdown.ts';
import { takeawayIds } from './check-references.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

const to = addressesUnder('/');

/** The pages that every site has. */
const standing = [
  to.home,
  to.reports,
  to.talks,
  to.takeaways,
  to.people,
  to.topics,
  to.organisations,
  to.conferences,
  to.search,
  to.about,
];

interface Options {
  /** Whether drafts count as published. */
  drafts?: boolean;
}

/**
 * Every address that a content folder gives rise to, fragments included, from the root and without
 * base path: the contract that published links rely on.
 */
export function permalinksOf(
  folder: Folder,
  facts: MarkdownFacts,
  { drafts = false }: Options = {},
): Set<string> {
  const permalinks = new Set<string>(standing);
  const isPublished = (entry: SourceEntry) => drafts || !isDraft(folder, entry);
  const inside = (entry: SourceEntry) => [
    ...takeawayIds(entry).map(({ id }) => id),
    ...(facts.headings.get(entry.id) ?? []),
  ];
  const { reports, talks, people, topics, organisations, conferences } = folder.entries;
  const sizes = new Map<string, number>();
  for (const talk of talks.values()) {
    const { report } = splitTalkId(talk.id);
    if (isPublished(talk)) sizes.set(report, (sizes.get(report) ?? 0) + 1);
  }

  for (const report of reports.values()) {
    if (!isPublished(report)) continue;
    permalinks.add(to.report(report.id));
    for (const id of inside(report)) permalinks.add(`${to.report(report.id)}#${id}`);
  }
  for (const entry of talks.values()) {
    const { report, talk } = splitTalkId(entry.id);
    const holder = reports.get(report);
    if (!isPublished(entry) || !holder || !isPublished(holder)) continue;
    permalinks.add(to.talk(report, talk));
    permalinks.add(to.talkInReport(report, talk));
    const takeaways = takeawayIds(entry).map(({ id }) => id);
    const showsNotes = (sizes.get(report) ?? 0) <= mostTalksInFull;
    for (const id of inside(entry)) permalinks.add(`${to.talk(report, talk)}#${id}`);
    for (const id of showsNotes ? inside(entry) : takeaways) {
      permalinks.add(`${to.report(report)}#${idInReport(talk, id)}`);
    }
  }
  for (const id of people.keys()) permalinks.add(to.person(id));
  for (const id of topics.keys()) permalinks.add(to.topic(id));
  for (const id of organisations.keys()) permalinks.add(to.organisation(id));
  for (const id of conferences.keys()) permalinks.add(to.conference(id));
  return permalinks;
}

/** Whether an entry is a draft, or a talk of a report that is one. */
export function isDraft(folder: Folder, entry: SourceEntry): boolean {
  const { report, talk } = splitTalkId(entry.id);
  const holder = talk === '' ? undefined : folder.entries.reports.get(report);
  return saysDraft(entry) || (holder !== undefined && saysDraft(holder));
}

const saysDraft = ({ raw }: SourceEntry): boolean =>
  typeof raw === 'object' && raw !== null && 'draft' in raw && raw.draft === true;
