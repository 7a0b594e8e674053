import { addressesUnder, idInReport } from '../../lib/addresses.ts';
import type { ContentFolder } from './content-folder.ts';
import { splitTalkId, type Entry } from './entry.ts';
import { takeawayIds } from './written-ids.ts';

/** Addresses from the root, fragments included and without base path: the contract that published links rely on. */
export interface Permalinks {
  published: ReadonlySet<string>;
  /** Those of drafts too: a draft may link to them. */
  withDrafts: ReadonlySet<string>;
}

const to = addressesUnder('/');

/** The pages that every site has. */
const standing = Object.values(to).filter((address) => typeof address === 'string');

type Entries = ContentFolder['entries'];

/** Every address that entries give rise to. */
export const permalinksOf = (entries: Entries): Permalinks => ({
  published: addressesOf(entries, (entry) => !isDraft(entries, entry)),
  withDrafts: addressesOf(entries, () => true),
});

function addressesOf(entries: Entries, isShown: (entry: Entry) => boolean): Set<string> {
  const { reports, people, topics, organisations, conferences } = entries;
  const talks = [...entries.talks.values()].filter(isShown);
  const addresses = new Set<string>(standing);
  for (const report of reports.values()) {
    if (!isShown(report)) continue;
    addresses.add(to.report(report.id));
    for (const id of [...takeawayIds(report), ...textIds(report)])
      addresses.add(`${to.report(report.id)}#${id}`);
  }
  for (const entry of talks) {
    const { report, talk } = splitTalkId(entry.id);
    const holder = reports.get(report);
    if (!holder || !isShown(holder)) continue;
    addresses.add(to.talk(report, talk));
    addresses.add(to.talkInReport(report, talk));
    for (const id of [...takeawayIds(entry), ...textIds(entry)]) {
      addresses.add(`${to.talk(report, talk)}#${id}`);
      addresses.add(`${to.report(report)}#${idInReport(talk, id)}`);
    }
  }
  for (const id of people.keys()) addresses.add(to.person(id));
  for (const id of topics.keys()) addresses.add(to.topic(id));
  for (const id of organisations.keys()) addresses.add(to.organisation(id));
  for (const id of conferences.keys()) addresses.add(to.conference(id));
  return addresses;
}

/** The ids of what stands in an article or in notes: headings and slides. */
export const textIds = ({ markdown }: Entry): string[] =>
  markdown ? [...markdown.headingIds, ...markdown.slideIds] : [];

/** Whether an entry is a draft, or a talk of a report that is one. */
export function isDraft(entries: Entries, entry: Entry): boolean {
  const holder = entry.kind === 'talks' ? entries.reports.get(splitTalkId(entry.id).report) : undefined;
  return saysDraft(entry) || (holder !== undefined && saysDraft(holder));
}

const saysDraft = ({ raw }: Entry): boolean =>
  typeof raw === 'object' && raw !== null && 'draft' in raw && raw.draft === true;
