import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file as it will be. */
export interface FileChange {
  path: string;
  text: string;
  /** `true` for a file that must not exist yet. */
  isNew: boolean;
}

/**
 * Writes files so that an interruption leaves none of them half written: all are written beside
 * their places first, then renamed.
 *
 * @throws Error if a new file exists already; then nothing has been written
 */
export function writeFiles(changes: readonly FileChange[]): void {
  const existing = changes.find(({ path, isNew }) => isNew && existsSync(path));
  if (existing)
    throw new Error(`${existing.path} exists already, and no file is overwritten. Choose another id.`);
  const beside = (path: string) => join(dirname(path), `.${basename(path)}.new`);
  try {
    for (const { path, text } of changes) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside(path), text);
    }
    for (const { path } of changes) renameSync(beside(path), path);
  } finally {
    for (const { path } of changes) rmSync(beside(path), { force: true });
  }
}
