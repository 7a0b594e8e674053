import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { contentSecurityPolicy } from '../security-policy.ts';

/**
 * The headers that every answer of a host should have. HSTS (RFC 6797) is heeded on https only, for two years, and binds
 * this host alone: what stands below its name may be somebody else’s.
 */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['Strict-Transport-Security', 'max-age=63072000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** Folders whose files change their names with what they hold. */
export const hashedFolders = ['_astro', 'pagefind/index', 'pagefind/fragment'] as const;

/** How long a browser may keep files of those folders, and how long all others (RFC 9111; RFC 8246). */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  others: 'public, max-age=60',
} as const;

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
