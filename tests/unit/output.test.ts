import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileOfPath, pathOfFile } from '../../src/lib/built-pages.ts';
import { formatProgress, Progress } from '../../src/lib/progress.ts';
import { sweepSite } from '../../src/output/older-site.ts';
import { PageStore, readKeys } from '../../src/output/page-store.ts';
import { outputPrerenderer } from '../../src/output/prerenderer.ts';
import { RecordFile } from '../../src/search/build/record-file.ts';
import { SiteWriter, type OutputFile } from '../../src/output/site-writer.ts';
import { WriterThread } from '../../src/output/writer-thread.ts';

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

const bytes = (text: string) => Buffer.from(text);
const page = (title: string, body: string) =>
  bytes(
    `<html lang="en"><head><title>${title}</title><meta name="robots" content="noindex"></head><body><main><h1>x</h1>${body}</main></body></html>`,
  );

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

describe('what is kept for the next build', () => {
  it('is what this one has put there, and nothing of the one before', () => {
    const first = new PageStore('store');
    first.put('a', 'key', bytes('A'), bytes('about'));
    first.put('b', 'key', bytes('B'));
    first.finish();
    const second = new PageStore('store');
    const { key, body, about } = second.read('a');
    expect([key, String(body), String(about)]).toEqual(['key', 'A', 'about']);
    expect(second.filesOf('key')).toEqual(['a', 'b']);
    second.put('a', key, body, about);
    second.finish();
    expect([...readKeys('store')]).toEqual([['a', 'key']]);
    expect(String(new PageStore('store').read('a').body)).toBe('A');
  });
  it('gives back files of any size, whatever stood before them', () => {
    const sizes = [3, 700_000, 600_000, 3_000_000, 0, 5];
    const files = sizes.map((size, index) => Buffer.alloc(size, String(index)));
    const first = new PageStore('store');
    for (const [index, body] of files.entries())
      first.put(String(index), 'key', body, bytes(`about ${index}`));
    first.finish();
    const second = new PageStore('store');
    for (const [index, body] of files.entries()) {
      const { body: kept, about } = second.read(String(index));
      expect(body.equals(kept)).toBe(true);
      expect(String(about)).toBe(`about ${index}`);
    }
  });
  it('stays as it was where a build does not finish', () => {
    const first = new PageStore('store');
    first.put('a', 'key', bytes('A'));
    first.finish();
    new PageStore('store').put('b', 'key', bytes('B'));
    expect([...readKeys('store').keys()]).toEqual(['a']);
    expect(() => new PageStore('store').read('b')).toThrow('has not kept b');
  });
});

describe('a site that is written over an older one', () => {
  const site = { origin: 'https://example.org', base: '/' };
  const write = (files: OutputFile[]) => {
    const writer = new SiteWriter({ folder: 'site', cache: 'store', site });
    for (const file of files) writer.add(file);
    const findings = writer.findings();
    writer.finish();
    return findings;
  };

  it('is that of its own files, of which those that are the same are left alone', () => {
    write([
      { file: 'index.html', body: page('home', '') },
      { file: 'a/b/index.html', body: page('b', '') },
      { file: 'a.md', body: bytes('A') },
    ]);
    const before = statSync('site/a.md').mtimeMs;
    writeFileSync('site/index.html', 'somebody changed this');
    write([
      { file: 'index.html', body: page('home', '') },
      { file: 'a.md', body: bytes('A') },
    ]);
    expect(globSync('**/*', { cwd: 'site' }).sort()).toEqual(['a.md', 'index.html']);
    expect(statSync('site/a.md').mtimeMs).toBe(before);
    expect(statSync('site/index.html').size).toBe(page('home', '').length);
  });
  it('is checked with what was taken from the last build', () => {
    write([{ file: 'index.html', key: '1', body: page('home', '<a href="/x/#y">x</a>') }]);
    expect(write([{ file: 'index.html', key: '1' }])).toEqual([
      { page: '/', message: 'The link `/x/#y` leads nowhere.' },
    ]);
    const other = { file: 'x/index.html', body: page('x', '<p id="y"></p>') };
    expect(write([{ file: 'index.html', key: '1' }, other])).toEqual([]);
  });
  it('is checked with what others have written into its folder, where no folder is a page', () => {
    const links = ['/a.md', '/_astro/style.css', '/sitemap.xml', '/b', '/_astro', '/b/gone.md'];
    const body = page('home', links.map((link) => `<a href="${link}">x</a>`).join(''));
    mkdirSync('site/_astro', { recursive: true });
    for (const file of ['_astro/style.css', 'sitemap.xml']) writeFileSync(`site/${file}`, '');
    const b = { file: 'b/index.html', body: page('b', '') };
    const findings = write([{ file: 'index.html', body }, { file: 'a.md', body: bytes('A') }, b]);
    expect(findings.map(({ message }) => message)).toEqual(
      ['/b', '/_astro', '/b/gone.md'].map((link) => `The link \`${link}\` leads nowhere.`),
    );
  });
  it('leaves alone what public/ has where a page was before', () => {
    write([{ file: 'robots.txt', body: bytes('of a page') }]);
    mkdirSync('public');
    for (const folder of ['public', 'site']) writeFileSync(`${folder}/robots.txt`, 'of public/');
    write([]);
    expect(readFileSync('site/robots.txt', 'utf8')).toBe('of public/');
  });
  it('begins with nothing but what the last build’s writer wrote', () => {
    write([
      { file: 'index.html', body: page('home', '') },
      { file: 'a/b.md', body: bytes('B') },
    ]);
    mkdirSync('site/of-others/deep', { recursive: true });
    for (const file of ['index.html.br', 'of-others/deep/x', 'a/c.md']) writeFileSync(`site/${file}`, '');
    symlinkSync('index.html', 'site/link.html');
    sweepSite('site');
    expect(globSync('**/*.*', { cwd: 'site' }).sort()).toEqual(['a/b.md', 'index.html']);
    expect(existsSync('site/of-others')).toBe(false);
  });
  it.each([
    ['cut off', '["index.ht'],
    ['gone', undefined],
  ])('begins with nothing where the list of its files is %s', (_state, list) => {
    write([{ file: 'index.html', body: page('home', '') }]);
    rmSync('.cache/written.json');
    if (list !== undefined) writeFileSync('.cache/written.json', list);
    sweepSite('site');
    expect(existsSync('site')).toBe(false);
    expect(write([{ file: 'index.html', body: page('home', '') }])).toEqual([]);
  });
  it('says which file of public/ has the address of a page', () => {
    mkdirSync('public');
    writeFileSync('public/a.md', '');
    expect(() => write([{ file: 'a.md', body: bytes('A') }])).toThrow(
      'public/a.md has the address of a page',
    );
  });
});

describe('the thread that writes', () => {
  const site = { origin: 'https://example.org', base: '/' };

  it('tells what failed when it is asked, whatever was sent before', async () => {
    mkdirSync('public');
    writeFileSync('public/a.md', '');
    const writer = new WriterThread({ folder: join(folder, 'site'), cache: join(folder, 'store'), site });
    await writer.add({ file: 'a.md', body: Uint8Array.of(65) });
    await expect(writer.pages()).rejects.toThrow('public/a.md has the address of a page');
    await expect(writer.finish()).rejects.toThrow('public/a.md has the address of a page');
    await writer.close();
  });
  it('tells that it could not begin, and keeps nobody waiting', async () => {
    writeFileSync('store', 'no folder');
    const writer = new WriterThread({ folder: join(folder, 'site'), cache: join(folder, 'store'), site });
    for (let number = 0; number < 1000; number++)
      await writer.add({ file: `${number}.md`, body: Uint8Array.of(65) });
    await expect(writer.index()).rejects.toThrow('EEXIST');
    await expect(writer.pages()).rejects.toThrow('EEXIST');
    await writer.close();
  });
});

describe('the records on their way to the index', () => {
  const record = (url: string, date: string) => ({ url, date, document: `<p>${url} “ü”</p>`, words: [url] });
  const pages: [string, ReturnType<typeof record>[]][] = [
    ['reports/a.html', [record('/a/', '2019-10-07'), record('/a/#x', '2019-10-07')]],
    ['reports/b.html', [record('/b/', '2020-01-01')]],
    ['reports/0.html', [record('/0/', '2019-10-07')]],
  ];
  const fileOf = (added: typeof pages) => {
    const file = new RecordFile(join(folder, 'records'));
    for (const [name, records] of added) file.add(name, records);
    return file;
  };

  it('come back whole, the newest first, those of one day by their pages', () => {
    const file = fileOf(pages);
    expect(file.size).toBe(4);
    expect([...file.newestFirst()]).toEqual([
      record('/b/', '2020-01-01'),
      record('/0/', '2019-10-07'),
      record('/a/', '2019-10-07'),
      record('/a/#x', '2019-10-07'),
    ]);
    file.close();
    expect(globSync('records', { cwd: folder })).toEqual([]);
  });

  it('have one digest in whatever order pages come, and another when one of them changes', () => {
    const digest = fileOf(pages).digest();
    expect(fileOf(pages.toReversed()).digest()).toBe(digest);
    expect(fileOf([...pages.slice(1), ['reports/a.html', [record('/a/', '2019-10-07')]]]).digest()).not.toBe(
      digest,
    );
  });
});

describe('the prerenderer', () => {
  /** Runs it over paths with their keys, as Astro does, and tells what it had written, and what Astro rendered. */
  async function prerender(paths: Record<string, string | undefined>, lastKeys: Record<string, string> = {}) {
    const told: string[] = [];
    const route = { type: 'page' } as RouteData;
    const astro = {
      name: 'astro',
      getStaticPaths: async () =>
        Object.entries(paths).map(([pathname, cacheKey]) => ({ pathname, route, cacheKey })),
      render: async (request: Request) => {
        const { pathname } = new URL(request.url);
        if (pathname.endsWith('/broken/')) throw new Error('a page failed');
        return new Response(pathname);
      },
    } as AstroPrerenderer;
    const prerenderer = outputPrerenderer(astro, {
      base: '/b/',
      lastKeys: new Map(Object.entries(lastKeys)),
      writer: {
        close: async () => void told.push('closed'),
        add: async ({ file, key, body }) =>
          void told.push(`${file} ${key ?? 'no key'} ${body ? String(Buffer.from(body)) : 'kept'}`),
      },
      onRecords: () => told.push('records'),
      tell: () => undefined,
    });
    try {
      for (const { pathname } of await prerenderer.getStaticPaths()) {
        const request = new Request(`https://example.org/b${pathname}`);
        const response = await prerenderer.render(request, { routeData: route });
        expect(response instanceof Response && response.body).toBe(null);
      }
    } catch (error) {
      told.push(String(error));
    }
    await prerenderer.teardown?.();
    return told;
  }

  it('renders pages that hold records first, and tells when they are done', async () => {
    expect(await prerender({ '/people/x/': '1', '/reports/r/': '2', '/reports/r/t/': undefined })).toEqual([
      'reports/r/index.html 2 /b/reports/r/',
      'reports/r/t/index.html no key /b/reports/r/t/',
      'records',
      'people/x/index.html 1 /b/people/x/',
    ]);
  });
  it('takes from the last build what has the same key, and nothing without one', async () => {
    const last = { 'people/x/index.html': '1', 'reports/r/index.html': '2', 'index.html': '' };
    expect(await prerender({ '/people/x/': '1', '/reports/r/': '2', '/': undefined }, last)).toEqual([
      'reports/r/index.html 2 kept',
      'records',
      'people/x/index.html 1 kept',
      'index.html no key /b/',
    ]);
    expect(await prerender({ '/people/x/': '3' }, last)).toEqual([
      'records',
      'people/x/index.html 3 /b/people/x/',
    ]);
  });
  it('has nothing more written once a page has failed', async () => {
    expect(await prerender({ '/': '1', '/broken/': '2', '/people/x/': '3' })).toEqual([
      'records',
      'index.html 1 /b/',
      'Error: a page failed',
      'closed',
    ]);
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
