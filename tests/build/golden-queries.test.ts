import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { goldenQueries } from '../fixtures/golden-queries.ts';
import { addressesOf, searchSite, type SearchedSite } from '../fixtures/search-site.ts';

let site: SearchedSite;
beforeAll(async () => {
  site = await searchSite(inject('site'));
});
afterAll(() => site.close());

describe.each(Object.entries(goldenQueries))('a search for %s', (_, queries) => {
  it.each(queries)('$query', async ({ query, first, results, not = [], notice, offer }) => {
    const found = await site.answer(`?q=${encodeURIComponent(query)}`);
    const addresses = addressesOf(found);
    expect(addresses.slice(0, first.length)).toEqual(first);
    if (results !== undefined) expect(addresses).toHaveLength(results);
    for (const address of not) expect(addresses).not.toContain(address);
    expect(found.notices.map(({ text }) => text).join('\n')).toContain(notice ?? '');
    if (notice === undefined) expect(found.notices).toEqual([]);
    const offers = found.notices.flatMap((each) => each.offers.map((each) => each.query));
    if (offer !== undefined) expect(offers).toContain(offer);
  });
});
