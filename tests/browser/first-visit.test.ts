import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { measureVisits, type VisitCosts } from '../../src/commands/bench/visit-costs.ts';
import { themeScript } from '../../src/lib/policy.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

/** What the first visit to a page may cost, in bytes after brotli, pictures aside, and in requests. */
const budgets: Record<string, { bytes: number; requests: number }> = {
  home: { bytes: 20_000, requests: 6 },
  report: { bytes: 20_000, requests: 4 },
  talk: { bytes: 12_000, requests: 4 },
  // These have styles or a script of their own, and the search page small files.
  topics: { bytes: 20_000, requests: 5 },
  takeaways: { bytes: 20_000, requests: 6 },
  search: { bytes: 20_000, requests: 8 },
};
const otherPages = { bytes: 20_000, requests: 4 };
const scriptBeforeSearch = 6_000;

const pagesOf = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();

const { lost: _lost, ...kinds } = pageKinds;

describe.each([
  [
    'the two reports',
    () => inject('site'),
    (folder: string) => [
      ...Object.entries(kinds).map(([kind, path]) => [kind, `/${path}`] as const),
      ...pagesOf(folder, 'reports/*/index.html').map((path) => ['report', path] as const),
      ...pagesOf(folder, 'reports/*/*/index.html').map((path) => ['talk', path] as const),
    ],
  ],
  [
    '5,000 talks',
    () => inject('archive'),
    (folder: string) => [
      ['home', '/'] as const,
      ...pagesOf(folder, 'reports/*/index.html')
        .filter((_, index) => index % 80 === 0)
        .map((path) => ['report', path] as const),
      ...pagesOf(folder, 'reports/*/*/index.html')
        .filter((_, index) => index % 500 === 0)
        .map((path) => ['talk', path] as const),
    ],
  ],
])('the first visit, of %s', (_what, folderOf, pagesIn) => {
  let visits: (VisitCosts & { kind: string })[];
  beforeAll(async () => {
    const pages = pagesIn(folderOf());
    const costs = await measureVisits(
      folderOf(),
      inject('chromium'),
      pages.map(([, path]) => path),
    );
    visits = costs.map((cost, index) => ({ ...cost, kind: pages[index]?.[0] ?? '' }));
  });
  afterAll(() => {
    console.table(
      visits.map(({ kind, path, files, bytes, scriptBytes }) => ({
        kind,
        path,
        requests: files.length,
        bytes,
        script: scriptBytes,
      })),
    );
  });

  it('costs no more than its budget', () => {
    const over = visits.filter(({ kind, files, bytes }) => {
      const budget = budgets[kind] ?? otherPages;
      return bytes > budget.bytes || files.length > budget.requests;
    });
    // A report holds the notes of up to 60 talks in full: of an archive's long ones, one in ten may weigh more.
    const reports = visits.filter(({ kind }) => kind === 'report');
    const heavy = over.filter(({ kind }) => kind === 'report');
    expect(heavy.length, JSON.stringify(heavy, null, 1)).toBeLessThanOrEqual(Math.floor(reports.length / 10));
    expect(over.filter(({ kind }) => kind !== 'report')).toEqual([]);
  });

  it('brings little script before the search is used', () => {
    const over = visits.filter(
      ({ kind, scriptBytes }) => kind !== 'search' && scriptBytes > scriptBeforeSearch,
    );
    expect(over.map(({ path, scriptBytes }) => ({ path, scriptBytes }))).toEqual([]);
  });

  it('asks no other host, and waits for styles and the theme’s script only', () => {
    for (const { path, elsewhere, blocking, inlineScripts } of visits) {
      expect(elsewhere, path).toEqual([]);
      expect(
        blocking.filter((file) => !file.endsWith('.css')),
        path,
      ).toEqual([]);
      expect(blocking.length, path).toBeGreaterThan(0);
      expect(inlineScripts, path).toEqual([themeScript]);
    }
  });
});
