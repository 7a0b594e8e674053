import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { patience } from '../fixtures/patience.ts';
import { serveDist } from '../../src/commands/preview/serve-dist.ts';

/** What a search costs a reader, in bytes after brotli. */
export interface SearchCosts {
  /** From opening the dialog and typing one letter to the first suggestion: all scripts and data. */
  suggestion: number;
  /** The same until a claim is suggested for its words, or another suggestion; one for each of the claims. */
  claimSuggestion: number[];
  /** Everything that a first visit with a search in its address loads until its answer stands. */
  firstResult: number[];
  /** The same until names, titles and claims stand, before the engine is loaded; of searches that have some. */
  firstAnswer: number[];
}

/** What is typed and searched for. */
export interface Measured {
  /** A letter that some name begins with. */
  letter: string;
  /** Words of claims. */
  claims: readonly string[];
  /** Searched for one by one, each as a first visit. */
  queries: readonly string[];
  /** Of these and others, what the small files alone find something for. */
  quick: readonly string[];
}

/** Measures in Chromium, on a site at the root of its host. */
export const measureSearchCosts = (
  folder: string,
  executablePath: string,
  { letter, claims, queries, quick }: Measured,
): Promise<SearchCosts> =>
  withVisits(folder, executablePath, async (site, visit) => {
    const each = async (texts: readonly string[], cost: typeof costOfResult): Promise<number[]> => {
      const costs: number[] = [];
      for (const text of texts) costs.push(await visit((page, weigh) => cost(page, weigh, site, text)));
      return costs;
    };
    return {
      suggestion: (await each([letter], costOfSuggestion))[0] ?? 0,
      claimSuggestion: await each(claims, costOfSuggestion),
      firstResult: await each(queries, costOfResult),
      firstAnswer: await each(quick, costOfFirstAnswer),
    };
  });

/** The longest task of the main thread while one types, in milliseconds; 0 if none lasts 50 and longer. */
export const measureLongestTask = (
  folder: string,
  executablePath: string,
  queries: readonly string[],
): Promise<number> =>
  withVisits(folder, executablePath, (site, visit) => visit((page) => longestTask(page, site, queries)));

/** Looks at a page as a first visitor and returns a figure. */
type Visit = <Figure>(look: (page: Page, weigh: Weigh) => Promise<Figure>) => Promise<Figure>;

/** Serves a site and opens Chromium for as long as something is measured. */
async function withVisits<Figures>(
  folder: string,
  executablePath: string,
  measure: (site: string, visit: Visit) => Promise<Figures>,
): Promise<Figures> {
  const server: Server = await serveDist({ folder, base: '/', port: 0 });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await measure(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, async (look) => {
      const context = await browser.newContext();
      context.setDefaultTimeout(patience);
      try {
        return await look(await context.newPage(), weighing(context));
      } finally {
        await context.close();
      }
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The bytes loaded so far, those of files that match a pattern. */
type Weigh = (pattern: RegExp) => Promise<number>;

function weighing(context: BrowserContext): Weigh {
  const bodies = new Map<string, Promise<Buffer>>();
  context.on('response', (response) => {
    const url = response.url().replace(/\?.*/, '');
    if (!bodies.has(url))
      bodies.set(
        url,
        response.body().catch(() => Buffer.alloc(0)),
      );
  });
  return async (pattern) => {
    let sum = 0;
    for (const [url, body] of bodies) {
      if (!pattern.test(url)) continue;
      const bytes = await body;
      sum += Math.min(bytes.length, brotliCompressSync(bytes).length);
    }
    return sum;
  };
}

async function costOfSuggestion(page: Page, weigh: Weigh, site: string, letter: string): Promise<number> {
  await page.goto(`${site}about/`);
  await page.keyboard.press('/');
  await page.keyboard.type(letter);
  await page.getByRole('option').first().waitFor();
  return weigh(/\.(?:js|json)$/);
}

async function costOfResult(page: Page, weigh: Weigh, site: string, query: string): Promise<number> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-results][aria-busy=false] [data-result]').first().waitFor();
  return weigh(/./);
}

async function costOfFirstAnswer(page: Page, weigh: Weigh, site: string, query: string): Promise<number> {
  // The engine is asked for at once; it never comes.
  await page.context().route('**/pagefind/**', () => undefined);
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-result]').first().waitFor();
  return weigh(/./);
}

async function longestTask(page: Page, site: string, queries: readonly string[]): Promise<number> {
  await page.goto(`${site}search/`);
  await watchTasks(page);
  for (const query of queries) {
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially(query, { delay: 40 });
    await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
  }
  const onSearchPage = await longestWatched(page);
  await page.goto(`${site}about/`);
  await watchTasks(page);
  await page.keyboard.press('/');
  for (const query of queries) {
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').pressSequentially(query, { delay: 40 });
  }
  return Math.max(onSearchPage, await longestWatched(page));
}

/** Begins to note the tasks of the main thread that last 50 ms and longer (W3C Long Tasks API). */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    const note = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });

const longestWatched = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
