import { existsSync, globSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { readMarkdownFile, readYamlFile, type SourceFile } from './source-file.ts';
import type { FieldPath } from './yaml-document.ts';

/** The kinds of entries, by the names of their collections. */
export const kinds = ['reports', 'talks', 'people', 'organisations', 'conferences', 'topics'] as const;
export type Kind = (typeof kinds)[number];

/** The files of a content folder. */
const known =
  /^(?:(?:people|organisations|conferences|topics|moved|links)\.yaml|permalinks\.lock|reports\/[^/]+\/(?:report\.mdx?|talks\/[^/]+\.md|images\/.+))$/;

/** An entry that exists, whether or not what it says is right. */
export interface SourceEntry {
  /** The name of the file or the key in the registry; `<report>/<talk>` for a talk. */
  id: string;
  source: SourceFile;
  /** Steps from the top of the file to the entry; empty where the file is the entry. */
  at: FieldPath;
  /** What is written, before any schema; `undefined` if it could not be parsed. */
  raw: unknown;
}

/** An entry whose schema has been applied. */
export interface Entry<Data> extends SourceEntry {
  data: Data;
}

/** A content folder as it lies on the disk. */
export interface Folder {
  entries: Record<Kind, Map<string, SourceEntry>>;
  /** Kinds whose registry could not be read: nothing can be said about what it holds. */
  unreadable: Set<Kind>;
}

/**
 * Reads every file of a content folder and parses its YAML.
 *
 * @param path path of the content folder
 * @param problems receives a problem for each error of syntax
 */
export function readFolder(path: string, problems: Problem[]): Folder {
  const root = resolve(path);
  const named = (file: string) => `${basename(root)}/${file.split(sep).join('/')}`;
  const folder: Folder = {
    entries: {
      reports: new Map(),
      talks: new Map(),
      people: new Map(),
      organisations: new Map(),
      conferences: new Map(),
      topics: new Map(),
    },
    unreadable: new Set(),
  };
  for (const kind of ['people', 'organisations', 'conferences', 'topics'] as const) readRegistry(kind);
  for (const kind of ['reports', 'talks'] as const) readDocuments(kind);
  reportStrangers();
  return folder;

  /** A file of another name or place would be left out without a word. */
  function reportStrangers(): void {
    for (const file of globSync('**/*.*', { cwd: root }).sort()) {
      const path = file.split(sep).join('/');
      if (known.test(path) || /(?:^|\/)\./.test(path)) continue;
      const message =
        'Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.';
      problems.push({ file: named(file), line: 1, column: 1, message });
    }
  }

  function readRegistry(kind: Kind): void {
    const name = `${kind}.yaml`;
    if (!existsSync(join(root, name))) {
      folder.unreadable.add(kind);
      const message = 'The file is missing. It may be empty, but it must exist.';
      problems.push({ file: named(name), line: 1, column: 1, message });
      return;
    }
    const source = readYamlFile(join(root, name), named(name), problems);
    const { data } = source;
    if (data === undefined) folder.unreadable.add(kind);
    if (data === undefined || data === null) return;
    if (typeof data !== 'object' || Array.isArray(data)) {
      folder.unreadable.add(kind);
      problems.push(source.problemAt([], 'The file must be a map from ids to entries.'));
      return;
    }
    for (const [id, raw] of Object.entries(data)) folder.entries[kind].set(id, { id, source, at: [id], raw });
  }

  function readDocuments(kind: 'reports' | 'talks'): void {
    for (const { id, file } of documentsIn(root, kind)) {
      if (folder.entries[kind].has(id)) {
        const message = 'The report has an article in report.md too. Keep one of the two.';
        problems.push({ file: named(file), line: 1, column: 1, message });
      }
      const source = readMarkdownFile(join(root, file), named(file), problems);
      folder.entries[kind].set(id, { id, source, at: [], raw: source.data });
    }
  }
}

/** The articles of reports or the notes of talks: their ids, and their files from the content folder on. */
function documentsIn(root: string, kind: 'reports' | 'talks'): { id: string; file: string }[] {
  const pattern = kind === 'reports' ? 'reports/*/report.{md,mdx}' : 'reports/*/talks/*.md';
  return globSync(pattern, { cwd: root })
    .sort()
    .map((file) => {
      const [, report = '', , talk = ''] = file.split(sep);
      return { id: kind === 'reports' ? report : `${report}/${basename(talk, '.md')}`, file };
    });
}

/** The two ids in the id of a talk. */
export function splitTalkId(id: string): { report: string; talk: string } {
  const [report = '', talk = ''] = id.split('/');
  return { report, talk };
}
