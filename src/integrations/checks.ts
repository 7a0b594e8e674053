import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkSite, formatFindings } from '../checks/check-site.ts';
import { parseSiteUrl } from '../lib/site-url.ts';

/** Checks the site once it is built; any finding fails the build. */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const findings = checkSite(fileURLToPath(dir), parseSiteUrl(process.env['SITE_URL']));
        if (findings.length > 0) {
          throw new Error(`The built site has ${findings.length} faults:\n${formatFindings(findings)}`);
        }
        logger.info('Every page, link and fragment is in order.');
      },
    },
  };
}
