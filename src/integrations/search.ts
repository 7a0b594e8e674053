import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { cacheFolder } from '../lib/cache-folder.ts';
import { normaliseBase } from '../lib/addresses.ts';
import { writeSearchIndex } from '../search/build/write-index.ts';

/** Indexes the site once it is built; in development serves the index of the last build. */
export function search(): AstroIntegration {
  let base = '/';
  let lastBuild = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = normaliseBase(config.base);
        lastBuild = fileURLToPath(new URL('./dist/', config.root));
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(lastBuild, 'pagefind'))) {
          logger.warn('There is no search index yet: run `npm run build` once to search in development.');
        }
        for (const folder of ['pagefind', 'search/words', 'search/endings']) {
          server.middlewares.use(base + folder, sirv(join(lastBuild, folder), { dev: true }));
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await writeSearchIndex(fileURLToPath(dir), base, `${cacheFolder}/astro/index`);
        logger.info(`Indexed ${records} talks and sections.`);
      },
    },
  };
}
