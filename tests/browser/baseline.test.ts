import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

/** What a browser older than the baseline of the README lacks, feature by feature: the rest goes on. */
const site = openSite();

const openWithout = async (path: string, takeAway: () => void): Promise<Page> => {
  const page = await site.open('about/', { fresh: true });
  await page.addInitScript(takeAway);
  await page.goto(site.url + path);
  return page;
};

describe('without', () => {
  it('modal dialogs: the link to the search leads to its page', async () => {
    const page = await openWithout('about/', () => {
      Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    });
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search/');
  });

  it('workers: the search page says so, and leads to the lists', async () => {
    const page = await openWithout('search/?q=quill', () => {
      Reflect.deleteProperty(globalThis, 'Worker');
    });
    await page.getByRole('status').filter({ hasText: 'could not' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'talks' }).click();
    await page.waitForURL('**/talks/');
  });

  it('a clipboard: no link promises to copy', async () => {
    const page = await openWithout(pageKinds.talk, () => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await page.locator('theme-switch:not([hidden])').waitFor();
    const links = page.getByRole('link', { name: /^Link to/ });
    expect(await links.and(page.locator('[title]')).count()).toBe(0);
    await links.nth(2).click();
    await page.waitForURL(/#./);
    expect(await page.getByText('Copied', { exact: true }).count()).toBe(0);
  });

  it('storage: the theme is changed as long as the page lasts', async () => {
    const page = await openWithout('about/', () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    });
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
  });

  it('custom elements: every page is what its HTML says', async () => {
    const page = await site.open('about/', { expectErrors: true, fresh: true });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'customElements'));
    for (const path of Object.values(pageKinds)) {
      await page.goto(site.url + path);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
    }
    await page.goto(`${site.url}takeaways/`);
    await page.getByRole('link', { name: /^lesson/ }).click();
    await page.waitForURL(/takeaways\/.+lesson/);
  });

  const stylesWithout = async (page: Page, feature: RegExp) => {
    await page.route(/\.css$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(feature, 'not-known-$&') });
    });
    await page.reload();
  };
  const coloursOf = (page: Page) =>
    page.evaluate(() => ({
      text: getComputedStyle(document.body).color,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }));

  it('light-dark(): dark text on the browser’s own ground, and no switch that does nothing', async () => {
    const page = await site.open(pageKinds.report, { fresh: true });
    await page.addInitScript(() => (CSS.supports = () => false));
    await stylesWithout(page, /light-dark\(/g);
    expect(await page.locator('theme-switch').isVisible()).toBe(false);
    expect(await coloursOf(page)).toEqual({ text: 'rgb(0, 0, 0)', ground: 'rgba(0, 0, 0, 0)' });
  });

  it.each([
    ['cascade layers', /@layer/g],
    ['grid', /display:grid/g],
    ['ranges in media queries', /\(width>=/g],
  ])('%s: all is there to read, and nothing is scrolled sideways', async (_feature, feature) => {
    const page = await site.open('reports/quill-summit-valparaiso-2020/', { width: 360, fresh: true });
    await stylesWithout(page, feature);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await page.getByRole('heading', { name: 'QSQL and the active database' }).isVisible()).toBe(true);
  });
});
