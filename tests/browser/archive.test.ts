import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { measureSite, type SiteFigures } from '../../src/commands/bench/measure-site.ts';
import { measureSearchCosts } from '../../src/commands/bench/search-costs.ts';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { openSite } from '../fixtures/browser.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';
import { makeKnownItems } from '../fixtures/known-items.ts';

const site = openSite(() => inject('archive'));

describe('an archive of 5,000 talks', () => {
  let figures: SiteFigures;
  beforeAll(() => {
    figures = measureSite(inject('archive'));
  }, 240_000);

  it('has no page over 100 kB and no list over 500 entries', () => {
    console.log(figures);
    expect(figures.largest.bytes, figures.largest.path).toBeLessThanOrEqual(100_000);
    expect(figures.longestList.entries, figures.longestList.path).toBeLessThanOrEqual(500);
  });

  it('answers a first search within 180 kB, and suggests within 15 kB', async () => {
    const titles = makeKnownItems(readHostileTalks(), '1', 5).filter(({ kind }) => kind === 'title-words');
    const queries = titles.map(({ query }) => query);
    const costs = await measureSearchCosts(inject('archive'), inject('chromium'), 's', queries);
    console.log(costs);
    expect(costs.suggestion).toBeLessThanOrEqual(15_000);
    expect(Math.max(...costs.firstResult)).toBeLessThanOrEqual(180_000);
  });

  it('can be reached whole from home by links alone', () => {
    const pages = new Map([...readBuiltPages(inject('archive'))].map(({ path, html }) => [path, html]));
    const reached = new Set(['/']);
    for (const path of reached) {
      for (const [, address = ''] of (pages.get(path) ?? '').matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
        if (pages.has(address)) reached.add(address);
      }
    }
    const lost = [...pages.keys()].filter((path) => !reached.has(path) && path !== '/404.html');
    expect(lost).toEqual([]);
  });

  it('leads without JavaScript from all talks to those of a year, a conference and one talk', async () => {
    const page = await site.open('talks/', { javaScript: false });
    await page.getByRole('list', { name: 'Talks by year' }).getByRole('link').first().click();
    await page.waitForURL(/\/talks\/\d{4}\/$/);
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
    await page.waitForURL(/\/reports\/[^/]+\/$/);
    expect(await page.locator('article[id]').count()).toBeGreaterThan(0);
  });

  it('leads from all people to those whose names begin alike', async () => {
    const page = await site.open('people/', { javaScript: false });
    await page
      .getByRole('list', { name: 'People by first letters' })
      .getByRole('link', { name: /^J / })
      .click();
    await page.waitForURL(/\/people\/starting-with\/j\/$/);
    const names = page.getByRole('main').locator('.title-link');
    expect(await names.count()).toBeGreaterThan(5);
    const addresses = await names.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(addresses.every((address) => address.startsWith('/people/j'))).toBe(true);
  });

  it('lists each of 300 talks by one name once', async () => {
    const page = await site.open('people/many-speakers/', { javaScript: false });
    const titles = page.getByRole('main').locator('.title-link');
    const addresses = await titles.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    const talks = addresses.filter((address) => /^\/reports\/[^/]+\/[^/]+\/$/.test(address));
    expect(talks).toHaveLength(300);
    expect(new Set(talks).size).toBe(300);
  });

  it('says the same of a topic on its page and in its feed', () => {
    const index = JSON.parse(readFileSync(join(inject('archive'), 'catalogue.json'), 'utf8')) as {
      topics: { id: string; talks: number }[];
    };
    const topic = index.topics.toSorted((a, b) => b.talks - a.talks)[0];
    const feed = readFileSync(join(inject('archive'), `topics/${topic?.id}/feed.xml`), 'utf8');
    expect(feed.match(/<entry>/g)).toHaveLength(Math.min(20, topic?.talks ?? 0));
  });
});
