import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { nearest } from '../lib/nearest.ts';
import { resolveMoved, type MovedMap } from '../lib/resolve-moved.ts';
import { count } from '../lib/words.ts';
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
  return existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : [];
}

const linesOf = (lock: string): string[] => lock.split(/\r?\n/).filter(Boolean);

/**
 * Makes a test of whether an address of the lock may have been published: whether it stands in the lock that was
 * committed last (git's HEAD). Where git does not keep the folder, every address may have been. Git is asked at the
 * first address.
 */
export function publishedIn(folder: string): (address: string) => boolean {
  let committed: ReadonlySet<string> | undefined | 'not asked' = 'not asked';
  return (address) => {
    if (committed === 'not asked') committed = committedLock(folder);
    return committed === undefined || committed.has(address);
  };
}

/** The lock of the last commit; `undefined` where there is none to be known. */
function committedLock(folder: string): Set<string> | undefined {
  // A hook of git sets these for the folder in which it runs.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_PREFIX: _prefix, ...env } = process.env;
  const git = (...parameters: string[]) =>
    spawnSync('git', parameters, { cwd: folder, env, encoding: 'utf8', maxBuffer: Infinity });
  const isIgnored = () => git('check-ignore', '--quiet', 'permalinks.lock').status === 0;
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD');
  // 1 says that there is no commit yet, and anything else that there is no git.
  if (head.status !== 0) return head.status === 1 && !isIgnored() ? new Set() : undefined;
  const listed = git('ls-tree', 'HEAD', 'permalinks.lock');
  if (listed.status === 0 && listed.stdout === '') return isIgnored() ? undefined : new Set();
  const shown = git('show', 'HEAD:./permalinks.lock');
  return shown.status === 0 ? new Set(linesOf(shown.stdout)) : undefined;
}

/**
 * Holds the site to every address it has ever published. One that was noted in the lock but never committed may go.
 *
 * @param path path of the content folder
 * @param living every address that exists
 * @param lines what `readMoved` read
 * @param problems receives a problem for each published address that leads nowhere
 * @returns what became of the pages that are gone, by path
 */
export function checkPermalinks(
  path: string,
  living: ReadonlySet<string>,
  lines: ReadonlyMap<string, MovedLine>,
  problems: Problem[],
): Map<string, MovedPage> {
  const moved: MovedMap = new Map([...lines].map(([address, { target }]) => [address, target]));
  const isLiving = (address: string) => living.has(address);
  const isPublished = publishedIn(path);
  const pages = new Map<string, MovedPage>();
  checkMoved(lines, moved, living, problems);

  const lost = new Map<string, number>();
  readLock(path).forEach((address, index) => {
    if (living.has(address)) return;
    const target = resolveMoved(address, moved, isLiving);
    if (target !== undefined) remember(address, target);
    else if (isPublished(address)) lost.set(address, index + 1);
  });
  for (const address of moved.keys()) {
    const target = resolveMoved(address, moved, isLiving);
    if (target !== undefined && !living.has(address)) remember(address, target);
  }
  reportLost(`${basename(resolve(path))}/permalinks.lock`, lost, living, problems);
  return pages;

  function remember(address: string, target: string | { retired: string }): void {
    const [page = '', fragment] = address.split('#');
    const known = pages.get(page) ?? { fragments: {} };
    pages.set(page, known);
    if (fragment === undefined) Object.assign(known, typeof target === 'string' ? { to: target } : target);
    else if (typeof target === 'string') known.fragments[fragment] = target;
  }
}

/** Reports each lost address with which others go, once for all of them. */
function reportLost(
  file: string,
  lost: ReadonlyMap<string, number>,
  living: ReadonlySet<string>,
  problems: Problem[],
): void {
  const heads = Map.groupBy(lost.keys(), (address) => headOf(address, lost));
  for (const [address, under] of heads) {
    const others = under.length - 1;
    const too = others === 0 ? '' : `, and ${count(others, 'address', 'addresses')} under it`;
    const meant = nearest(address, siblings(address, living)) ?? '/the/new/address/';
    const message = `This address was published and leads nowhere now${too}. In moved.yaml, write where it went, \`${quoted(address)}: ${quoted(meant)}\`, or retire it: \`${quoted(address)}: { retired: "why" }\`.`;
    problems.push({ file, line: lost.get(address) ?? 1, column: 1, value: address, message });
  }
}

/** The lost address whose line in moved.yaml would carry this one along: its page, its talk or its report. */
function headOf(address: string, lost: ReadonlyMap<string, number>): string {
  const [page = '', fragment] = address.split('#');
  const report = /^\/reports\/[^/]+\//.exec(page)?.[0];
  const home = report === page && fragment !== undefined ? `${page}${fragment.split('--')[0] ?? ''}/` : page;
  return [report, home, page].find((each) => each !== undefined && lost.has(each)) ?? address;
}

/** What an address may have become: pages of its folder, or fragments of its page. */
const siblings = (address: string, living: ReadonlySet<string>): string[] => {
  const [page = ''] = address.split('#');
  const folder = address.includes('#') ? `${page}#` : (/^\/[^/]*\//.exec(page)?.[0] ?? '/');
  return [...living].filter(
    (each) => each.startsWith(folder) && each.includes('#') === address.includes('#'),
  );
};

/** A key or value of YAML: what holds `#` must be quoted. */
const quoted = (address: string): string => (address.includes('#') ? `"${address}"` : address);

/** A line of moved.yaml, with its place. */
export interface MovedLine {
  entry: SourceEntry;
  target: Moved;
}

/**
 * Reads moved.yaml.
 *
 * @param folder path of the content folder
 * @param problems receives a problem for each error of syntax or form
 */
export function readMoved(folder: string, problems: Problem[] = []): Map<string, MovedLine> {
  const lines = new Map<string, MovedLine>();
  const path = join(folder, 'moved.yaml');
  if (!existsSync(path)) return lines;
  const source = readYamlFile(path, `${basename(resolve(folder))}/moved.yaml`, problems);
  const written = source.data ?? {};
  if (typeof written !== 'object' || Array.isArray(written)) {
    problems.push(source.problemAt([], 'The file must be a map from old addresses to new ones.'));
    return lines;
  }
  for (const [address, raw] of Object.entries(written)) {
    const entry: SourceEntry = { id: address, source, at: [address], raw };
    checkSchema(permalinkSchema, address, entry, problems);
    const target = checkSchema(movedSchema, raw, entry, problems);
    if (target !== undefined) lines.set(address, { entry, target });
  }
  return lines;
}

/** Pushes a problem for each line that moves what lives, leads to what does not, or in a circle. */
function checkMoved(
  lines: ReadonlyMap<string, MovedLine>,
  moved: MovedMap,
  living: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const [address, { entry, target }] of lines) {
    const report = (message: string) => problems.push(entry.source.problemAt(entry.at, message));
    if (living.has(address)) {
      report(`The address \`${address}\` exists. Remove the line, or rename what stands there.`);
    } else if (typeof target === 'object' || living.has(target)) continue;
    else if (moved.has(target)) {
      const isCircle =
        resolveMoved(address, moved, (each) => living.has(each)) === undefined && leadsBack(address, moved);
      if (isCircle) report('The lines lead in a circle. Let one of them lead to an address that exists.');
    } else {
      const meant = nearest(target, siblings(target, living));
      report(
        `The new address does not exist${meant ? `; did you mean \`${meant}\`?` : '. Write one that does.'}`,
      );
    }
  }
}

function leadsBack(address: string, moved: MovedMap): boolean {
  const seen = new Set<string>();
  for (let here: unknown = address; typeof here === 'string'; here = moved.get(here)) {
    if (seen.has(here)) return true;
    seen.add(here);
  }
  return false;
}
