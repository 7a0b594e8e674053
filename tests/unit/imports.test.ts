import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsIn } from '../fixtures/imports-in.ts';
import { root } from '../fixtures/run-build.ts';

/** What each folder of src/ may import from, beside itself. `types` may be imported as types only. */
const rules: Record<string, { values: string[]; types?: string[] }> = {
  pages: {
    values: ['layouts', 'components', 'catalogue', 'formats', 'search/build', 'lib', 'schemas', 'styles'],
  },
  layouts: {
    values: ['components', 'catalogue', 'lib', 'schemas', 'styles', 'security-policy.ts'],
    types: ['formats'],
  },
  components: { values: ['catalogue', 'formats', 'markdown', 'lib', 'schemas', 'search/browser'] },
  // What other programs read.
  formats: { values: ['catalogue', 'markdown', 'lib', 'schemas', 'styles', 'threads.ts'] },
  catalogue: { values: ['markdown', 'lib', 'schemas'] },
  markdown: { values: ['lib', 'schemas', 'styles'] },
  integrations: {
    values: ['content', 'search/build', 'checks', 'markdown', 'lib', 'security-policy.ts', 'threads.ts'],
  },
  commands: { values: ['integrations', 'content', 'markdown', 'lib', 'schemas'] },
  content: { values: ['markdown', 'lib', 'schemas'] },
  checks: { values: ['lib'] },
  'search/build': { values: ['search/shared', 'lib'], types: ['catalogue'] },
  'search/browser': { values: ['search/engine', 'search/shared', 'lib'], types: ['schemas'] },
  'search/engine': { values: ['search/shared', 'lib'], types: ['schemas'] },
  'search/shared': { values: ['lib'], types: ['schemas'] },
  lib: { values: ['schemas'] },
  // The names of colours.
  schemas: { values: ['styles'] },
  styles: { values: [] },
  'threads.ts': { values: [] },
  'security-policy.ts': { values: [] },
  'content.config.ts': { values: ['integrations', 'schemas'] },
};

/** What no rule allows, `from` `to`, with the reason why it stays. */
const exceptions: [from: string, to: string, reason: string][] = [
  ['pages/search/index.astro', 'search/browser/search-page.ts', 'The page starts its own script.'],
  ['components/load-late.ts', '?', 'The bundler gives the addresses of what is loaded late.'],
  ['components/report/reading.ts', '?', 'The bundler gives the addresses of what is loaded late.'],
  ['search/browser/search-page.ts', '?', 'The bundler gives the addresses of what is loaded late.'],
  ['search/browser/search-dialog.ts', '?', 'The bundler gives the addresses of what is loaded late.'],
  ['search/browser/worker.ts', '?', 'Pagefind writes what is loaded, and the site may stand under any path.'],
];

/** Packages that only tests have; each would be a weight or a risk in what visitors and reporters run. */
const packagesOfTests = [
  '@axe-core/playwright',
  '@citation-js/core',
  '@citation-js/plugin-bibtex',
  '@rowanmanning/feed-parser',
  'ajv',
  'fast-check',
  'playwright-core',
  'vitest',
];

const folderOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  if (first === '..') return second;
  return first === 'search' ? `${first}/${second}` : first;
};

interface Target {
  /** A path from src/, the name of a package, or `?` where it is computed. */
  to: string;
  isType: boolean;
  isPackage: boolean;
}

/** Where the imports of a file of src/ lead. */
const targetsOf = (file: string, source: string): Target[] =>
  importsIn(file, source).map(({ specifier, isType }) => {
    const [path = '?'] = specifier?.split('?') ?? [];
    const fromRoot = /^\/?((?:src|tests)\/.*)/.exec(path)?.[1];
    if (fromRoot) return { to: posix.relative('src', fromRoot), isType, isPackage: false };
    if (path.startsWith('.')) return { to: posix.join(posix.dirname(file), path), isType, isPackage: false };
    return { to: path, isType, isPackage: path !== '?' };
  });

/** What a file of src/ imports although no rule allows it. */
function wrongImports(file: string, source: string): string[] {
  const folder = folderOf(file);
  const { values, types = [] } = rules[folder] ?? { values: [] };
  return targetsOf(file, source)
    .filter(({ to, isType, isPackage }) => {
      if (exceptions.some(([from, known]) => from === file && known === to)) return false;
      if (isPackage) return packagesOfTests.some((name) => to === name || to.startsWith(`${name}/`));
      return ![folder, ...values, ...(isType ? types : [])].includes(folderOf(to));
    })
    .map(({ to }) => to);
}

const read = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');

const files = globSync('**/*.{ts,mjs,astro}', { cwd: join(root, 'src') }).map((file) =>
  file.split(sep).join('/'),
);

describe('imports point one way', () => {
  it('reads the files it means to judge', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(targetsOf('search/build/record.ts', read('search/build/record.ts'))).toContainEqual({
      to: 'catalogue/types.ts',
      isType: true,
      isPackage: false,
    });
  });

  it.each(files)('%s', (file) => {
    const folder = folderOf(file);
    expect(rules[folder], `src/${folder} has no rule`).toBeDefined();
    expect(wrongImports(file, read(file))).toEqual([]);
  });

  it('knows no exception that is over', () => {
    const over = exceptions.filter(
      ([from, known]) => !targetsOf(from, read(from)).some(({ to }) => to === known),
    );
    expect(over).toEqual([]);
  });

  it('keeps astro out of schemas, the gate, the checks and the helpers', () => {
    const pure = files.filter((file) => /^(?:schemas|content|markdown|checks|lib|search)\//.test(file));
    const touching = pure.filter((file) =>
      targetsOf(file, read(file)).some(({ to }) => /^(?:astro(?:[:/]|$)|@astrojs\/)/.test(to)),
    );
    expect(touching).toEqual([]);
  });

  it('leaves getCollection to the catalogue', () => {
    const callers = files.filter((file) => read(file).includes('getCollection('));
    expect(callers).toEqual(['catalogue/catalogue.ts']);
  });
});

describe('an import that is not allowed is found', () => {
  it.each<[as: string, file: string, source: string, found: string]>([
    ['an import', 'lib/a.ts', "import { b } from '../pages/b.ts';", 'pages/b.ts'],
    ['an import for its effect', 'lib/a.ts', "import '../pages/b.ts';", 'pages/b.ts'],
    ['an import behind another on its line', 'lib/a.ts', "f(); import b from '../pages/b.ts'", 'pages/b.ts'],
    ['an import of text', 'lib/a.ts', "import b from '../pages/b.ts?raw';", 'pages/b.ts'],
    ['an export', 'lib/a.ts', "export * from '../pages/b.ts';", 'pages/b.ts'],
    ['an import()', 'lib/a.ts', "const b = await import('../pages/b.ts');", 'pages/b.ts'],
    ['an import() of a template', 'lib/a.ts', 'void import(`../pages/b.ts`);', 'pages/b.ts'],
    ['a computed import()', 'lib/a.ts', 'void import(`../pages/${name}.ts`);', '?'],
    ['a require()', 'lib/a.ts', "const b = require('../pages/b.ts') as B;", 'pages/b.ts'],
    ['a require.resolve()', 'lib/a.ts', "read(require.resolve('../pages/b.ts'));", 'pages/b.ts'],
    ['an import =', 'lib/a.ts', "import b = require('../pages/b.ts');", 'pages/b.ts'],
    ['an import.meta.resolve()', 'lib/a.ts', "import.meta.resolve('../pages/b.ts');", 'pages/b.ts'],
    ['an import.meta.glob()', 'lib/a.ts', "import.meta.glob(['./*.ts', '../pages/*.ts']);", 'pages/*.ts'],
    ['a type', 'lib/a.ts', "import type { B } from '../pages/b.ts';", 'pages/b.ts'],
    ['the type of a module', 'lib/a.ts', "type B = typeof import('../pages/b.ts');", 'pages/b.ts'],
    [
      'a value where types are allowed',
      'layouts/a.ts',
      "import { type B } from '../formats/b.ts';",
      'formats/b.ts',
    ],
    [
      'a thread',
      'content/a.ts',
      "new WorkerThread(new URL('../integrations/reader-thread.ts', import.meta.url))",
      'integrations/reader-thread.ts',
    ],
    [
      'a thread by its path from the root',
      'lib/a.ts',
      "new WorkerThread(join(process.cwd(), 'src/integrations/reader-thread.ts'))",
      'integrations/reader-thread.ts',
    ],
    ['an import of plain JavaScript', 'lib/a.mjs', "import b from '../pages/b.ts';", 'pages/b.ts'],
    [
      'an import of a component',
      'components/A.astro',
      "---\nimport B from '../pages/B.astro';\n---\n<B />",
      'pages/B.astro',
    ],
    [
      'an import of a script of a component',
      'components/A.astro',
      "<p>It’s</p>{a && <script>\n  import { b } from '../checks/b.ts';\n</script>}",
      'checks/b.ts',
    ],
    [
      'the source of a script of a component',
      'components/A.astro',
      '---\n---\n<script src="../checks/b.ts" /><p>b</p>',
      'checks/b.ts',
    ],
    [
      'an import() between the tags of a component',
      'components/A.astro',
      "---\nconst a = 1;\n---\n<!doctype html>\n<p>{(await import('../checks/b.ts')).b}</p>",
      'checks/b.ts',
    ],
    [
      'a fixture',
      'commands/a.ts',
      "import { b } from '../../tests/fixtures/b.ts';",
      '../tests/fixtures/b.ts',
    ],
    [
      'a file of the tests',
      'commands/a.ts',
      "new URL('../../tests/fixtures/b.gz', import.meta.url)",
      '../tests/fixtures/b.gz',
    ],
    [
      'a file of the tests by its path from the root',
      'commands/a.ts',
      "readFileSync('tests/fixtures/b.gz')",
      '../tests/fixtures/b.gz',
    ],
    [
      'a package of the tests',
      'commands/a.ts',
      "import { chromium } from 'playwright-core';",
      'playwright-core',
    ],
    ['a part of a package of the tests', 'commands/a.ts', "await import('vitest/node');", 'vitest/node'],
  ])('%s', (_as, file, source, found) => {
    expect(wrongImports(file, source)).toEqual([found]);
  });

  it.each<[as: string, file: string, source: string]>([
    ['a file of the same folder', 'lib/a.ts', "import { b } from './b.ts';"],
    ['a folder that the rule names', 'pages/a.ts', "import { b } from '../lib/b.ts';"],
    ['a type where types are allowed', 'layouts/a.ts', "import type { B } from '../formats/b.ts';"],
    ['a package', 'commands/a.ts', "import { z } from 'zod';"],
    ['an import in a comment', 'lib/a.ts', "// import { b } from '../pages/b.ts';"],
    ['an import in a text', 'lib/a.ts', 'const text = "import b from \'../pages/b.ts\'";'],
    ['an import in the text of a component', 'components/A.astro', "<p>import b from '../pages/b.ts'</p>"],
    ['an address', 'lib/a.ts', "new URL('../pages/b.ts', site)"],
  ])('but not %s', (_as, file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });
});
