import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** What a build depends on beside the content: its own sources, and what it is built with. */
const sources = ['src/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'public/**/*'];
const variables = ['SITE_URL', 'REPO_URL'];

/**
 * Keeps the cache of builds only where the next build would have made the same: the last one finished, was
 * of the same content folder, by the same program, with the same settings. Otherwise it is dropped.
 *
 * @param folder the cache
 * @returns what says that the build has finished
 */
export function keepCache(folder: string): () => void {
  const stamp = join(folder, 'finished-as');
  const key = keyOf();
  const last = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (last !== key) rmSync(folder, { recursive: true, force: true });
  // Until this build has finished, too, what is in the cache is half of one and half of another.
  rmSync(stamp, { force: true });
  return () => {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, key);
  };
}

function keyOf(): string {
  const hash = createHash('sha256');
  const say = (...parts: string[]) => hash.update(`${JSON.stringify(parts)}\n`);
  say(process.version, resolve(process.env['CONTENT_DIR'] ?? 'content'));
  for (const name of variables) say(name, process.env[name] ?? '');
  const files = globSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
  for (const file of files.sort()) {
    say(file);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
