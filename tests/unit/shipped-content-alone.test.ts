import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsIn } from '../fixtures/paths-in.ts';
import { root } from '../fixtures/run-build.ts';

/** Who may read content/, and why; files are named from tests/. */
const readers: Record<string, string> = {
  'build/shipped-content.test.ts': 'It is the test of content/.',
  'fixtures/checkout.ts': 'It copies the checkout whole; what is built there has content of its own.',
};

const files = globSync('**/*.{ts,mjs}', { cwd: join(root, 'tests') })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !file.startsWith('by-the-book/'));

/** The paths of a module that lead into content/ or, being computed, may lead there. */
const pathsToContent = (file: string, source: string): string[] =>
  pathsIn(`tests/${file}`, source).filter((path) => /^(?:content(?:\/|$)|\?)/.test(path));

const isReader = (file: string): boolean =>
  pathsToContent(file, readFileSync(join(root, 'tests', file), 'utf8')).length > 0;

it('no file of the tests reads content/ but those that must', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter(isReader).sort()).toEqual(Object.keys(readers));
});

describe('a path into content/ is found that is', () => {
  it.each([
    ['joined to the root', "join(root, 'content')"],
    ['joined in parts', "resolve(join(root, 'content'), 'reports', id)"],
    ['joined with dots', "path.join(root, 'tests', '..', 'content/people.yaml')"],
    ['a template', '`${root}/content/permalinks.lock`'],
    ['a template without a slash', '`${root}content`'],
    ['a sum', "root + 'content/' + file"],
    ['computed', '`${root}/${registry}`'],
    ['computed and joined', 'join(root, registry)'],
    ['relative to the module', "new URL('../../content/people.yaml', import.meta.url)"],
    ['relative to the folder of the module', "join(import.meta.dirname, '../../content')"],
    ['relative to where the tests run', "readFileSync('content/people.yaml', 'utf8')"],
    ['the same with a dot', "fs.existsSync('./content')"],
    ['the same, resolved', "resolve('content')"],
    ['the same, joined', "join(process.cwd(), 'content')"],
    ['a pattern', "globSync('content/reports/*/report.mdx')"],
    ['the folder of a pattern', "globSync('reports/*', { cwd: 'content' })"],
    ['given to the gate', "readContent('content')"],
    ['given to a command', "run(out, { CONTENT_DIR: 'content' })"],
    ['in a constant', "const name = 'content';\nconst folder = join(root, name);"],
  ])('%s', (_as, source) => {
    expect(pathsToContent('unit/a.test.ts', source)).not.toEqual([]);
  });

  it.each([
    ['of the fixture', "join(root, 'tests/fixtures/content')"],
    ['beside a fixture', "new URL('../fixtures/content', import.meta.url)"],
    ['of a folder of its own', "join(mkdtempSync(join(tmpdir(), 'a-')), 'content')"],
    ['beside another folder', "join(checkout.folder, '../content')"],
    ['computed below another folder', "join(root, 'src', file)"],
    ['of the program', "join(root, 'src/content/gate.ts')"],
    ['in a text', "expect(output).toContain('content/topics.yaml:2:9')"],
    ['in a comment', "// join(root, 'content')"],
  ])('but not one %s', (_as, source) => {
    expect(pathsToContent('unit/a.test.ts', source)).toEqual([]);
  });
});
