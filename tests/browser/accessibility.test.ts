import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();

/**
 * axe with all its rules, that of WCAG 2.2 included, which it leaves off unless told. Its legacy mode spares a window for
 * each run, which only pages with frames need.
 */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'target-size': { enabled: true } } });

/** Every address of the sitemap, and what is in none. */
const pages = [
  ...[...readBuiltPages(inject('site'))]
    .filter(({ html }) => !html.includes('noindex'))
    .map(({ path }) => path.slice(1)),
  'search/?q=kafka+zebra',
  'search/?q=nonsence&topic=kubernetes',
  '404.html',
];

it('axe finds nothing in the open search with its suggestions', async () => {
  const page = await site.open('about/');
  await page.keyboard.press('/');
  await page.keyboard.type('ka');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const { violations } = await axe(page).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it.each(pages)('axe finds nothing on /%s, light or dark', async (path) => {
  const page = await site.open(path);
  if (path.startsWith('search/?')) {
    await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
    for (const group of await page.locator('search-page summary').all()) await group.click();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Only colours differ between the themes.
    const { violations } = await (
      colorScheme === 'light' ? axe(page) : axe(page).withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`),
      colorScheme,
    ).toEqual([]);
  }
});
