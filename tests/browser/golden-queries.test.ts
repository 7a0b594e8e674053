import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from '../fixtures/browser.ts';
import { goldenQueries } from '../fixtures/golden-queries.ts';

const site = openSite();
let page: Page;
beforeEach(async () => {
  page = await site.open('search/');
});

/** What the page shows once it has answered. */
const shown = () =>
  page.locator('[data-results][aria-busy=false]').evaluate((results) => ({
    addresses: [...results.querySelectorAll('[data-result]')].map((each) =>
      each.querySelector('a')?.getAttribute('href'),
    ),
    status: results.querySelector('[role=status]')?.textContent ?? '',
    offers: [...results.querySelectorAll('[role=status] a')].map((offer) => offer.getAttribute('href')),
  }));

describe('in a browser', () => {
  it.each(Object.entries(goldenQueries))('a search for %s finds the same', async (_, queries) => {
    for (const { query, first, results, not = [], notice, offer } of queries) {
      await page.getByRole('searchbox').fill(query);
      await page.getByRole('searchbox').press('Enter');
      await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
      const { addresses, status, offers } = await shown();
      expect(addresses.slice(0, first.length), query).toEqual(first);
      if (results !== undefined) expect(addresses, query).toHaveLength(results);
      for (const address of not) expect(addresses, query).not.toContain(address);
      expect(status, query).toContain(notice ?? '');
      if (offer !== undefined) expect(offers, query).toContain(`/search/?q=${offer.replaceAll(' ', '+')}`);
    }
  });
});
