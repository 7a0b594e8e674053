import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { caching, hashedFolders, securityHeaders } from '../lib/hosting.ts';

/**
 * Writes `_headers`, by which Netlify and Cloudflare Pages answer. Rules add up there, and both keep what has no
 * rule for no time: only the files with hashed names get one.
 */
export function hosting(base: string): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const rules = [
          { path: `${base}*`, headers: securityHeaders },
          ...hashedFolders.map((folder) => ({
            path: `${base}${folder}/*`,
            headers: [['Cache-Control', caching.hashed]] as const,
          })),
        ];
        const text = rules
          .map(({ path, headers }) =>
            [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
          )
          .join('\n\n');
        writeFileSync(new URL('_headers', dir), `${text}\n`);
      },
    },
  };
}
