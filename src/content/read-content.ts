import type { z } from 'zod';
import { conferenceSchema, type Conference } from '../schemas/conference.ts';
import { idSchema } from '../schemas/id.ts';
import { organisationSchema, type Organisation } from '../schemas/organisation.ts';
import { personSchema, type Person } from '../schemas/person.ts';
import { reportSchema, type Report } from '../schemas/report.ts';
import { talkSchema, type Talk } from '../schemas/talk.ts';
import { topicSchema, type Topic } from '../schemas/topic.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import type { Problem } from './problem.ts';
import { kinds, readFolder, type Kind, type SourceEntry } from './read-folder.ts';

/** An entry whose schema has been applied. */
export interface Entry<Data> extends SourceEntry {
  data: Data;
}

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

/**
 * Reads a content folder once and checks all of it: syntax, schemas, references, Markdown.
 *
 * @param path path of the content folder
 * @returns every entry that is right by its schema, and every problem of every file
 */
export function readContent(path: string): { content: Content; problems: Problem[] } {
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
  checkMarkdown(folder, problems);
  return { content, problems };
}
