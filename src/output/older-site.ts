import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { cacheFolder } from '../lib/cache-folder.ts';

/*
 * A site is built in the folder of an older one, and only what differs is written: to make and to remove tens of
 * thousands of files takes longer than to render a few.
 */

/** The files that the last build’s writer wrote, as a list. Nothing but a hint: what is in them is compared. */
const list = join(cacheFolder, 'written.json');

/** The files that the last build wrote, by their paths in the site; none if that is not known. */
function readWritten(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(list, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

/** Tells the next build which files this one wrote. */
export function keepWritten(files: Iterable<string>): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify([...files]));
}

/**
 * Removes from an older site whatever the writer did not write: what others leave in the folder is of this build then.
 *
 * @param folder the older site
 */
export function sweepSite(folder: string): void {
  const written = readWritten();
  if (written.size === 0) return rmSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).split(sep).join('/');
    if (!entry.isDirectory() && !(entry.isFile() && written.has(file))) removeFile(folder, file);
  }
}

/** The files of an older site that the last build wrote too. */
export const olderFiles = (folder: string): Set<string> =>
  new Set(
    [...readWritten()].filter((file) => lstatSync(join(folder, file), { throwIfNoEntry: false })?.isFile()),
  );

/** Removes a file of a site, and the folders that it leaves empty. */
export function removeFile(folder: string, file: string): void {
  rmSync(join(folder, file), { force: true });
  for (let above = dirname(file); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      // It holds something else. To ask before would list thousands of files for each that goes.
      return;
    }
  }
}
