import type { z } from 'zod';
import { conferenceSchema, type Conference } from '../schemas/conference.ts';
import { idSchema } from '../schemas/id.ts';
import type { LinkState } from '../schemas/link-state.ts';
import type { MovedPage } from '../schemas/moved.ts';
import { organisationSchema, type Organisation } from '../schemas/organisation.ts';
import { personSchema, type Person } from '../schemas/person.ts';
import { reportSchema, type Report } from '../schemas/report.ts';
import { talkSchema, type Talk } from '../schemas/talk.ts';
import { topicSchema, type Topic } from '../schemas/topic.ts';
import { checkDates, findFutureDates } from './check-dates.ts';
import { checkLinks } from './check-links.ts';
import { checkMarkdown, type MarkdownFacts } from './check-markdown.ts';
import { checkPermalinks, readMoved } from './check-permalinks.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import { checkText } from './check-text.ts';
import { checkUse } from './check-use.ts';
import { readLinks } from './links/links-file.ts';
import { permalinksOf } from './permalinks.ts';
import type { Problem } from './problem.ts';
import { kinds, readFolder, type Entry, type Kind } from './read-folder.ts';

/** All that a content folder holds, by kind and id. */
export interface Content {
  reports: Map<string, Entry<Report>>;
  talks: Map<string, Entry<Talk>>;
  people: Map<string, Entry<Person>>;
  organisations: Map<string, Entry<Organisation>>;
  conferences: Map<string, Entry<Conference>>;
  topics: Map<string, Entry<Topic>>;
}

const schemas = {
  reports: reportSchema,
  talks: talkSchema,
  people: personSchema,
  organisations: organisationSchema,
  conferences: conferenceSchema,
  topics: topicSchema,
} satisfies Record<Kind, z.ZodType>;

/** What the gate makes of a content folder. */
export interface ReadContent {
  /** Every entry that is right by its schema. */
  content: Content;
  /** What the Markdown of all documents says of itself. */
  facts: MarkdownFacts;
  /** Every published address, fragments included, from the root. */
  permalinks: Set<string>;
  /** What is known of outside addresses, by address. */
  links: Map<string, Entry<LinkState>>;
  /** What became of addresses that were published and are gone, by page. */
  moved: Map<string, MovedPage>;
  /** Every problem of every file. */
  problems: Problem[];
  /** What is likely wrong, but fails nothing. */
  warnings: Problem[];
}

/**
 * Reads a content folder once and checks all of it: syntax, schemas, references, Markdown, links
 * and the addresses ever published.
 *
 * @param path path of the content folder
 */
export function readContent(path: string): ReadContent {
  const problems: Problem[] = [];
  const folder = readFolder(path, problems);
  const content = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Content;
  for (const kind of kinds) {
    const entries: Map<string, Entry<unknown>> = content[kind];
    for (const entry of folder.entries[kind].values()) {
      for (const id of entry.id.split('/')) checkSchema(idSchema, id, entry, problems);
      if (entry.raw === undefined) continue;
      const data = checkSchema(schemas[kind], entry.raw, entry, problems);
      if (data !== undefined) entries.set(entry.id, { ...entry, data });
    }
  }
  checkReferences(folder, problems);
  checkDates(folder, problems);
  const facts = checkMarkdown(folder, problems);
  checkUse(folder, facts, problems);
  const links = readLinks(path, problems);
  const lines = readMoved(path, problems);
  const written = kinds.flatMap((kind) => [...folder.entries[kind].values()]);
  checkText([...written, ...links.values(), ...[...lines.values()].map(({ entry }) => entry)], problems);
  const permalinks = permalinksOf(folder, facts);
  checkLinks(folder, facts, permalinks, permalinksOf(folder, facts, { drafts: true }), problems);
  // What cannot be read would look as if its addresses were gone.
  const moved =
    problems.length > 0 ? new Map<string, MovedPage>() : checkPermalinks(path, permalinks, lines, problems);
  return { content, facts, permalinks, links, moved, problems, warnings: findFutureDates(folder) };
}
