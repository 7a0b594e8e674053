import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite('subSite', '/some/path/');

describe('the site under a path', () => {
  it('can be browsed and searched', async () => {
    const page = await site.open('');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Talks' }).click();
    await page.waitForURL('**/some/path/talks/');
    await page.keyboard.press('/');
    await page.keyboard.type('castellane');
    await page.getByRole('option', { name: /Please Upgrade/ }).click();
    await page.waitForURL('**/some/path/reports/quill-summit-valparaiso-2020/please-upgrade-quill/');
    await page.goto(`${site.url}search/?q=antenna`);
    const first = page.locator('[data-result] a').first();
    expect(await first.getAttribute('href')).toBe(
      '/some/path/reports/quill-summit-valparaiso-2020/orsa-deep-sea-network/',
    );
    await first.click();
    await page.getByRole('heading', { level: 1, name: /Deep Sea/ }).waitFor();
  });
});
