import { existsSync, renameSync } from 'node:fs';

/** Puts the previous build back where a build was killed between its two renames. */
export function restoreDist(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.previous`)) renameSync(`${out}.previous`, out);
}
