import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caching, securityHeaders } from '../../src/integrations/hosting.ts';
import { patience } from '../fixtures/patience.ts';
import { root, runBuild } from '../fixtures/run-build.ts';

let folder: string;
let port: number;
let nginx: ChildProcess;

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ask = (path: string, encoding?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = encoding ? { 'accept-encoding': encoding } : {};
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
  const { status, output } = await runBuild(join(folder, 'site'));
  if (status !== 0) throw new Error(output);
  execFileSync(process.execPath, ['src/commands/compress.ts', join(folder, 'site')], { cwd: root });
  port = await freePort();
  const server = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/conference-takeaways', join(folder, 'site'));
  mkdirSync(join(folder, 'logs'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log;
include /etc/nginx/modules-enabled/*.conf;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${server}
}
`,
  );
  // nginx may be root’s, whose files its workers read as another user.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await vi.waitFor(() => ask('/'), { timeout: patience });
});

afterAll(async () => {
  if (nginx.exitCode === null) {
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGQUIT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('nginx as configured', () => {
  let browser: Browser;
  const troubles: string[] = [];
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(`http://127.0.0.1:${port}${path}`);
    return page;
  };
  beforeAll(async () => {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: inject('chromium'), args });
  });
  afterEach(() => expect(troubles.splice(0)).toEqual([]));
  afterAll(() => browser.close());

  it.each(['/', '/reports/brook-forward-bremen-2021/', '/feed.xml', '/nothing/here/'])(
    'sends every security header with %s',
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of securityHeaders) expect(headers[name.toLowerCase()], name).toBe(value);
    },
  );

  it('lets browsers keep what is hashed for a year, and everything else for a minute', async () => {
    const html = (await ask('/')).body.toString();
    const of = (sub: string) => `/${sub}/${readdirSync(join(folder, 'site', sub))[0] ?? ''}`;
    const styles = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
    const long = [styles ?? 'no stylesheet', of('pagefind/index'), of('pagefind/fragment')];
    for (const path of long) expect((await ask(path)).headers['cache-control'], path).toBe(caching.hashed);
    const short = [
      '/',
      '/talks/',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
      '/feed.xml',
      '/favicon.svg',
    ];
    for (const path of short) expect((await ask(path)).headers['cache-control'], path).toBe(caching.others);
  });

  it('sends what was compressed ahead, to those who can read it', async () => {
    const path = '/reports/brook-forward-bremen-2021/';
    const plain = await ask(path);
    const brotli = await ask(path, 'br, gzip');
    const gzip = await ask(path, 'gzip');
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 3);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'text/xml; charset=utf-8'],
    ['/feed.json', 'application/json; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/reports/brook-forward-bremen-2021.md', 'text/markdown; charset=utf-8'],
    ['/reports/brook-forward-bremen-2021.png', 'image/png'],
    ['/favicon.svg', 'image/svg+xml'],
  ])('says what %s is', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('answers what does not exist with the page for it', async () => {
    const { status, body } = await ask('/nothing/here/');
    expect(status).toBe(404);
    expect(body.toString()).toContain('There is nothing at this address');
  });

  it('leads a page without its slash to the page', async () => {
    const { status, headers } = await ask('/talks');
    expect([status, headers.location]).toEqual([301, '/talks/']);
  });

  it('serves a search that finds, without breaking the policy', async () => {
    const page = await open('/search/?q=upgrading+quill+safely');
    const result = page.locator('[data-result]').getByRole('link', { name: /Please Upgrade Great Quill/ });
    await result.first().waitFor();
  });

  it('leads a page that has moved on, with the fragment', async () => {
    const page = await open('/reports/brook-forward-europe-2021/#new-owner');
    await page.waitForURL('**/reports/brook-forward-bremen-2021/#new-owner');
    await page.locator('#new-owner').waitFor();
  });
});
