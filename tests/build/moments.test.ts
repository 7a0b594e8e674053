import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { runBuild } from '../fixtures/run-build.ts';

const talk = 'reports/meeting-1843/talks/notes.md';

async function buildPage(path: string, content: string, environment: Record<string, string> = {}) {
  const out = join(mkdtempSync(join(tmpdir(), 'takeaways-')), 'site');
  onTestFinished(() => rmSync(join(out, '..'), { recursive: true, force: true }));
  const { status, output } = await runBuild(out, { CONTENT_DIR: content, ...environment });
  expect(status, output).toBe(0);
  return readFileSync(join(out, path), 'utf8');
}

it('a moment leads into the recording', async () => {
  const content = contentFolder({
    [talk]: Object.values(
      changed(talk, 'by: ada-lovelace\n', "by: ada-lovelace\n    at: '1:02'\n"),
    )[0]!.replace(
      'resources: []',
      `resources:\n  - kind: video\n    url: https://www.youtube.com/watch?v=abc\n    at: '0:30'`,
    ),
  });
  const html = await buildPage('reports/meeting-1843/notes/index.html', content);
  expect(html).toMatch(
    /<a href="https:\/\/www\.youtube\.com\/watch\?v=abc&(?:amp;|#38;)?t=62s"[^>]*>1:02<\/a>/,
  );
  expect(html).toMatch(
    /<a href="https:\/\/www\.youtube\.com\/watch\?v=abc&(?:amp;|#38;)?t=30s"[^>]*>0:30<\/a>/,
  );
  expect(html).not.toContain('Edit this page');
});

it('with a repository, reports and talks lead to their source', async () => {
  const REPO_URL = 'https://github.com/owner/name';
  const html = await buildPage('reports/flink-forward-europe-2019/index.html', 'content', { REPO_URL });
  expect(html).toContain(`${REPO_URL}/edit/main/content/reports/flink-forward-europe-2019/report.mdx"`);
  expect(html).toContain(`${REPO_URL}/issues/new?title=`);
});
