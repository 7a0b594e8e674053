import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteReader } from '../../src/integrations/site-reader.ts';
import { fileOfPath, pathOfFile } from '../../src/checks/site-files.ts';
import { formatProgress, Progress } from '../../src/integrations/progress.ts';
import { WorkerThread } from '../../src/threads.ts';

let folder: string;
let back: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
  back = process.cwd();
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(back);
  rmSync(folder, { recursive: true, force: true });
});

const page = (title: string, body: string) =>
  `<html lang="en"><head><title>${title}</title><meta name="robots" content="noindex"></head><body><main><h1>x</h1>${body}</main></body></html>`;

describe('files and their addresses', () => {
  it.each([
    ['/', 'page', 'index.html'],
    ['/people/x/', 'page', 'people/x/index.html'],
    ['/people/x', 'page', 'people/x/index.html'],
    ['/404', 'page', '404.html'],
    ['/reports/x.md', 'endpoint', 'reports/x.md'],
  ])('%s, %s: %s', (path, type, file) => {
    expect(fileOfPath(path, type)).toBe(file);
    if (file.endsWith('index.html')) expect(pathOfFile(file)).toBe(path.replace(/\/?$/, '/'));
  });
});

describe('a site that is read while it is rendered', () => {
  const site = { origin: 'https://example.org', base: '/' };
  const read = (pages: Record<string, string>) => {
    const reader = new SiteReader({ folder: join(folder, 'site'), site });
    for (const [file, html] of Object.entries(pages)) {
      mkdirSync(dirname(join('site', file)), { recursive: true });
      writeFileSync(join('site', file), html);
      reader.add({ file, html: new TextEncoder().encode(html).buffer });
    }
    return reader;
  };

  it('is checked with what others have written into its folder, where no folder is a page', () => {
    const links = [
      '/a.md',
      '/_astro/style.css',
      '/sitemap.xml',
      '/b',
      '/_astro',
      '/b/gone.md',
      '/b/#y',
      '/b/#z',
    ];
    const body = page('home', links.map((link) => `<a href="${link}">x</a>`).join(''));
    mkdirSync('site/_astro', { recursive: true });
    for (const file of ['_astro/style.css', 'sitemap.xml', 'a.md']) writeFileSync(`site/${file}`, '');
    const reader = read({ 'index.html': body, 'b/index.html': page('b', '<p id="y"></p>') });
    expect(reader.findings().map(({ message }) => message)).toEqual([
      ...['/b', '/_astro', '/b/gone.md'].map((link) => `The link \`${link}\` leads nowhere.`),
      'The link `/b/#z` names no id of that page.',
    ]);
    expect(reader.pages().map(({ path }) => path)).toEqual(['/', '/b/']);
  });
});

describe('a thread', () => {
  it('that could not begin says why, and keeps nobody waiting', async () => {
    writeFileSync('broken.ts', "throw new Error('no beginning');");
    const thread = new WorkerThread<string>(join(folder, 'broken.ts'));
    for (let number = 0; number < 100; number++) thread.ask(String(number)).catch(() => undefined);
    await expect(thread.ask('last')).rejects.toThrow('no beginning');
    await expect(thread.ask('one more')).rejects.toThrow('no beginning');
  });
});

describe('progress', () => {
  it('is shown on a terminal that does not say how wide it is', () => {
    const { isTTY, columns, write } = process.stdout;
    const shown: string[] = [];
    vi.stubEnv('CI', '');
    Object.assign(process.stdout, { isTTY: true, columns: 0, write: (text: string) => shown.push(text) > 0 });
    try {
      new Progress().begin('Rendering pages');
    } finally {
      Object.assign(process.stdout, { isTTY, columns, write });
      vi.unstubAllEnvs();
    }
    expect(shown.join('')).toContain('Rendering pages');
  });
  it.each([
    [3, 5000, 0.1, '3 of 5,000'],
    [1000, 5000, 10, '1,000 of 5,000, 40 s left'],
    [1000, 20000, 20, '1,000 of 20,000, 6 min left'],
    [5000, 5000, 60, '5,000 of 5,000, 0 s left'],
  ])('%i of %i after %d s: %s', (done, all, seconds, text) => {
    expect(formatProgress(done, all, seconds)).toBe(text);
  });
});
