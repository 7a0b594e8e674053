import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Kind } from './read-folder.ts';

/** The collections: the kinds of entries, and what is known of outside and of old addresses. */
export type Collection = Kind | 'addresses';

/** An entry that has passed the gate. */
export interface PassedEntry {
  id: string;
  data: object;
}

/** What the gate says of a content folder: its entries, and every problem of every file. */
export interface GateAnswer {
  entries: Record<Collection, PassedEntry[]>;
  problems: Problem[];
}

/**
 * Reads a content folder and judges it.
 *
 * @param folder absolute path of the content folder
 */
export function askGate(folder: string): GateAnswer {
  const { content, links, moved, problems } = readContent(folder);
  // Never empty, for Astro warns of empty collections.
  const home = { id: '/', data: { fragments: {} } };
  const pagesMoved = [...moved].map(([id, data]) => ({ id, data }));
  const entries = {
    reports: passed(content.reports.values()),
    talks: passed(content.talks.values()),
    people: passed(content.people.values()),
    organisations: passed(content.organisations.values()),
    conferences: passed(content.conferences.values()),
    topics: passed(content.topics.values()),
    addresses: passed([home, ...links.values(), ...pagesMoved]),
  };
  return { entries, problems };
}

/** Where something stands in its file is known to the gate alone. */
const passed = (entries: Iterable<PassedEntry>): PassedEntry[] =>
  Array.from(entries, ({ id, data }) => ({ id, data }));
