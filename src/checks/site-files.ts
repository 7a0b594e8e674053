import { globSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** The address of a page’s file: `/people/x/` of `people/x/index.html`. */
export const pathOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * The file at an address, as Astro names it where each page has a folder of its own.
 *
 * @param path the address under the site’s root, with or without the last slash
 * @param type what stands there: a page or anything else
 */
export function fileOfPath(path: string, type: string): string {
  const name = path.replace(/^\/|\/$/g, '');
  if (type !== 'page') return name;
  return /^(?:404|500)$/.test(name) ? `${name}.html` : posix.join(name, 'index.html');
}

/** The files in a folder, by their paths from there, parted by `/` on every system. */
export const filesIn = (folder: string, pattern = '**/*'): string[] =>
  globSync(pattern, { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'));
