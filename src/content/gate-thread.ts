import { answerOrders } from '../lib/worker-thread.ts';
import type { Problem } from './problem.ts';
import { readContent, type ReadContent } from './read-content.ts';
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

/** The thread of the gate: it is asked with the path of a content folder. */
answerOrders((folder: string): Promise<GateAnswer> => {
  const { content, links, moved, problems } = readContent(folder);
  // Where something stands in its file is known to the gate alone.
  const passed = (entries: Map<string, PassedEntry>) =>
    [...entries.values()].map(({ id, data }) => ({ id, data }));
  const entries = {
    reports: passed(content.reports),
    talks: passed(content.talks),
    people: passed(content.people),
    organisations: passed(content.organisations),
    conferences: passed(content.conferences),
    topics: passed(content.topics),
    addresses: knownAddresses({ links, moved }),
  };
  return Promise.resolve({ entries, problems });
});

/** What became of old addresses and of outside ones. Never empty, for Astro warns of empty collections. */
function knownAddresses({ links, moved }: Pick<ReadContent, 'links' | 'moved'>): PassedEntry[] {
  const home = { id: '/', data: { fragments: {} } };
  const others = [...links.values(), ...[...moved].map(([id, data]) => ({ id, data }))];
  return [home, ...others].map(({ id, data }) => ({ id, data }));
}
