import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who is building in this checkout. */
interface Turn {
  pid: number;
  /** The folder that is built. */
  out: string;
}

/** How often a waiting build looks whether it is its turn, in milliseconds. */
const interval = 200;

/**
 * Waits until no other build of this checkout runs: builds share a cache. A build that was killed holds
 * nobody up.
 *
 * @param file where the turn is written
 * @param out the folder that will be built
 * @param tell says whom one waits for
 * @returns what ends the turn
 */
export async function takeTurn(file: string, out: string, tell: (text: string) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, out } satisfies Turn);
  let told: number | undefined;
  while (!take(file, mine)) {
    const other = read(file);
    // In a container the next build often has the number of the one before; and what cannot be read is nobody’s.
    if (other?.pid === process.pid || !other || !isAlive(other.pid)) drop(file, other?.pid);
    else {
      if (told !== other.pid) {
        tell(`Process ${other.pid} is building ${other.out} in this checkout. Waiting for it to end.`);
      }
      told = other.pid;
    }
    await pause(interval);
  }
  return () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** Writes the whole file or nothing: another process may look at any moment. */
function take(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): Turn | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Turn;
  } catch {
    return undefined;
  }
}

/** Removes the turn of a process that is gone, and only that: of several that try, one moves the file away. */
function drop(file: string, pid: number | undefined): void {
  const aside = `${file}.${process.pid}.gone`;
  try {
    renameSync(file, aside);
    // Another process may have taken its turn in between: it gets it back.
    if (read(aside)?.pid !== pid) linkSync(aside, file);
  } catch {
    // Another process was faster.
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
