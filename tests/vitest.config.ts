import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { patience } from './fixtures/patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const setup = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url));

const limits = { testTimeout: patience, hookTimeout: patience, expect: { poll: { timeout: patience } } };

/** Three rings: units; the real build read back from its folder; a real Chromium. */
export default defineConfig({
  test: {
    root,
    // Vitest would leave one of two cores alone.
    maxWorkers: 2,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'tests/.results.json' }]] : ['default'],
    // The longest files first, so that none is left at the end: builds, pages, units.
    projects: [
      {
        test: {
          name: 'build',
          root,
          ...limits,
          include: ['tests/build/**/*.test.ts'],
          globalSetup: setup('built-sites'),
        },
      },
      {
        test: {
          name: 'browser',
          root,
          ...limits,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [setup('find-chromium'), setup('built-sites')],
        },
      },
      { test: { name: 'unit', root, ...limits, include: ['tests/unit/**/*.test.ts'], css: true } },
    ],
  },
});
