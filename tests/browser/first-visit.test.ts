import { beforeAll, describe, expect, inject, it } from 'vitest';
import { measureSearchCosts } from '../bench/search-costs.ts';
import { measureVisits, type VisitCosts } from '../bench/visit-costs.ts';
import { themeScript } from '../../src/security-policy.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

/** What the first visit to a page may cost, pictures aside: bytes after brotli, and requests. */
const budgets: Record<string, { bytes: number; requests: number }> = {
  home: { bytes: 12_000, requests: 6 },
  report: { bytes: 20_000, requests: 4 },
  talk: { bytes: 12_000, requests: 4 },
  // These have styles or a script of their own, and the search page small files.
  topics: { bytes: 20_000, requests: 5 },
  topic: { bytes: 20_000, requests: 6 },
  person: { bytes: 20_000, requests: 5 },
  organisation: { bytes: 20_000, requests: 5 },
  takeaways: { bytes: 20_000, requests: 6 },
  search: { bytes: 20_000, requests: 8 },
};
const otherPages = { bytes: 20_000, requests: 4 };
const scriptBeforeSearch = 6_000;

const { lost: _lost, ...kinds } = pageKinds;

const pages = [
  ...Object.entries(kinds),
  ['report', 'reports/quill-summit-valparaiso-2020/'] as const,
  ['report', 'reports/almanac-days-online-2019/'] as const,
  ['talk', 'reports/almanac-days-online-2019/pictures-of-tides/'] as const,
  ['talk', 'reports/quill-summit-valparaiso-2020/please-upgrade-quill/'] as const,
].map(([kind, path]) => ({ kind, path: `/${path}` }));

describe('the first visit', () => {
  let visits: (VisitCosts & { kind: string })[];
  beforeAll(async () => {
    const paths = pages.map(({ path }) => path);
    const costs = await measureVisits(inject('site'), inject('chromium'), paths);
    visits = costs.map((cost, index) => ({ ...cost, kind: pages[index]?.kind ?? '' }));
  });

  it('costs no more than its budget', () => {
    const over = visits.filter(({ kind, files, bytes }) => {
      const budget = budgets[kind] ?? otherPages;
      const ofAllPages = files.filter((file) => !/_astro\/.*\.(?:webp|svg)$/.test(file));
      return bytes > budget.bytes || ofAllPages.length > budget.requests;
    });
    expect(over).toEqual([]);
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

describe('a first search', () => {
  it('suggests within 15 kB, and shows a result within 150 kB', async () => {
    const queries = ['mission critical fault detection', 'worst practices'];
    const costs = await measureSearchCosts(inject('large'), inject('chromium'), {
      letter: 's',
      claims: [],
      queries,
      quick: [],
    });
    expect(costs.suggestion).toBeLessThanOrEqual(15_000);
    expect(Math.max(...costs.firstResult)).toBeLessThanOrEqual(150_000);
  });
});
