import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { noFile, whyUnreadable } from './source-file.ts';

/** Where articles and notes stand in a content folder. */
export const articlePattern = /^reports\/(?<report>[^/]+)\/report\.mdx?$/;
export const notesPattern = /^reports\/(?<report>[^/]+)\/talks\/(?<talk>[^/]+)\.md$/;

const sideFile = /^(?:(?:people|organisations|conferences|topics|moved|links)\.yaml|permalinks\.lock)$/;
const picture = /^reports\/[^/]+\/images\/./;

/** Whether a content folder may hold a file of this path. */
export const isKnownFile = (path: string): boolean =>
  [articlePattern, notesPattern, sideFile, picture].some((pattern) => pattern.test(path));

/** What operating systems and editors leave in folders, hidden files first. */
const leftBehind =
  /^(?:\.[^]*|[^]*~|~\$[^]*|#[^]*#|[^]*\.(?:sw[a-p]|tmp|bak|orig)|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|icon\r+|__macosx|\$recycle\.bin|system volume information)$/i;

/**
 * Lists a content folder without what operating systems and editors leave there.
 *
 * @param root absolute path of the folder
 * @param problems receives a problem for each path that nothing can be read from
 * @returns paths from the folder on, in order
 */
export function listFolder(root: string, problems: Problem[]): { files: string[]; folders: string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  list('');
  return { files: files.sort(), folders: folders.sort() };

  function list(folder: string): void {
    for (const entry of entriesOf(folder)) {
      if (leftBehind.test(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? statOf(join(root, path)) : entry;
      const isFileMeant = isKnownFile(path) && !picture.test(path);
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

  function entriesOf(folder: string): Dirent[] {
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

  function report(path: string, message: string): void {
    problems.push({ file: nameInProblems(root, path), line: 1, column: 1, message });
  }
}

/** A path of a content folder as problems name it. */
export const nameInProblems = (folder: string, path: string): string =>
  [basename(resolve(folder)), path].filter(Boolean).join('/');

/** What a path leads to; `undefined` for nothing. */
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};
