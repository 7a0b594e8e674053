import AxeBuilder from '@axe-core/playwright';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
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
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_theme, dark) => {
  it.each(pages)('axe finds nothing on /%s', async (path) => {
    const page = await site.open(path, { dark });
    if (path.startsWith('search/?')) {
      await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
      for (const group of await page.locator('search-page summary').all()) await group.click();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`),
    ).toEqual([]);
  });
});
