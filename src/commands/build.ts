import { build } from 'astro';
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentStep } from '../integrations/progress.ts';
import { explainFailure } from './build/explain-failure.ts';
import { restoreDist } from './build/restore-dist.ts';

/**
 * `npm run build [-- --out FOLDER]`: builds beside the folder that is served and puts the result in its place with two
 * renames, so that at any instant that folder or `<folder>.previous` is whole. A build takes nothing from the one before
 * but drawn cards.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = resolve(values.out);
const previous = `${out}.previous`;
/** The site in the making, and what Astro keeps of it for itself. */
const work = `${out}.next-${process.pid}`;

process.once('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  restoreDist(out);
  // The bundler would only say that something went wrong.
  mkdirSync(work, { recursive: true });
  removeAbandoned();
  await build({ outDir: join(work, 'site'), cacheDir: join(work, 'cache'), logLevel: 'warn' });
  putInPlace();
} catch (error) {
  console.error(`\n${explainFailure(error, currentStep())}\n`);
  process.exit(1);
}

/** Removes what builds have left that were killed. */
function removeAbandoned(): void {
  for (const folder of globSync(`${basename(out)}.next-*`, { cwd: dirname(out) })) {
    const [, pid] = /-(\d+)$/.exec(folder) ?? [];
    if (pid !== undefined && isAlive(Number(pid))) continue;
    rmSync(join(dirname(out), folder), { recursive: true, force: true });
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

/** The last site becomes the previous one, and this one the last; the previous one goes with the folder of the work. */
function putInPlace(): void {
  for (let isInPlace = false; !isInPlace;) {
    if (existsSync(previous)) renameSync(previous, join(work, `older-${performance.now()}`));
    if (existsSync(out)) renameSync(out, previous);
    try {
      renameSync(join(work, 'site'), out);
      isInPlace = true;
    } catch (error) {
      // Another build has put its site there in between.
      if (existsSync(out)) continue;
      restoreDist(out);
      throw error;
    }
  }
}
