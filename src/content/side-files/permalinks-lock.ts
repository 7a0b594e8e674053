import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = 'permalinks.lock';

/** Every address ever published, in order. */
export const readLock = (folder: string): string[] => linesOf(readFileSync(join(folder, name), 'utf8'));

/** Writes addresses as the lock of a content folder, in order. */
export const writeLock = (folder: string, addresses: readonly string[]): void =>
  writeFileSync(
    join(folder, name),
    [...addresses]
      .sort()
      .map((address) => `${address}\n`)
      .join(''),
  );

const linesOf = (lock: string): string[] => lock.split(/\r?\n/).filter(Boolean);

/**
 * Makes a test of whether an address of the lock may have been published: whether it stands in the lock that was
 * committed last (git’s HEAD). Where git does not keep the folder, every address may have been. Git is asked at the
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
  const isIgnored = () => git('check-ignore', '--quiet', name).status === 0;
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD');
  // 1 says that there is no commit yet, and anything else that there is no git.
  if (head.status !== 0) return head.status === 1 && !isIgnored() ? new Set() : undefined;
  const listed = git('ls-tree', 'HEAD', name);
  if (listed.status === 0 && listed.stdout === '') return isIgnored() ? undefined : new Set();
  const shown = git('show', `HEAD:./${name}`);
  return shown.status === 0 ? new Set(linesOf(shown.stdout)) : undefined;
}
