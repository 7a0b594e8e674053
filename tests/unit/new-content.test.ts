import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { createReport, type ReportAnswers } from '../../src/commands/new/create-report.ts';
import { createTalk, type TalkAnswers } from '../../src/commands/new/create-talk.ts';
import { placeTalk } from '../../src/content/write/place-talk.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { writeFiles } from '../../src/content/write/write-files.ts';
import { reportSchema } from '../../src/schemas/report.ts';
import { talkSchema } from '../../src/schemas/talk.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { root } from '../fixtures/run-build.ts';

const report: ReportAnswers = {
  title: 'The second meeting: engines & looms',
  conference: { name: 'the meeting' },
  edition: 'Paris 1844',
  start: '1844-09-01',
  end: '1844-09-02',
  city: 'Paris',
  published: '2026-01-01',
  authors: [{ name: 'Ann Reporter' }],
  summary: 'What was said there.',
  topics: [{ name: 'numbers' }],
};

const talk: TalkAnswers = {
  report: 'meeting-1843',
  title: 'C++: #1 of "looms"',
  titleStatus: 'official',
  kind: 'talk',
  speakers: [{ name: 'ada-lovelace' }],
  topics: [{ name: 'Numbers' }],
  summary: 'On looms.',
};

const article = 'reports/meeting-1843/report.mdx';
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const problemsOf = (folder: string): string[] => askGate(folder).problems.map(formatProblem);

/** Expects the fields of a file to stand in the order of a schema. */
function expectOrderOf({ shape }: { shape: object }, text: string): void {
  const fields = Object.keys(parse(text.split(/^---\n/m)[1] ?? '') as object);
  expect(fields).toEqual(Object.keys(shape).filter((field) => fields.includes(field)));
}

/** Every file of a folder with its text. */
const snapshotOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*.{md,mdx,yaml,new}', { cwd: folder }).map((file) => [file, read(folder, file)]),
  );

/** Runs a command as `npm run` does, without a terminal. */
function run(command: string, folder: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/commands', `${command}.ts`), ...parameters],
    { encoding: 'utf8', cwd: root, env: { ...process.env, CONTENT_DIR: folder }, input: '' },
  );
  return { status, stdout, stderr };
}

describe('createReport', () => {
  it('writes a report that the gate accepts, with what the registries know', () => {
    const folder = contentFolder();
    const { id, files, added } = createReport(folder, report);
    expect(id).toBe('the-meeting-paris-1844');
    expect(files).toEqual([join(folder, 'reports', id, 'report.mdx')]);
    expect(added).toEqual([]);
    expect(problemsOf(folder)).toEqual([]);
    expect(read(folder, `reports/${id}/report.mdx`)).toContain('\n#   - id: a-name-that-never-changes\n');
    expectOrderOf(reportSchema, read(folder, `reports/${id}/report.mdx`));
  });

  it('adds what the registries do not know, and keeps their comments', () => {
    const people =
      '# Who speaks.\nada-lovelace:\n  # née Byron\n  name: Ada Lovelace\n  organisation: engine\n';
    const folder = contentFolder({ 'people.yaml': `${people}ann-reporter:\n  name: Ann Reporter\n` });
    const { added } = createReport(folder, {
      ...report,
      conference: { name: 'Loom: Days', accent: 'plum' },
      authors: [{ name: 'Ann Reporter' }, { name: '李明', organisation: 'The Engine' }],
      topics: [{ name: 'Looms', description: 'What weaves: by hand # or not.' }],
    });
    expect(added).toEqual(['people.yaml: x-aa22710284', 'conferences.yaml: loom-days', 'topics.yaml: looms']);
    expect(problemsOf(folder)).toEqual([]);
    expect(read(folder, 'people.yaml').startsWith(people)).toBe(true);
  });

  it('starts from an empty folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    createReport(folder, { ...report, conference: { name: 'The Meeting', accent: 'teal' }, topics: [] });
    expect(problemsOf(folder)).toEqual([]);
  });

  it('says all that is wrong at once, and writes nothing', () => {
    const folder = contentFolder();
    const before = snapshotOf(folder);
    const wrong = {
      ...report,
      id: 'meeting-1843',
      conference: { name: 'New', accent: 'pink' },
      end: '1844-08-01',
      topics: [{ name: 'looms' }],
      authors: [],
    };
    expect(() => createReport(folder, wrong)).toThrow(
      /accent: Must be one of.*\ntopic: `looms` is a new topic.*\nid: .*exists already.*\nauthors: [^]*end: Must not be before `start`/,
    );
    expect(snapshotOf(folder)).toEqual(before);
  });
});

describe('createTalk', () => {
  it('writes a talk, places it in the last section, and adds nothing that nobody uses', () => {
    const folder = contentFolder();
    const before = snapshotOf(folder);
    const { id } = createTalk(folder, talk);
    expect(id).toBe('cpp-1-of-looms');
    expect(problemsOf(folder)).toEqual([]);
    const file = `reports/meeting-1843/talks/${id}.md`;
    expectOrderOf(talkSchema, read(folder, file));
    const after = snapshotOf(folder);
    expect(after[article]).toBe(`${before[article] ?? ''}\n<Talk id="cpp-1-of-looms" />\n`);
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual(
      expect.arrayContaining([article, `reports/meeting-1843/talks/${id}.md`]),
    );
    expect(after['people.yaml']).toBe(before['people.yaml']);
  });

  it('adds new speakers with their organisations, and keeps whom a known one stood for that day', () => {
    const folder = contentFolder();
    const { id, added } = createTalk(folder, {
      ...talk,
      speakers: [
        { name: 'Ada Lovelace', organisation: 'The Loom' },
        { name: 'Ada Lovelace', organisation: 'The Loom' },
        { name: 'Charles Babbage', organisation: 'engine' },
      ],
    });
    expect(added).toEqual(['people.yaml: charles-babbage', 'organisations.yaml: the-loom']);
    expect(problemsOf(folder)).toEqual([]);
    const { content } = askGate(folder);
    expect(content.entries.talks.get(`meeting-1843/${id}`)?.data?.speakers).toEqual([
      { person: 'ada-lovelace', organisation: ['the-loom'] },
      { person: 'charles-babbage' },
    ]);
  });

  it('gives a second talk of one title another id, and none that a section or a takeaway has', () => {
    const folder = contentFolder();
    const ids = ['Notes', 'Talks', 'Engines count'].map((title) => createTalk(folder, { ...talk, title }).id);
    expect(ids).toEqual(['notes-2', 'talks-2', 'engines-count-2']);
    expect(problemsOf(folder)).toEqual([]);
  });

  it('keeps the line ends of an article and of a registry', () => {
    const folder = contentFolder();
    for (const file of [article, 'people.yaml'])
      writeFileSync(join(folder, file), `\ufeff${read(folder, file).replaceAll('\n', '\r\n')}`);
    const before = read(folder, article);
    createTalk(folder, { ...talk, speakers: [{ name: 'Charles Babbage' }] });
    expect(read(folder, article)).toBe(`${before}\r\n<Talk id="cpp-1-of-looms" />\r\n`);
    expect(read(folder, 'people.yaml').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(problemsOf(folder)).toEqual([]);
  });

  it('writes nothing when an answer is wrong', () => {
    const folder = contentFolder();
    const before = snapshotOf(folder);
    expect(() => createTalk(folder, { ...talk, id: 'notes', kind: 'chat', section: 'none' })).toThrow(
      /^id: .*already.*\nsection: .*Name one that it has: `talks`\.\nkind: Must be one of/,
    );
    expect(() => createTalk(folder, { ...talk, report: 'none' })).toThrow(/no report `none`.*`meeting-1843`/);
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('asks for an id where a name is that of two', () => {
    const people = 'ann-1:\n  name: Ann\nann-2:\n  name: Ann\n';
    const folder = contentFolder({ 'people.yaml': people });
    expect(() => createTalk(folder, { ...talk, speakers: [{ name: 'ann' }] })).toThrow(/`ann-1` or `ann-2`/);
  });

  it('does not touch a registry that cannot be read', () => {
    const folder = contentFolder(changed('people.yaml', 'name: Ada', 'name: [Ada'));
    expect(() => createTalk(folder, talk)).toThrow(/people\.yaml can’t be read.*check:content/);
  });
});

describe('placeTalk', () => {
  const article = (text: string) => ({ file: 'report.mdx', text });
  const mdx = '---\ntitle: X\n---\n\n## One {#one}\n\nText.\n\n### Two {#two}\n\n## Three {#three}\n\nEnd.\n';

  it('places a talk at the end of what a section says', () => {
    expect(placeTalk(article(mdx), 'x', 'one')).toBe(mdx.replace('Text.', 'Text.\n\n<Talk id="x" />'));
    expect(placeTalk(article(mdx), 'x', 'Two')).toBe(mdx.replace('{#two}', '{#two}\n\n<Talk id="x" />'));
    expect(placeTalk(article(mdx), 'x')).toBe(`${mdx}\n<Talk id="x" />\n`);
    expect(placeTalk({ file: 'report.md', text: mdx }, 'x')).toBe(`${mdx}\n::talk{id=x}\n`);
  });

  it('adds a section where there is none, and keeps the ends of lines', () => {
    expect(placeTalk(article('---\n---\n'), 'x')).toBe('---\n---\n\n## Talks {#talks}\n\n<Talk id="x" />\n');
    expect(placeTalk(article('A.\r\n'), 'x', undefined, new Set(['talks']))).toBe(
      'A.\r\n\r\n## Talks {#talks-2}\r\n\r\n<Talk id="x" />\r\n',
    );
  });

  it('says what to do where the article has no such section or cannot be read', () => {
    expect(() => placeTalk(article(mdx), 'x', 'four')).toThrow(
      'Name one that it has: `one`, `two`, `three`.',
    );
    expect(() => placeTalk(article('A { b'), 'x')).toThrow(/can’t be read/);
  });
});

describe('writeFiles', () => {
  it('overwrites no file that should be new', () => {
    const folder = contentFolder();
    const before = snapshotOf(folder);
    const path = join(folder, article);
    const other = { path: join(folder, 'people.yaml'), text: '', isNew: false };
    expect(() => writeFiles([other, { path, text: '', isNew: true }])).toThrow(/no file is overwritten/);
    expect(snapshotOf(folder)).toEqual(before);
  });
});

describe('the commands', () => {
  it('write a report and a talk from flags', () => {
    const folder = contentFolder();
    const flags = [
      '--conference',
      'Loom Days',
      '--accent',
      'plum',
      '--start',
      '1844-05-01',
      '--city',
      'Lyon',
    ];
    const texts = ['--title', 'Looms', '--summary', 'On looms.', '--author', 'Jo Writer (Loom & Co)'];
    const first = run('new-report', folder, ...flags, ...texts);
    expect(first.stderr).toBe('');
    expect(first.stdout).toContain('people.yaml: jo-writer');
    const second = run(
      'new-talk',
      folder,
      ...['--report', 'loom-days-lyon-1844', '--title', 'Cards', '--summary', 'On cards.'],
      ...[
        '--speaker',
        'ada-lovelace',
        '--speaker',
        'Jo Writer',
        '--topic',
        'Cards: What has holes.',
        '--yes',
      ],
    );
    expect(second.stderr).toBe('');
    expect(second.stdout).toContain('See it at /reports/loom-days-lyon-1844/cards/');
    expect(problemsOf(folder)).toEqual([]);
  });

  it('name every missing flag and every wrong one, and write nothing', () => {
    const folder = contentFolder();
    const before = snapshotOf(folder);
    const { status, stderr } = run(
      'new-report',
      folder,
      '--conference',
      'New',
      '--end',
      '1844',
      '--topic',
      'x',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('--end "1844": Must be a calendar day');
    expect(stderr).toContain('--topic "x": `x` is a new topic.');
    expect(stderr).toContain('Missing: --accent, --start, --title, --summary, --author.');
    const other = run('new-talk', folder, '--report', 'none');
    expect(other.stderr).toContain('Name one of these: `meeting-1843`');
    expect(other.stderr).toContain('Missing: --title, --summary.');
    expect(run('new-talk', folder, '--nope').stderr).toContain("'--nope'");
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('say which schemas are stale', () => {
    const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'package.json'), '{}');
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/writing.md'), '<!-- components --><!-- end of components -->');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/commands/schemas.ts'), '--check'],
      {
        encoding: 'utf8',
        cwd: folder,
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('docs/writing.md: older than src/schemas/. Run `npm run schemas`');
  });
});
