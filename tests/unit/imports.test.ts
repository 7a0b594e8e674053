import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../fixtures/run-build.ts';

/** What each folder of src/ may import from, beside itself. `types` may be imported as types only. */
const rules: Record<string, { values: string[]; types?: string[] }> = {
  pages: {
    values: ['layouts', 'components', 'catalogue', 'formats', 'search/build', 'lib', 'schemas', 'styles'],
  },
  layouts: { values: ['components', 'catalogue', 'lib', 'schemas', 'styles'], types: ['formats'] },
  components: { values: ['catalogue', 'formats', 'lib', 'schemas', 'search/browser'] },
  // What other programs read.
  formats: { values: ['catalogue', 'lib', 'schemas', 'styles'] },
  catalogue: { values: ['lib', 'schemas'] },
  integrations: { values: ['content', 'output', 'checks', 'lib', 'schemas'] },
  output: { values: ['search/build', 'checks', 'lib'] },
  // Benches measure with what the tests use.
  commands: {
    values: [
      'content',
      'checks',
      'output',
      'lib',
      'schemas',
      'search/build',
      'search/engine',
      'search/shared',
      'tests',
    ],
  },
  content: { values: ['lib', 'schemas'] },
  checks: { values: ['lib'] },
  'search/build': { values: ['search/shared', 'lib'], types: ['catalogue'] },
  'search/browser': { values: ['search/engine', 'search/shared', 'lib'], types: ['schemas'] },
  'search/engine': { values: ['search/shared', 'lib'] },
  'search/shared': { values: ['lib'] },
  lib: { values: ['schemas'] },
  schemas: { values: [] },
  styles: { values: [] },
  'content.config.ts': { values: ['integrations'] },
};

const folderOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  if (first === '..') return second;
  return first === 'search' ? `${first}/${second}` : first;
};

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm);
  return [...found].map(([, type, target = '']) => ({
    from: file,
    to: relative('.', join(dirname(file), target))
      .split(sep)
      .join('/'),
    isType: type !== undefined,
  }));
}

const files = globSync('**/*.{ts,astro}', { cwd: join(root, 'src') }).map((file) =>
  file.split(sep).join('/'),
);

describe('imports point one way', () => {
  it('reads the imports it means to judge', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(importsOf('pages/search/index.astro').map(({ to }) => to)).toContain(
      'search/browser/search-page.ts',
    );
    expect(importsOf('search/build/record.ts')).toContainEqual({
      from: 'search/build/record.ts',
      to: 'catalogue/types.ts',
      isType: true,
    });
  });

  it.each(files)('%s', (file) => {
    const folder = folderOf(file);
    const rule = rules[folder];
    expect(rule, `src/${folder} has no rule`).toBeDefined();
    const wrong = importsOf(file).filter(({ to, isType }) => {
      const target = folderOf(to);
      const allowed = [folder, ...(rule?.values ?? []), ...(isType ? (rule?.types ?? []) : [])];
      const startsPage = file === 'pages/search/index.astro' && target === 'search/browser';
      return !allowed.includes(target) && !startsPage;
    });
    expect(wrong).toEqual([]);
  });

  it('keeps astro out of schemas, the gate, the checks and the helpers', () => {
    const pure = files.filter((file) => /^(?:schemas|content|checks|lib|search)\//.test(file));
    const touching = pure.filter((file) =>
      /from '(?:astro[:/']|@astrojs)/.test(readFileSync(join(root, 'src', file), 'utf8')),
    );
    expect(touching).toEqual([]);
  });

  it('leaves getCollection to the catalogue', () => {
    const callers = files.filter((file) =>
      readFileSync(join(root, 'src', file), 'utf8').includes('getCollection('),
    );
    expect(callers).toEqual(['catalogue/catalogue.ts']);
  });
});
