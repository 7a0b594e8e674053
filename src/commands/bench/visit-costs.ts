import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { contentSecurityPolicy } from '../../lib/policy.ts';

/** What the first visit to one page costs its reader, before anything is pointed at or clicked. */
export interface VisitCosts {
  /** The page, from the root of its host. */
  path: string;
  /** The files that are asked for, the icon included. */
  files: string[];
  /** All of them but pictures, in bytes after brotli. */
  bytes: number;
  /** The scripts among them. */
  scriptBytes: number;
  /** What must be there before anything is drawn, by Chromium's own word (`renderBlockingStatus`). */
  blocking: string[];
  /** Scripts that the page itself holds. */
  inlineScripts: string[];
  /** Addresses on other hosts. */
  elsewhere: string[];
  /** When the largest thing in the window was painted on the line, in milliseconds (W3C Largest Contentful Paint). */
  largestPaint: number;
}

/** A line as Chromium's developer tools emulate it. */
export interface Line {
  /** In bits a second, both ways. */
  throughput: number;
  /** Before each answer, in milliseconds. */
  latency: number;
}

/**
 * Measures first visits in Chromium, on a site built for the root of its host and served compressed.
 *
 * @param line how fast the site is reached; without it, as fast as this machine can
 */
export async function measureVisits(
  folder: string,
  executablePath: string,
  paths: readonly string[],
  line?: Line,
): Promise<VisitCosts[]> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    asked.push(path);
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('content-type', types[extname(fileOf(path))] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br');
    response.end(compressed(folder, path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const visits: VisitCosts[] = [];
    for (const path of paths) {
      asked.length = 0;
      const seen = await visit(browser, site, path, line);
      const files = [...asked];
      const weigh = (pattern: RegExp) =>
        files
          .filter((file) => pattern.test(fileOf(file)))
          .reduce((sum, file) => sum + compressed(folder, file).length, 0);
      const bytes = weigh(/\.(?:html|css|js|json)$/) + weigh(/favicon/);
      visits.push({ path, files, bytes, scriptBytes: weigh(/\.js$/), ...seen });
    }
    return visits;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

const compressed = (folder: string, path: string): Buffer =>
  brotliCompressSync(readFileSync(join(folder, fileOf(path))));

async function visit(
  browser: Browser,
  site: string,
  path: string,
  line: Line | undefined,
): Promise<Pick<VisitCosts, 'blocking' | 'inlineScripts' | 'elsewhere' | 'largestPaint'>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) elsewhere.push(request.url());
    });
    if (line) {
      const bytesEachSecond = line.throughput / 8;
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: line.latency,
        downloadThroughput: bytesEachSecond,
        uploadThroughput: bytesEachSecond,
      });
    }
    await page.goto(site + path, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(async () => {
      const largestPaint = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      });
      const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
        renderBlockingStatus: string;
      })[];
      return {
        largestPaint,
        blocking: resources
          .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
          .map(({ name }) => new URL(name).pathname),
        inlineScripts: [...document.querySelectorAll('script:not([src], [type$=json])')].map(
          ({ textContent }) => textContent,
        ),
      };
    });
    return { ...seen, elsewhere };
  } finally {
    await context.close();
  }
}
