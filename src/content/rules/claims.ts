import { resolveClaim, resolveSource, type ClaimHome, type SourceHome } from '../../lib/claim-reference.ts';
import type { Problem } from '../problem.ts';
import { documentsOf, type ContentFolder } from '../read/content-folder.ts';
import { atField, splitTalkId, type Entry } from '../read/entry.ts';
import { isDraft, textIds } from '../read/permalinks.ts';
import { idsAt, takeawayIds } from '../read/written-ids.ts';
import { didYouMean, type Rule } from './rule.ts';

/** Which fields refer to claims. */
const claimFields = ['takeaways.*', 'briefing.*', 'takeaways.*.against.*', 'corrections.*.claims.*'] as const;

/** What refers to a claim, or to what a claim rests on, must name something that there is. */
export const claims: Rule = function* (content) {
  for (const entry of documentsOf(content)) {
    for (const field of claimFields) {
      for (const { path, id } of idsAt(entry, field)) {
        const { takeaway, ...home } = claimAt(id, entry, content);
        const isOwn =
          field === 'takeaways.*' &&
          entryAt(home, content) === entry &&
          takeawayIds(entry).includes(takeaway);
        const message = isOwn
          ? 'The takeaway stands in this list already. Refer to those of talks alone: `<talk>#<takeaway>`.'
          : unknownClaim(id, entry, content);
        if (message) yield atField(entry, path, message);
      }
    }
    yield* repeated(entry, content);
    for (const { path, id } of idsAt(entry, 'takeaways.*.from.*')) {
      const message = unknownSource(id, entry, content);
      if (message) yield atField(entry, path, message);
    }
  }
};

/** What a list names twice, in two forms at that; what each list of a schema says of two alike is told by that. */
function* repeated(entry: Entry, content: ContentFolder): Generator<Problem> {
  for (const field of [...claimFields, 'takeaways.*.from.*'] as const) {
    const seen = new Map<string, string>();
    for (const { path, id } of idsAt(entry, field)) {
      const named =
        field === 'takeaways.*.from.*' ? sourceAt(id, entry, content) : claimAt(id, entry, content);
      const key = JSON.stringify([path.slice(0, -1), Object.entries(named).sort()]);
      const before = seen.get(key);
      if (before !== undefined && (before !== id || field === 'takeaways.*'))
        yield atField(entry, path, `Stands in this list already, as \`${before}\`. Name it once.`);
      seen.set(key, before ?? id);
    }
  }
}

const claimAt = (reference: string, entry: Entry, content: ContentFolder): ClaimHome =>
  resolveClaim(reference, homeOf(entry), talkTest(entry, content));

const sourceAt = (reference: string, entry: Entry, content: ContentFolder): SourceHome =>
  resolveSource(reference, homeOf(entry), talkTest(entry, content));

/** What is wrong with a reference to a claim; nothing if that exists. */
export function unknownClaim(reference: string, entry: Entry, content: ContentFolder): string | undefined {
  const { entries } = content;
  const { takeaway, ...home } = claimAt(reference, entry, content);
  const holder = entryAt(home, content);
  if (holder && !isRead(holder)) return undefined;
  if (holder && takeawayIds(holder).includes(takeaway)) {
    if (isDraft(entries, entry) || !isDraft(entries, holder)) return undefined;
    return 'The claim stands in a draft. Publish it, or leave the claim out until then.';
  }
  const remedy = didYouMean(reference, claimsNear(entry, content), '; name one that exists.');
  return `There is no claim \`${reference}\`${remedy}`;
}

/** What is wrong with a reference to what a claim rests on. */
function unknownSource(reference: string, entry: Entry, content: ContentFolder): string | undefined {
  const { part, ...home } = sourceAt(reference, entry, content);
  const holder = entryAt(home, content);
  if (holder && !isRead(holder)) return undefined;
  const isThere =
    holder !== undefined && (part === undefined ? home.talk !== undefined : partsOf(holder).includes(part));
  if (isThere) {
    if (isDraft(content.entries, entry) || !isDraft(content.entries, holder)) return undefined;
    return 'What it rests on is a draft. Publish it, or leave it out until then.';
  }
  const { report } = homeOf(entry);
  const talks = [...content.entries.talks.keys()]
    .map(splitTalkId)
    .map(({ report: holding, talk }) => (holding === report ? talk : `${holding}/${talk}`));
  const known = [...talks, ...partsOf(entry), ...claimsNear(entry, content)];
  return `There is no talk, slide or claim \`${reference}\`${didYouMean(reference, known, '; name one that exists.')}`;
}

/** Whether it is known what an entry holds. */
const isRead = ({ raw, markdown }: Entry): boolean => raw !== undefined && markdown !== undefined;

/** What a fragment of a report or talk may name: its claims, headings and slides. */
const partsOf = (entry: Entry): string[] => [...takeawayIds(entry), ...textIds(entry)];

const homeOf = ({ id }: Entry): { report: string; talk?: string } => {
  const { report, talk } = splitTalkId(id);
  return talk === '' ? { report } : { report, talk };
};

const entryAt = (
  { report, talk }: { report: string; talk?: string },
  { entries }: ContentFolder,
): Entry | undefined =>
  talk === undefined ? entries.reports.get(report) : entries.talks.get(`${report}/${talk}`);

const talkTest =
  (entry: Entry, { entries }: ContentFolder) =>
  (talk: string): boolean =>
    entries.talks.has(`${homeOf(entry).report}/${talk}`);

/** Every claim, as an entry refers to it. */
export function* claimsNear(entry: Entry, { entries }: ContentFolder): Generator<string> {
  for (const holder of [...entries.talks.values(), ...entries.reports.values()]) {
    const { report, talk } = splitTalkId(holder.id);
    const isInReport = report === homeOf(entry).report && talk !== '';
    const home = holder.id === entry.id ? '' : isInReport ? talk : holder.id;
    for (const id of takeawayIds(holder)) yield home === '' ? id : `${home}#${id}`;
  }
}
