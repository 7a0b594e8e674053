import { join, resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { readLock } from '../side-files/permalinks-lock.ts';
import { makeEntry, type Entry, type EntryOf, type Kind } from './entry.ts';
import { articlePattern, listFolder, nameInProblems, notesPattern } from './list-folder.ts';
import { parseMarkdown, type Node } from './markdown-document.ts';
import { permalinksOf, type Permalinks } from './permalinks.ts';
import { readSourceFile } from './source-file.ts';

/** Every entry by its id. */
export type Entries<K extends Kind> = Map<string, EntryOf<K>>;

/** All that a content folder says, right or wrong, read once. */
export interface ContentFolder {
  /** Its absolute path. */
  path: string;
  /** Paths from the folder on, in order. */
  files: readonly string[];
  folders: readonly string[];
  entries: { [K in Kind]: Entries<K> };
  /** Kinds with pages whose registry could not be read: nothing can be said about what it holds. */
  unreadable: ReadonlySet<Kind>;
  /** Every address ever published, in order. */
  lock: readonly string[];
  /** Every address that the entries give rise to. */
  permalinks: Permalinks;
  /** What could not be read or parsed. */
  problems: readonly Problem[];
}

/** The files that hold many entries, and what each maps. */
const registries: Record<Exclude<Kind, 'reports' | 'talks'>, string> = {
  people: 'ids to entries',
  organisations: 'ids to entries',
  conferences: 'ids to entries',
  topics: 'ids to entries',
  moved: 'old addresses to new ones',
  links: 'addresses to their states',
};
type RegistryKind = keyof typeof registries;

/** Reads a content folder: lists it, and parses every file of it once. */
export function readContentFolder(folder: string): ContentFolder {
  const path = resolve(folder);
  const problems: Problem[] = [];
  const unreadable = new Set<Kind>();
  const { files, folders } = listFolder(path, problems);

  function registry<K extends RegistryKind>(kind: K): Entries<K> {
    const name = `${kind}.yaml`;
    const file = nameInProblems(path, name);
    const isOptional = kind === 'moved' || kind === 'links';
    if (files.includes(name)) {
      const entries = readRegistry(path, kind, problems);
      if (entries) return entries;
    } else if (!isOptional && problems.every((problem) => problem.file !== file)) {
      const message = 'The file is missing. It may be empty, but it must exist.';
      problems.push({ file, line: 1, column: 1, message });
    }
    if (!isOptional) unreadable.add(kind);
    return new Map();
  }

  function documents<K extends 'reports' | 'talks'>(kind: K, pattern: RegExp): Entries<K> {
    const entries: Entries<K> = new Map();
    for (const name of files) {
      const { report = '', talk } = pattern.exec(name)?.groups ?? {};
      if (report === '') continue;
      const id = talk === undefined ? report : `${report}/${talk}`;
      const file = nameInProblems(path, name);
      if (entries.has(id)) {
        const message = 'The report has an article in report.md too. Keep one of the two.';
        problems.push({ file, line: 1, column: 1, message });
      }
      const source = readSourceFile(join(path, name), file, problems);
      // What a file that can’t be read holds is not known: it must not look like nothing.
      const markdown = source.text === '' ? undefined : parseMarkdown(source, problems);
      entries.set(id, makeEntry(kind, { id, source, at: [], raw: source.data, markdown }));
    }
    return entries;
  }

  const entries = {
    people: registry('people'),
    organisations: registry('organisations'),
    conferences: registry('conferences'),
    topics: registry('topics'),
    reports: documents('reports', articlePattern),
    talks: documents('talks', notesPattern),
    moved: registry('moved'),
    links: registry('links'),
  };
  return {
    path,
    files,
    folders,
    entries,
    unreadable,
    lock: files.includes('permalinks.lock') ? readLock(path) : [],
    permalinks: permalinksOf(entries),
    problems,
  };
}

/**
 * Reads a registry.
 *
 * @param folder path of the content folder
 * @returns its entries; nothing after pushing a problem if it is no map of entries
 */
export function readRegistry<K extends RegistryKind>(
  folder: string,
  kind: K,
  problems: Problem[],
): Entries<K> | undefined {
  const name = `${kind}.yaml`;
  const source = readSourceFile(join(folder, name), nameInProblems(folder, name), problems);
  const { data } = source;
  if (data === undefined) return undefined;
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) {
    problems.push(source.problemAt([], `The file must be a map from ${registries[kind]}.`));
    return undefined;
  }
  const written = Object.entries(data ?? {}).map(([id, raw]) => ({
    id,
    source,
    at: [id],
    raw: raw as unknown,
    markdown: undefined,
  }));
  return new Map(written.map((entry) => [entry.id, makeEntry(kind, entry)]));
}

/** The entries of one page each that are files: articles first, then notes. */
export const documentsOf = ({ entries }: Pick<ContentFolder, 'entries'>): Entry<object>[] => [
  ...entries.reports.values(),
  ...entries.talks.values(),
];

/** Every node of every article and of all notes, in reading order. */
export function* nodesOf(content: ContentFolder): Generator<{ entry: Entry; node: Node }> {
  for (const entry of documentsOf(content))
    for (const node of entry.markdown?.nodes ?? []) yield { entry, node };
}

/** Whether every registry and all Markdown could be read; else nothing can be said of what there is not. */
export const isWhollyRead = (content: ContentFolder): boolean =>
  content.unreadable.size === 0 && documentsOf(content).every(({ markdown }) => markdown !== undefined);
