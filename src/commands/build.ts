import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askGate } from '../content/gate.ts';
import { cacheFolder } from '../lib/cache-folder.ts';
import { sweepSite } from '../output/older-site.ts';
import { explainFailure } from './build/explain-failure.ts';
import { keepCache } from './build/keep-cache.ts';
import { takeTurn } from './build/take-turn.ts';
import { restoreDist } from './restore-dist.ts';

/**
 * `npm run build [-- --out FOLDER]`: builds beside the folder that is served and puts the result in
 * its place with two renames, so that at any instant that folder or `<folder>.previous` is whole. The site before stays
 * there until the next build, which begins with its files.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = resolve(values.out);
const next = `${out}.next`;
const previous = `${out}.previous`;

let isMine = false;
try {
  const endTurn = await takeTurn(`${cacheFolder}/building`, out, (text) => console.log(text));
  process.once('exit', endTurn);
  isMine = true;
  // It reads while Astro starts.
  void askGate(resolve(process.env['CONTENT_DIR'] ?? 'content'));
  const { build } = await import('astro');
  restoreDist(out);
  rmSync(next, { recursive: true, force: true });
  const finishCache = keepCache(`${cacheFolder}/astro`);
  if (existsSync(previous)) {
    renameSync(previous, next);
    sweepSite(next);
  }
  // The bundler would only say that something went wrong.
  mkdirSync(next, { recursive: true });
  await build({ outDir: next, logLevel: 'warn' });
  finishCache();
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
} catch (error) {
  console.error(`\n${explainFailure(error)}\n`);
  // Before its turn these are another build’s.
  if (isMine) {
    restoreDist(out);
    rmSync(next, { recursive: true, force: true });
  }
  process.exit(1);
}
