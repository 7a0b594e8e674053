import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/**
 * In development serves the search index of the last build.
 *
 * @param base the base path of the site
 */
export function search(base: string): AstroIntegration {
  let lastBuild = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastBuild = fileURLToPath(new URL('./dist/', config.root));
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(lastBuild, 'pagefind'))) {
          logger.warn('There is no search index yet: run `npm run build` once to search in development.');
        }
        for (const folder of ['pagefind', 'search/words', 'search/endings', 'search/compounds']) {
          server.middlewares.use(base + folder, sirv(join(lastBuild, folder), { dev: true }));
        }
      },
    },
  };
}
