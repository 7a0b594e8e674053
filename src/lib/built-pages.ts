import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Its address under the site's root, base path left out: `/`, `/people/x/`, `/404.html`. */
  path: string;
  html: string;
}

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
  return /^(?:404|500)$/.test(name) ? `${name}.html` : join(name, 'index.html').split(sep).join('/');
}

/** The files in a folder that have one of these patterns, by their paths from there, parted by `/` on every system. */
export const filesIn = (folder: string, ...patterns: string[]): string[] =>
  globSync(patterns, { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'));

/** Reads the HTML pages of a built site one by one, in the order of their paths. */
export function* readBuiltPages(folder: string): Generator<BuiltPage> {
  const files = filesIn(folder, '**/*.html').filter((file) => !file.startsWith('pagefind/'));
  for (const file of files.sort()) {
    yield { path: pathOfFile(file), html: readFileSync(join(folder, file), 'utf8') };
  }
}
