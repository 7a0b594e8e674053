import { readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from './problem.ts';
import { noFile, readMarkdownFile, readYamlFile, whyUnreadable, type SourceFile } from './source-file.ts';
import type { FieldPath } from './yaml-document.ts';

/** The kinds of entries, by the names of their collections. */
export const kinds = ['reports', 'talks', 'people', 'organisations', 'conferences', 'topics'] as const;
export type Kind = (typeof kinds)[number];

/** The files of a content folder. */
const known =
  /^(?:(?:people|organisations|conferences|topics|moved|links)\.yaml|permalinks\.lock|reports\/[^/]+\/(?:report\.mdx?|talks\/[^/]+\.md|images\/.+))$/;

/** The endings of the files that are read, in the order in which one that was forgotten is guessed. */
const endings = ['.mdx', '.md', '.yaml'];

/** What operating systems and editors leave in folders, hidden files first. */
const leftBehind =
  /^(?:\.[^]*|[^]*~|~\$[^]*|#[^]*#|[^]*\.(?:sw[a-p]|tmp|bak|orig)|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|icon\r+|__macosx|\$recycle\.bin|system volume information)$/i;

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
  const named = (file: string) => (file === '' ? basename(root) : `${basename(root)}/${file}`);
  const report = (file: string, message: string) =>
    void problems.push({ file: named(file), line: 1, column: 1, message });
  const { files, folders } = listFolder(root, report);
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
  reportEmptyReports();
  return folder;

  /** A file of another name or place would be left out without a word. */
  function reportStrangers(): void {
    for (const file of files.filter((each) => !known.test(each))) {
      const ending = file.slice(file.lastIndexOf('/') + 1).includes('.')
        ? undefined
        : endings.find((each) => known.test(file + each));
      report(
        file,
        ending === undefined
          ? 'Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.'
          : `Nothing reads a file without an ending. Call it \`${basename(file)}${ending}\`.`,
      );
    }
  }

  /** A folder of a report with neither article nor notes would be left out too. */
  function reportEmptyReports(): void {
    const found = [...folder.entries.reports.keys(), ...folder.entries.talks.keys()];
    const reports = new Set(found.map((id) => splitTalkId(id).report));
    for (const path of folders) {
      const [, id] = /^reports\/([^/]+)$/.exec(path) ?? [];
      if (id === undefined || reports.has(id)) continue;
      // What is wrong in the folder tells enough.
      if (problems.some(({ file }) => file.startsWith(`${named(path)}/`))) continue;
      report(
        `${path}/report.mdx`,
        'The folder of the report has no article. Write one in report.mdx (`npm run new:report` begins a report), or remove the folder.',
      );
    }
  }

  function readRegistry(kind: Kind): void {
    const name = `${kind}.yaml`;
    if (!files.includes(name)) {
      folder.unreadable.add(kind);
      const isTold = problems.some(({ file }) => file === named(name));
      if (!isTold) report(name, 'The file is missing. It may be empty, but it must exist.');
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
    for (const { id, file } of documentsIn(files, kind)) {
      if (folder.entries[kind].has(id))
        report(file, 'The report has an article in report.md too. Keep one of the two.');
      const source = readMarkdownFile(join(root, file), named(file), problems);
      folder.entries[kind].set(id, { id, source, at: [], raw: source.data });
    }
  }
}

/** What lies in a content folder: paths from it on, in order. */
interface Listing {
  files: string[];
  folders: string[];
}

/**
 * Lists a content folder without what operating systems and editors leave there.
 *
 * @param report told of each path that nothing can be read from
 */
function listFolder(root: string, report: (path: string, message: string) => void): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  list('');
  return { files: files.sort(), folders: folders.sort() };

  function list(folder: string): void {
    for (const entry of entriesOf(folder)) {
      if (leftBehind.test(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? statOf(join(root, path)) : entry;
      const isFileMeant = known.test(path) && !path.includes('/images/');
      if (kind === undefined)
        report(path, 'This link leads nowhere. Put the file itself in its place, or remove the link.');
      else if (kind.isDirectory() && entry.isSymbolicLink())
        report(
          path,
          'This is a link to a folder, which nothing follows. Put the folder itself in its place.',
        );
      else if (kind.isFile() || (isFileMeant && path !== 'permalinks.lock')) files.push(path);
      else if (!kind.isDirectory() || isFileMeant) report(path, noFile);
      else {
        folders.push(path);
        list(path);
      }
    }
  }

  function entriesOf(folder: string) {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const isMissing = folder === '' && statOf(root)?.isDirectory() !== true;
      report(
        folder,
        isMissing ? 'There is no such folder. `CONTENT_DIR` names another.' : whyUnreadable(error),
      );
      return [];
    }
  }
}

/** What a path leads to; `undefined` for nothing. */
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

/** The articles of reports or the notes of talks: their ids, and their files from the content folder on. */
function documentsIn(files: readonly string[], kind: 'reports' | 'talks'): { id: string; file: string }[] {
  const pattern =
    kind === 'reports' ? /^reports\/[^/]+\/report\.mdx?$/ : /^reports\/[^/]+\/talks\/[^/]+\.md$/;
  return files
    .filter((file) => pattern.test(file))
    .map((file) => {
      const [, report = '', , talk = ''] = file.split('/');
      return { id: kind === 'reports' ? report : `${report}/${basename(talk, '.md')}`, file };
    });
}

/** The two ids in the id of a talk. */
export function splitTalkId(id: string): { report: string; talk: string } {
  const [report = '', talk = ''] = id.split('/');
  return { report, talk };
}
