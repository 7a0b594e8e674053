import { build } from 'astro';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreDist } from './restore-dist.ts';

/**
 * `npm run build [-- --out FOLDER]`: builds beside the folder that is served and puts the result in
 * its place with two renames, so that at any instant that folder or `<folder>.previous` is whole.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = resolve(values.out);
const next = `${out}.next`;
const previous = `${out}.previous`;

restoreDist(out);
rmSync(next, { recursive: true, force: true });
try {
  await build({ outDir: next });
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  console.error(
    `\n${error instanceof Error ? (error.stack?.includes(error.message) ? error.message : String(error)) : String(error)}\n`,
  );
  process.exit(1);
}
if (existsSync(out)) {
  // A build killed after its renames may have left the one before.
  rmSync(previous, { recursive: true, force: true });
  renameSync(out, previous);
}
renameSync(next, out);
rmSync(previous, { recursive: true, force: true });
