import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { patience } from '../fixtures/patience.ts';
import { contentSecurityPolicy } from '../../src/security-policy.ts';
import { asSent } from './as-sent.ts';

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

/** A slow phone network. */
export const slowLine: Line = { throughput: 1_600_000, latency: 150 };

/** How many pages are visited at the same time where no line is measured. */
const atATime = 4;

/**
 * Measures first visits in Chromium, on a site built for the root of its host and served compressed.
 *
 * @param line how fast the site is reached, one visit after the other; without it, as fast as this machine can
 */
export async function measureVisits(
  folder: string,
  executablePath: string,
  paths: readonly string[],
  line?: Line,
): Promise<VisitCosts[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const visits: VisitCosts[] = [];
    const many = line ? 1 : atATime;
    for (let first = 0; first < paths.length; first += many) {
      const some = paths.slice(first, first + many);
      visits.push(...(await Promise.all(some.map((path) => measureVisit(browser, folder, path, line)))));
    }
    return visits;
  } finally {
    await browser.close();
  }
}

/** Measures one visit, on a server of its own that sees every file asked for. */
async function measureVisit(
  browser: Browser,
  folder: string,
  path: string,
  line: Line | undefined,
): Promise<VisitCosts> {
  const weights = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://site').pathname;
    const body = asSent(readFileSync(join(folder, fileOf(asked))));
    weights.set(asked, body.length);
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('content-type', types[extname(fileOf(asked))] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const seen = await visit(browser, site, path, line);
    const weigh = (pattern: RegExp) =>
      [...weights]
        .filter(([file]) => pattern.test(fileOf(file)))
        .reduce((sum, [, weight]) => sum + weight, 0);
    const bytes = weigh(/\.(?:html|css|js|json)$/) + weigh(/favicon/);
    return { path, files: [...weights.keys()], bytes, scriptBytes: weigh(/\.js$/), ...seen };
  } finally {
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

async function visit(
  browser: Browser,
  site: string,
  path: string,
  line: Line | undefined,
): Promise<Pick<VisitCosts, 'blocking' | 'inlineScripts' | 'elsewhere' | 'largestPaint'>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(patience);
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
