import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { patience } from './fixtures/patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const setup = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url));

/** The site behind a real web server, which is installed if it is missing: `npm run test:hosts`. */
export default defineConfig({
  test: {
    name: 'hosts',
    root,
    include: ['tests/hosts/**/*.test.ts'],
    globalSetup: [setup('find-chromium'), setup('find-nginx')],
    testTimeout: patience,
    hookTimeout: patience,
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'tests/.results-hosts.json' }]]
      : ['default'],
  },
});
