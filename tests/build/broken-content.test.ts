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
  it('makes the same site of the same content in another folder, once the first folder is gone', async () => {
    const gone = contentFolder();
    expect((await runBuild(out, { CONTENT_DIR: gone })).status).toBe(0);
    rmSync(gone, { recursive: true });
    const { status, output } = await runBuild(out, { CONTENT_DIR: contentFolder() });
    expect(status, output).toBe(0);
    expect(existsSync(join(out, 'reports/meeting-1843/notes/index.html'))).toBe(true);
  });

  it('of content with faults fails once, names file and field of each, and leaves the last site as it was', async () => {
    const changes = {
      ...changed(talk, 'kind: talk', 'kind: chat'),
      ...changed(report, '<Talk id="notes" />', '<Talk id="other" />'),
      ...changed('people.yaml', 'organisation: engine', 'organisation: engin'),
      ...changed('topics.yaml', 'numbers:', 'numbers:\n  name: N\n  description: D.\nnumbers:'),
    };
    const { status, output } = await runBuild(out, { CONTENT_DIR: contentFolder(changes) });
    expect(status).toBe(1);
    expect(output).toMatch(/notes\.md:4:7 +kind: `chat`/);
    expect(output).toMatch(/people\.yaml:3:17 +ada-lovelace\.organisation: `engin`/);
    expect(output).toMatch(/topics\.yaml:4:1 +numbers\n +This key stands here a second time/);
    expect(output).toMatch(/report\.mdx:23:1 +`other`\n +This report has no talk/);
    expect(output).toMatch(/notes\.md:1:1 +talk: `notes`\n +No report places this talk/);
    expect(output.match(/problems in \d files/g)).toHaveLength(1);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    expect(existsSync(`${out}.next`)).toBe(false);
  });
});
