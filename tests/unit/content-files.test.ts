import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { readSourceFile } from '../../src/content/read/source-file.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';
const problemsOf = (folder: string): string[] => askGate(folder).problems.map(formatProblem);

describe('what operating systems and editors leave', () => {
  it.each([
    ...[
      '.DS_Store',
      'Thumbs.db',
      'thumbs.db',
      'ehthumbs.db',
      'ehthumbs_vista.db',
      'desktop.ini',
      'Desktop.ini',
    ],
    ...['Icon\r', '._notes.md', 'notes.md~', '.notes.md.swp', 'notes.md.swp', 'notes.swo', '#notes.md#'],
    ...['~$notes.docx', 'notes.md.tmp', 'notes.md.bak', 'notes.md.orig', '.#notes.md', '__MACOSX/notes.md'],
  ])('%j is passed over, wherever it lies', (name) => {
    const places = ['', 'reports/', 'reports/meeting-1843/', 'reports/meeting-1843/talks/'];
    const changes = Object.fromEntries(places.map((place) => [place + name, 'x']));
    expect(problemsOf(contentFolder(changes))).toEqual([]);
  });

  it('is no article: a report that has nothing else lacks one', () => {
    expect(problemsOf(contentFolder({ 'reports/other/Thumbs.db': '' })).join()).toContain('has no article');
  });
});

describe('a file that can’t be read as text', () => {
  it('is told once, with the place from which on', () => {
    const folder = contentFolder();
    const file = join(folder, talk);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, Buffer.from(text.replace('She spoke', 'Zo\u00eb spoke'), 'latin1'));
    expect(problemsOf(folder)).toEqual([
      `content/${talk}:16:3\n    What begins here is not UTF-8. Save the file as UTF-8.`,
    ]);
    writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(problemsOf(folder)).toEqual([
      `content/${talk}:1:1\n    What begins here is not UTF-8. Save the file as UTF-8.`,
    ]);
  });

  it.each([
    ['has nothing in it', () => ''],
    ['has no YAML', (text: string) => text.replace('title:', 'title: "a" b')],
  ])('and %s is not taken for one without talks and claims', (_what, spoil) => {
    const folder = contentFolder(
      changed(
        talk,
        '    by: ada-lovelace',
        '    by: ada-lovelace\n    against: [meeting-1843#engines-count]',
      ),
    );
    writeFileSync(join(folder, report), spoil(readFileSync(join(folder, report), 'utf8')));
    const told = problemsOf(folder);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(report);
  });
});

describe('a folder of a report', () => {
  it('that is empty is told', () => {
    const folder = contentFolder();
    mkdirSync(join(folder, 'reports/other/talks'), { recursive: true });
    expect(problemsOf(folder)).toEqual([
      'content/reports/other/report.mdx:1:1\n    The folder of the report has no article. Write one in report.mdx (`npm run new:report` begins a report), or remove the folder.',
    ]);
  });
});

describe('a link', () => {
  const toFolder = 'This is a link to a folder, which nothing follows. Put the folder itself in its place.';
  const nowhere = 'This link leads nowhere. Put the file itself in its place, or remove the link.';

  it.each([
    ['a report', 'reports/other'],
    ['talks', 'reports/meeting-1843/talks'],
    ['images', 'reports/meeting-1843/images'],
    ['a registry', 'people.yaml'],
  ])('to a folder is refused where %s should be', (_what, path) => {
    const folder = contentFolder();
    rmSync(join(folder, path), { recursive: true, force: true });
    mkdirSync(join(folder, '../elsewhere'));
    symlinkSync('../'.repeat(path.split('/').length) + 'elsewhere', join(folder, path));
    expect(problemsOf(folder)).toContain(`content/${path}:1:1\n    ${toFolder}`);
  });

  it.each([
    'reports/other',
    'reports/other.png',
    talk,
    report,
    'people.yaml',
    'moved.yaml',
    'permalinks.lock',
  ])('that leads nowhere is refused in the place of %s, once', (path) => {
    const folder = contentFolder();
    rmSync(join(folder, path), { force: true });
    symlinkSync('nowhere', join(folder, path));
    const own = problemsOf(folder).filter((problem) => problem.startsWith(`content/${path}:`));
    expect(own).toEqual([`content/${path}:1:1\n    ${nowhere}`]);
  });

  it('that leads to itself leads nowhere', () => {
    const folder = contentFolder();
    symlinkSync('other.md', join(folder, 'reports/meeting-1843/talks/other.md'));
    expect(problemsOf(folder).join()).toContain(nowhere);
  });

  it('to a file is that file', () => {
    const folder = contentFolder();
    renameSync(join(folder, 'people.yaml'), join(folder, '../people.yaml'));
    symlinkSync('../people.yaml', join(folder, 'people.yaml'));
    expect(problemsOf(folder)).toEqual([]);
  });
});

describe('what is no file', () => {
  it.each(['people.yaml', 'moved.yaml', talk])('is never waited for in the place of %s', (path) => {
    const folder = contentFolder();
    rmSync(join(folder, path), { force: true });
    symlinkSync('/dev/zero', join(folder, path));
    expect(problemsOf(folder).join('\n')).toContain(`content/${path}:1:1\n    This is no file,`);
  });

  it('is told of a content folder that is not there', () => {
    const folder = contentFolder();
    expect(problemsOf(join(folder, 'none')).join('\n')).toContain('none:1:1\n    There is no such folder.');
    expect(problemsOf(join(folder, 'people.yaml')).join('\n')).toContain('people.yaml:1:1\n');
  });
});

describe('a file that goes while the content is read', () => {
  it.each(['a.yaml', 'a.md'])('is told in words of %s', (name) => {
    const problems: Problem[] = [];
    expect(readSourceFile(`/nowhere/${name}`, `site/${name}`, problems).data).toBeUndefined();
    expect(problems.map(formatProblem)).toEqual([
      `site/${name}:1:1\n    The file has gone while the content was read. Try again once nothing changes it.`,
    ]);
  });
});

describe('line ends', () => {
  const withEnds = (folder: string, path: string, end: string) => {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', end));
  };
  const all = ['people.yaml', 'organisations.yaml', 'topics.yaml', 'conferences.yaml', report, talk];

  it.each([
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
  ])('of %s are those of any other text', (_what, end) => {
    const folder = contentFolder(changed('topics.yaml', 'What is counted.', '>-\n    What is\n    counted.'));
    const before = askGate(folder);
    for (const path of all) withEnds(folder, path, end);
    const after = askGate(folder);
    expect(after.problems).toEqual([]);
    for (const kind of ['reports', 'talks', 'topics'] as const) {
      for (const [id, { data, source }] of before.content.entries[kind]) {
        const now = after.content.entries[kind].get(id);
        expect(now?.data).toEqual(data);
        expect(now?.source.text).toBe(source.text);
        expect(now?.source.body).toBe(source.body);
      }
    }
  });

  it('of Windows move no problem', () => {
    const broken = {
      ...changed(talk, '{#details}', '{#Details}'),
      ...changed('topics.yaml', 'name: Numbers', 'name: 7'),
      ...changed(report, 'authors: [ann-reporter]', 'authors: [ann-reportr]'),
    };
    const folder = contentFolder(broken);
    const before = problemsOf(folder);
    expect(before).toHaveLength(3);
    for (const path of all) withEnds(folder, path, '\r\n');
    expect(problemsOf(folder)).toEqual(before);
  });
});
