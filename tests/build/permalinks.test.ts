import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageFacts } from '../../src/checks/page-facts.ts';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { renamedContent } from '../fixtures/renamed-content.ts';
import { root, runBuild } from '../fixtures/run-build.ts';

describe('every address of the lock', () => {
  it('is a page of the built site, its fragment an id on it', () => {
    const ids = new Map(
      [...readBuiltPages(inject('site'))].map((page) => [page.path, new Set(pageFacts(page).ids)]),
    );
    const lock = readFileSync(join(root, 'content/permalinks.lock'), 'utf8').trim().split('\n');
    const missing = lock.filter((address) => {
      const [path = '', fragment] = address.split('#');
      return !ids.has(path) || (fragment !== undefined && !ids.get(path)?.has(fragment));
    });
    expect(missing).toEqual([]);
    expect(lock.length).toBeGreaterThan(150);
  });
});

describe('a build that would drop published addresses', () => {
  it('fails, names each and says how to keep it', async () => {
    const { folder, remove } = renamedContent({ withMoved: false });
    const { status, output } = await runBuild(join(folder, '../site'), { CONTENT_DIR: folder });
    remove();
    expect(status).toBe(1);
    for (const address of [
      '/people/nikki-thean/',
      '/topics/stream-storage/',
      '/reports/flink-forward-europe-2019/',
    ]) {
      expect(output).toMatch(new RegExp(`permalinks\\.lock:\\d+:1 +\`${address}\``));
    }
    expect(output).toContain('In moved.yaml, write where it went');
  });
});
