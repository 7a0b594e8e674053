import { existsSync, renameSync } from 'node:fs';

/** Puts the previous build back where a build was killed between its two renames, and nowhere else. */
export function restoreDist(out: string): void {
  const isBetween = !existsSync(out) && existsSync(`${out}.next`);
  if (isBetween && existsSync(`${out}.previous`)) renameSync(`${out}.previous`, out);
}
