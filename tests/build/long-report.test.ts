import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { writeArchive } from '../../src/content/write/write-archive.ts';
import { runBuild } from '../fixtures/run-build.ts';

it('a report with more than 60 talks shows their summaries, and its permalinks are what it shows', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'content');
  const talk = (number: number) => ({
    title: `Talk ${number}`,
    speakers: ['Ada'],
    tags: ['Engines'],
    abstract: `Summary ${number}. ${'More. '.repeat(80)}Only in the notes.`,
    event: 'Long Meeting',
    year: 1843,
    date: '1843-09-01',
    language: 'en',
    video: null,
  });
  writeArchive(
    folder,
    Array.from({ length: 61 }, (_, index) => talk(index + 1)),
  );
  const { status, output } = await runBuild(join(parent, 'site'), { CONTENT_DIR: folder });
  expect(status, output).toBe(0);

  const report = readFileSync(join(parent, 'site/reports/long-meeting-1843/index.html'), 'utf8');
  expect(report.match(/<article id="talk-/g)).toHaveLength(61);
  expect(report).toContain('Summary 61.');
  expect(report).not.toContain('Only in the notes.');
  const home = readFileSync(join(parent, 'site/reports/long-meeting-1843/talk-61/index.html'), 'utf8');
  expect(home).toContain('Only in the notes.');

  const { permalinks } = readContent(folder);
  const inReport = [...permalinks].filter((address) => address.startsWith('/reports/long-meeting-1843/#'));
  for (const address of inReport) expect(report).toContain(`id="${address.split('#')[1]}"`);
  expect(inReport.length).toBeGreaterThan(61);
});
