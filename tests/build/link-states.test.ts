import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, runBuild } from '../fixtures/run-build.ts';

it('pages say that a recording is gone and offer its archived copy', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
  const folder = join(parent, 'content');
  cpSync(join(root, 'content'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'links.yaml'),
    'https://www.youtube.com/watch?v=7M5or85WMNs:\n  state: gone\n  checked: 2026-01-01\n  archived: https://web.archive.org/web/2020/https://www.youtube.com/watch?v=7M5or85WMNs\n',
  );
  const { status, output } = await runBuild(join(parent, 'site'), { CONTENT_DIR: folder });
  expect(status, output).toBe(0);
  const page = 'reports/flink-forward-europe-2019/flink-serialisation/index.html';
  const html = readFileSync(join(parent, 'site', page), 'utf8');
  rmSync(parent, { recursive: true, force: true });
  expect(html).toContain('(recording no longer available)');
  expect(html).toContain('(no longer available, <a href="https://web.archive.org/web/2020/');
});
