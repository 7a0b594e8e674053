import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { movedPages } from '../../src/content/side-files/moved-pages.ts';
import { resolveMoved } from '../../src/lib/resolve-moved.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { fixtureContent } from '../fixtures/run-build.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';
const published = [...askGate(fixtureContent).content.permalinks.published].sort();

/** The smallest content with the lock of its addresses as they are before any change. */
function lockOfSmallest(): string {
  return [...askGate(contentFolder()).content.permalinks.published]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
}

/** Moves everything that `moves` says in the smallest content, as a reporter would. */
function renamed(changes: Record<string, string | null>, moved: string) {
  const folder = contentFolder({ 'permalinks.lock': lockOfSmallest(), 'moved.yaml': moved, ...changes });
  const { problems, content } = askGate(folder);
  return { problems: problems.map(formatProblem), pages: Object.fromEntries(movedPages(content)) };
}

const read = (path: string): string => readFileSync(join(contentFolder(), path), 'utf8');

const renames = [
  {
    what: 'a report',
    changes: () => ({
      [report]: null,
      [talk]: null,
      'reports/meeting-london/report.mdx': read(report),
      'reports/meeting-london/talks/notes.md': read(talk),
    }),
    moved: '/reports/meeting-1843/: /reports/meeting-london/\n',
    lost: '/reports/meeting-1843/',
    expected: {
      '/reports/meeting-1843/': {
        to: '/reports/meeting-london/',
        fragments: expect.objectContaining({ talks: '/reports/meeting-london/#talks' }),
      },
      '/reports/meeting-1843/notes/': { to: '/reports/meeting-london/notes/', fragments: expect.anything() },
    },
  },
  {
    what: 'a talk',
    changes: () => ({
      [talk]: null,
      'reports/meeting-1843/talks/sketch.md': read(talk),
      [report]: read(report).replace('"notes"', '"sketch"'),
    }),
    moved: '/reports/meeting-1843/notes/: /reports/meeting-1843/sketch/\n',
    lost: '/reports/meeting-1843/notes/',
    expected: {
      '/reports/meeting-1843/notes/': { to: '/reports/meeting-1843/sketch/', fragments: expect.anything() },
      '/reports/meeting-1843/': {
        fragments: {
          notes: '/reports/meeting-1843/#sketch',
          'notes--details': '/reports/meeting-1843/#sketch--details',
          'notes--it-weaves': '/reports/meeting-1843/#sketch--it-weaves',
        },
      },
    },
  },
  {
    what: 'a section',
    changes: () => changed(report, '{#talks}', '{#the-talks}'),
    moved: '"/reports/meeting-1843/#talks": "/reports/meeting-1843/#the-talks"\n',
    lost: '/reports/meeting-1843/#talks',
    expected: { '/reports/meeting-1843/': { fragments: { talks: '/reports/meeting-1843/#the-talks' } } },
  },
  {
    what: 'a takeaway of a talk',
    changes: () => changed(talk, 'id: it-weaves', 'id: it-weaves-patterns'),
    moved:
      '"/reports/meeting-1843/notes/#it-weaves": "/reports/meeting-1843/notes/#it-weaves-patterns"\n' +
      '"/reports/meeting-1843/#notes--it-weaves": "/reports/meeting-1843/#notes--it-weaves-patterns"\n',
    lost: '/reports/meeting-1843/#notes--it-weaves',
    expected: {
      '/reports/meeting-1843/': {
        fragments: { 'notes--it-weaves': '/reports/meeting-1843/#notes--it-weaves-patterns' },
      },
      '/reports/meeting-1843/notes/': {
        fragments: { 'it-weaves': '/reports/meeting-1843/notes/#it-weaves-patterns' },
      },
    },
  },
  {
    what: 'a person',
    changes: () => ({
      'people.yaml': read('people.yaml').replace('ada-lovelace', 'ada-king'),
      [talk]: read(talk).replaceAll('ada-lovelace', 'ada-king'),
    }),
    moved: '/people/ada-lovelace/: /people/ada-king/\n',
    lost: '/people/ada-lovelace/',
    expected: { '/people/ada-lovelace/': { to: '/people/ada-king/', fragments: {} } },
  },
  {
    what: 'a topic',
    changes: () => ({
      'topics.yaml': read('topics.yaml').replace('numbers', 'counting'),
      [talk]: read(talk).replace('[numbers]', '[counting]'),
      [report]: read(report).replace('[numbers]', '[counting]'),
    }),
    moved: '/topics/numbers/: /topics/counting/\n',
    lost: '/topics/numbers/',
    expected: { '/topics/numbers/': { to: '/topics/counting/', fragments: {} } },
  },
];

describe('a published address', () => {
  it('is in the lock, and the lock is in order', () => {
    const locked = readFileSync(join(fixtureContent, 'permalinks.lock'), 'utf8');
    expect(locked.split('\n').filter(Boolean)).toEqual(expect.arrayContaining(published));
    expect(locked).toBe(`${locked.trim().split('\n').sort().join('\n')}\n`);
  });

  it.each(renames)(
    'that would be lost by renaming $what fails the build and says how to keep it',
    ({ changes, lost }) => {
      const { problems } = renamed(changes(), '');
      const own = problems.find((problem) => problem.includes(`\`${lost}\`\n`));
      expect(own).toMatch(/^content\/permalinks\.lock:\d+:1 /);
      expect(own).toContain(`moved.yaml`);
      expect(own).toContain('retired:');
    },
  );

  it.each(renames)('is kept by moved.yaml when $what is renamed', ({ changes, moved, expected }) => {
    const { problems, pages } = renamed(changes(), moved);
    expect(problems).toEqual([]);
    expect(pages).toMatchObject(expected);
  });

  it('can be retired with a reason, and takes along what stood under it', () => {
    const { problems, pages } = renamed(
      {
        [report]: null,
        [talk]: null,
        'people.yaml': '',
        'organisations.yaml': '',
        'topics.yaml': '',
        'conferences.yaml': '',
      },
      [
        '/reports/meeting-1843/: { retired: "Withdrawn by its author." }',
        ...[
          '/people/ada-lovelace/',
          '/people/ann-reporter/',
          '/organisations/engine/',
          '/topics/numbers/',
          '/conferences/meeting/',
        ].map((address) => `${address}: { retired: Gone. }`),
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(pages['/reports/meeting-1843/']).toEqual({ retired: 'Withdrawn by its author.', fragments: {} });
    expect(pages['/reports/meeting-1843/notes/']).toEqual({
      retired: 'Withdrawn by its author.',
      fragments: {},
    });
  });
});

describe('moved.yaml', () => {
  it.each([
    ['moves what still lives', '/people/ada-lovelace/: /people/ann-reporter/', /exists\. Remove the line/],
    [
      'leads to what does not exist',
      '/people/old/: /people/ann-reportr/',
      /does not exist; did you mean `\/people\/ann-reporter\/`/,
    ],
    ['holds no address', 'people/old: /people/ann-reporter/', /must be an address of this site/i],
    ['retires without a reason', '/people/old/: { retired: "" }', /must not be empty/i],
    ['is broken YAML', '/people/old/: [', /YAML|begins a list/],
  ])('that %s is reported', (_what, text, message) => {
    const folder = contentFolder({ 'moved.yaml': text });
    writeFileSync(join(folder, 'permalinks.lock'), '');
    expect(askGate(folder).problems.map(formatProblem).join('\n')).toMatch(message);
  });
});

describe('following moves', () => {
  const living = new Set([
    '/c/',
    '/reports/new/',
    '/reports/new/t/',
    '/reports/new/#t',
    '/reports/new/#t--x',
    '/reports/new/t/#h',
    '/reports/new/#s',
  ]);
  const follow = (address: string, moved: Record<string, string | { retired: string }>) =>
    resolveMoved(address, new Map(Object.entries(moved)), (each) => living.has(each));
  it.each([
    ['one after the other', '/a/', { '/a/': '/b/', '/b/': '/c/' }, '/c/'],
    ['never in a circle', '/a/', { '/a/': '/b/', '/b/': '/a/' }, undefined],
    [
      'from a report to its talks',
      '/reports/old/t/',
      { '/reports/old/': '/reports/new/' },
      '/reports/new/t/',
    ],
    [
      'from a talk to its place and what is in it',
      '/reports/old/#o--x',
      { '/reports/old/o/': '/reports/new/t/' },
      '/reports/new/#t--x',
    ],
    [
      'from a page to its fragments',
      '/reports/old/#s',
      { '/reports/old/': '/reports/new/' },
      '/reports/new/#s',
    ],
    [
      'to the home of a talk whose notes a long report no longer shows',
      '/reports/new/#t--h',
      {},
      '/reports/new/t/#h',
    ],
    [
      'to a part of a page with all that stood on it',
      '/reports/new/o/#x',
      { '/reports/new/o/': '/reports/new/#s' },
      '/reports/new/#s',
    ],
    [
      'from the place of a talk that became a part',
      '/reports/new/#o--x',
      { '/reports/new/o/': '/reports/new/#s' },
      '/reports/new/#s',
    ],
    [
      'to the reason of a talk that was retired before its report moved',
      '/reports/old/#o--x',
      { '/reports/old/o/': { retired: 'Why.' }, '/reports/old/': '/reports/new/' },
      { retired: 'Why.' },
    ],
    ['to nowhere if nothing tells', '/reports/old/#s', { '/a/': '/c/' }, undefined],
  ])('%s', (_what, address, moved, target) => {
    expect(follow(address, moved as Record<string, string>)).toEqual(target);
  });
});
