import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Its address under the site's root, base path left out: `/`, `/people/x/`, `/404.html`. */
  path: string;
  html: string;
}

/** Reads the HTML pages of a built site one by one, in the order of their paths. */
export function* readBuiltPages(folder: string, pattern = '**/*.html'): Generator<BuiltPage> {
  const files = globSync(pattern, { cwd: folder }).map((file) => file.split(sep).join('/'));
  for (const file of files.filter((each) => !each.startsWith('pagefind/')).sort()) {
    yield {
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    };
  }
}
