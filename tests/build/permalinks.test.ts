import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fixtureContent, runBuild } from '../fixtures/run-build.ts';

it('a build that would drop published addresses fails, names each and says how to keep it', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const content = join(parent, 'content');
  cpSync(fixtureContent, content, { recursive: true });
  rmSync(join(content, 'moved.yaml'));
  const { status, output } = await runBuild(join(parent, 'site'), { CONTENT_DIR: content });
  expect(status).toBe(1);
  for (const address of [
    '/people/nelly-t/',
    '/topics/storage/',
    '/reports/brook-forward-europe-2021/',
    '/reports/almanac-days-online-2019/a-rumour/',
  ]) {
    expect(output).toMatch(new RegExp(`permalinks\\.lock:\\d+:1 +\`${address}\``));
  }
  expect(output).toContain('In moved.yaml, write where it went');
});
