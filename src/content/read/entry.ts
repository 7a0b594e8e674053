import type { z } from 'zod';
import { conferenceSchema } from '../../schemas/conference.ts';
import { linkStateSchema } from '../../schemas/link-state.ts';
import { movedSchema } from '../../schemas/moved.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import { personSchema } from '../../schemas/person.ts';
import { reportSchema } from '../../schemas/report.ts';
import { talkSchema } from '../../schemas/talk.ts';
import { topicSchema } from '../../schemas/topic.ts';
import type { Problem } from '../problem.ts';
import type { MarkdownDocument, Node } from './markdown-document.ts';
import type { SourceFile } from './source-file.ts';
import type { FieldPath } from './yaml-fields.ts';

/** The kinds of entries that have pages, by the names of their collections. */
export const pageKinds = ['reports', 'talks', 'people', 'organisations', 'conferences', 'topics'] as const;
export type PageKind = (typeof pageKinds)[number];

/** What an entry of each kind may say. */
export const schemas = {
  reports: reportSchema,
  talks: talkSchema,
  people: personSchema,
  organisations: organisationSchema,
  conferences: conferenceSchema,
  topics: topicSchema,
  moved: movedSchema,
  links: linkStateSchema,
} satisfies Record<PageKind | 'moved' | 'links', z.ZodType>;
export type Kind = keyof typeof schemas;
export const kinds = Object.keys(schemas) as Kind[];

/** An entry that exists, whether or not what it says is right. */
export interface Entry<Data = unknown> {
  kind: Kind;
  /** The name of the file or the key in the registry; `<report>/<talk>` for a talk. */
  id: string;
  source: SourceFile;
  /** Steps from the top of the file to the entry; empty where the file is the entry. */
  at: FieldPath;
  /** What is written, before any schema; `undefined` if it could not be parsed. */
  raw: unknown;
  /** What the schema makes of it; `undefined` if it refuses it. */
  data: Data | undefined;
  /** What the schema refuses. */
  issues: readonly z.core.$ZodIssue[];
  /** The article or the notes; `undefined` for an entry of a registry, and where they can't be parsed. */
  markdown: MarkdownDocument | undefined;
}

export type EntryOf<K extends Kind> = Entry<z.output<(typeof schemas)[K]>>;

/** Makes an entry of what is written. */
export function makeEntry<K extends Kind>(
  kind: K,
  written: Pick<Entry, 'id' | 'source' | 'at' | 'raw' | 'markdown'>,
): EntryOf<K> {
  const { raw } = written;
  const parsed = raw === undefined ? undefined : schemas[kind].safeParse(raw, { reportInput: true });
  return {
    ...written,
    kind,
    data: parsed?.data as EntryOf<K>['data'],
    issues: parsed?.error?.issues ?? [],
  };
}

/** Makes a problem at the value or the key of a field of an entry. */
export const atField = (
  { source, at }: Entry,
  path: FieldPath,
  message: string,
  part?: 'value' | 'key',
): Problem => source.problemAt([...at, ...path], message, part);

/** Makes a problem at a node of an entry’s Markdown; `value` is what is written there. */
export function atNode({ source }: Entry, node: Node, message: string, value?: string): Problem {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: source.file, line, column, ...(value !== undefined && { value }), message };
}

/** A node of an entry’s Markdown as it is written. */
export const writtenAs = ({ source }: Entry, { position }: Node): string =>
  source.text.slice(position?.start.offset, position?.end.offset);

/** The two ids in the id of a talk; the second is empty for a report. */
export function splitTalkId(id: string): { report: string; talk: string } {
  const [report = '', talk = ''] = id.split('/');
  return { report, talk };
}
