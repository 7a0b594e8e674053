import { nearest } from '../../lib/nearest.ts';
import type { Problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import type { PageKind } from '../read/entry.ts';

/**
 * Says what is wrong with a content folder.
 *
 * @param found what reading and the rules before have found
 */
export type Rule = (content: ContentFolder, found: readonly Problem[]) => Iterable<Problem>;

/** The end of a sentence about something that is not known: what was most likely meant, or else `otherwise`. */
export function didYouMean(written: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(written, known);
  return meant === undefined ? otherwise : `; did you mean \`${meant}\`?`;
}

/** What one entry of each kind is called, and where to add one. */
const names: Record<PageKind, { singular: string; remedy: string }> = {
  people: { singular: 'person', remedy: 'add the person to people.yaml' },
  organisations: { singular: 'organisation', remedy: 'add it to organisations.yaml' },
  topics: { singular: 'topic', remedy: 'add it to topics.yaml' },
  conferences: { singular: 'conference', remedy: 'add it to conferences.yaml' },
  talks: { singular: 'talk', remedy: 'write `<report>/<talk>` of a talk that exists' },
  reports: { singular: 'report', remedy: 'add its report.mdx or move the talk to the folder of its report' },
};

/** What is wrong with an id that names nothing, and what it most likely means; nothing if it is known. */
export function unknownId(
  { entries, unreadable }: ContentFolder,
  kind: PageKind,
  id: string,
): string | undefined {
  if (unreadable.has(kind) || entries[kind].has(id)) return undefined;
  const { singular, remedy } = names[kind];
  const meant = nearest(id, entries[kind].keys());
  return `There is no ${singular} \`${id}\`; ${meant ? `did you mean \`${meant}\`? Otherwise ${remedy}.` : `${remedy}.`}`;
}
