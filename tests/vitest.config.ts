import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const setup = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url));

/** Three rings: units; the real build read back from dist/; a real Chromium. */
export default defineConfig({
  test: {
    root,
    // Vitest would leave one of two cores alone.
    maxWorkers: 2,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'tests/.results.json' }]] : ['default'],
    projects: [
      { test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          root,
          include: ['tests/build/**/*.test.ts'],
          globalSetup: setup('built-sites'),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [setup('built-sites'), setup('built-archive'), setup('find-chromium')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // The first search loads much, on a machine that builds and runs other tests beside it.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
