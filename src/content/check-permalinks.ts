import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { nearest } from '../lib/nearest.ts';
import { resolveMoved, type MovedMap } from '../lib/resolve-moved.ts';
import { movedSchema, permalinkSchema, type Moved, type MovedPage } from '../schemas/moved.ts';
import { checkSchema } from './check-schema.ts';
import type { Problem } from './problem.ts';
import type { SourceEntry } from './read-folder.ts';
import { readYamlFile } from './source-file.ts';

/** The path of the lock in a content folder. */
export const lockPath = (folder: string): string => join(folder, 'permalinks.lock');

/** Every address ever published, in order; none where there is no lock yet. */
export function readLock(folder: string): string[] {
  const path = lockPath(folder);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/**
 * Holds the site to every address it has ever published.
 *
 * @param path path of the content folder
 * @param living every address that exists
 * @param problems receives a problem for each published address that leads nowhere
 * @returns what became of the pages that are gone, by path
 */
export function checkPermalinks(
  path: string,
  living: ReadonlySet<string>,
  problems: Problem[],
): Map<string, MovedPage> {
  const folder = resolve(path);
  const file = `${basename(folder)}/permalinks.lock`;
  const moved = checkMoved(folder, living, problems);
  const isLiving = (address: string) => living.has(address);
  const pages = new Map<string, MovedPage>();

  readLock(folder).forEach((address, index) => {
    if (living.has(address)) return;
    const target = resolveMoved(address, moved, isLiving);
    if (target === undefined)
      problems.push({ file, line: index + 1, column: 1, value: address, message: lost(address) });
    else remember(address, target);
  });
  for (const address of moved.keys()) {
    const target = resolveMoved(address, moved, isLiving);
    if (target !== undefined && !living.has(address)) remember(address, target);
  }
  return pages;

  function lost(address: string): string {
    const meant = nearest(address, living) ?? '/the/new/address/';
    return `This address was published and leads nowhere now. In moved.yaml, write where it went, \`${address}: ${meant}\`, or retire it: \`${address}: { retired: "why" }\`.`;
  }

  function remember(address: string, target: string | { retired: string }): void {
    const [page = '', fragment] = address.split('#');
    const known = pages.get(page) ?? { fragments: {} };
    pages.set(page, known);
    if (fragment === undefined) Object.assign(known, typeof target === 'string' ? { to: target } : target);
    else if (typeof target === 'string') known.fragments[fragment] = target;
  }
}

/**
 * Reads moved.yaml.
 *
 * @param folder path of the content folder
 * @param problems receives a problem for each error of syntax or form
 */
export function readMoved(folder: string, problems: Problem[] = []): Map<string, Moved> {
  return new Map([...readMovedEntries(folder, problems)].map(([address, { target }]) => [address, target]));
}

function readMovedEntries(
  folder: string,
  problems: Problem[],
): Map<string, { entry: SourceEntry; target: Moved }> {
  const moved = new Map<string, { entry: SourceEntry; target: Moved }>();
  const path = join(folder, 'moved.yaml');
  if (!existsSync(path)) return moved;
  const source = readYamlFile(path, `${basename(resolve(folder))}/moved.yaml`, problems);
  if (typeof source.data !== 'object' || source.data === null) return moved;
  for (const [address, raw] of Object.entries(source.data)) {
    const entry: SourceEntry = { id: address, source, at: [address], raw };
    checkSchema(permalinkSchema, address, entry, problems);
    const target = checkSchema(movedSchema, raw, entry, problems);
    if (target !== undefined) moved.set(address, { entry, target });
  }
  return moved;
}

/** Pushes a problem for each line of moved.yaml that moves what lives or leads to what does not. */
function checkMoved(folder: string, living: ReadonlySet<string>, problems: Problem[]): MovedMap {
  const moved = readMovedEntries(folder, problems);
  for (const [address, { entry, target }] of moved) {
    if (living.has(address)) {
      const message = `The address \`${address}\` exists. Remove the line, or rename what stands there.`;
      problems.push(entry.source.problemAt(entry.at, message));
    }
    if (typeof target === 'object' || living.has(target) || moved.has(target)) continue;
    const meant = nearest(target, living);
    const message = `The new address does not exist${meant ? `; did you mean \`${meant}\`?` : '. Write one that does.'}`;
    problems.push(entry.source.problemAt(entry.at, message));
  }
  return new Map([...moved].map(([address, { target }]) => [address, target]));
}
