import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Entry, Kind } from './read-folder.ts';

/** The collections: the kinds of entries, the outlines of articles, and what is known of outside and of old addresses. */
export type Collection = Kind | 'outlines' | 'addresses';

/** An entry that has passed the gate. */
export interface PassedEntry {
  id: string;
  /** What is written, before any schema. */
  raw: unknown;
  /** What the schema makes of it. */
  data: object;
  /** The file that it is, with its Markdown; absent for an entry of a registry. */
  document?: { path: string; text: string; body: string; images: string[] };
}

/** What the gate says of a content folder: its entries, every problem of every file, and what is likely wrong. */
export interface GateAnswer {
  entries: Record<Collection, PassedEntry[]>;
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Reads a content folder and judges it.
 *
 * @param folder absolute path of the content folder
 */
export function askGate(folder: string): GateAnswer {
  const { content, facts, links, moved, problems, warnings } = readContent(folder);
  // Never empty, for Astro warns of empty collections.
  const home = { id: '/', raw: { fragments: {} }, data: { fragments: {} } };
  const pagesMoved = [...moved].map(([id, data]) => ({ id, raw: data, data }));
  const entries = {
    reports: documents(content.reports.values(), facts.images),
    talks: documents(content.talks.values(), facts.images),
    people: passed(content.people.values()),
    organisations: passed(content.organisations.values()),
    conferences: passed(content.conferences.values()),
    topics: passed(content.topics.values()),
    outlines: [...facts.outlines].map(([id, items]) => ({ id, raw: { items }, data: { items } })),
    addresses: passed([home, ...links.values(), ...pagesMoved]),
  };
  return { entries, problems, warnings };
}

/** Where something stands in its file is known to the gate alone. */
const passed = (entries: Iterable<PassedEntry>): PassedEntry[] =>
  Array.from(entries, ({ id, raw, data }) => ({ id, raw, data }));

const documents = (entries: Iterable<Entry<object>>, images: ReadonlyMap<string, string[]>): PassedEntry[] =>
  Array.from(entries, ({ id, raw, data, source: { path, text, body } }) => ({
    id,
    raw,
    data,
    document: { path, text, body, images: images.get(id) ?? [] },
  }));
