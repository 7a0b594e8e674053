import { existsSync, globSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Puts the previous site back where a build was killed between its two renames, and nowhere else. */
export function restoreDist(out: string): void {
  if (existsSync(out) || !existsSync(`${out}.previous`)) return;
  const works = globSync(`${basename(out)}.next-*`, { cwd: dirname(out) });
  if (works.length > 0) renameSync(`${out}.previous`, out);
}
