import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSite, formatFindings } from '../checks/check-site.ts';
import { cacheFolder } from '../lib/cache-folder.ts';
import { readBuiltPages } from '../lib/built-pages.ts';
import { parseSiteUrl } from '../lib/site-url.ts';

/** Checks the site once it is built; any finding fails the build. A site that passed as it is passes again. */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const stamp = join(cacheFolder, 'astro', 'checked-as');
        const digest = digestOf(folder);
        if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
          const findings = checkSite(folder, parseSiteUrl(process.env['SITE_URL']));
          if (findings.length > 0) {
            throw new Error(`The built site has ${findings.length} faults:\n${formatFindings(findings)}`);
          }
          writeFileSync(stamp, digest);
        }
        logger.info('Every page, link and fragment is in order.');
      },
    },
  };
}

/** What the checks look at: every page, and which files there are. */
function digestOf(folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify(globSync('**/*.*', { cwd: folder }).sort()));
  for (const { html } of readBuiltPages(folder)) hash.update(html);
  return hash.digest('hex');
}
