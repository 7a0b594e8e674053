import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { runBuild } from '../fixtures/run-build.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';
const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
const out = join(parent, 'site');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('a build', () => {
  it('makes a site of the smallest content', async () => {
    const { status, output } = await runBuild(out, { CONTENT_DIR: contentFolder() });
    expect(status, output).toBe(0);
    expect(existsSync(join(out, 'reports/meeting-1843/notes/index.html'))).toBe(true);
  });

  it('makes the same site of the same content in another folder, once the first folder is gone', async () => {
    const gone = contentFolder();
    expect((await runBuild(out, { CONTENT_DIR: gone })).status).toBe(0);
    rmSync(gone, { recursive: true });
    const { status, output } = await runBuild(out, { CONTENT_DIR: contentFolder() });
    expect(status, output).toBe(0);
  });

  it.each([
    ['a schema violation', changed(talk, 'kind: talk', 'kind: chat'), ['notes.md', 'kind', '`chat`']],
    [
      'an unknown reference',
      changed(report, '[numbers]', '[nambers]'),
      ['report.mdx', 'topics[0]', '`nambers`'],
    ],
    [
      'a duplicate id',
      changed('topics.yaml', 'numbers:', 'numbers:\n  name: N\n  description: D.\nnumbers:'),
      ['topics.yaml', 'numbers', 'a second time'],
    ],
    [
      'a talk that does not exist',
      changed(report, '"notes"', '"other"'),
      ['report.mdx', '`other`', 'has no talk'],
    ],
    [
      'a talk that no report places',
      changed(report, '<Talk id="notes" />', ''),
      ['notes.md', 'talk', 'No report places'],
    ],
  ])(
    'fails on %s, names file and field, and leaves the last site as it was',
    async (_what, changes, words) => {
      const { status, output } = await runBuild(out, { CONTENT_DIR: contentFolder(changes) });
      expect(status).toBe(1);
      for (const word of words) expect(output).toContain(word);
      expect(existsSync(join(out, 'index.html'))).toBe(true);
      expect(existsSync(`${out}.next`)).toBe(false);
    },
  );
});
