import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();
const report = pageKinds.report;

describe('by keyboard alone', () => {
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('the first stop leads past the header', async () => {
    const page = await site.open(report);
    await press(page, 'Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await press(page, 'Enter', 'Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
      true,
    );
  });

  it('one goes from home to a talk and copies the link to a takeaway', async () => {
    const page = await site.open('');
    const focusOn = async (name: string) => {
      for (let presses = 0; presses < 150; presses += 1) {
        await press(page, 'Tab');
        const focused = await page.evaluate(() => {
          const { ariaLabel, textContent } = document.activeElement as Element;
          return (ariaLabel ?? textContent).trim();
        });
        if (focused.startsWith(name)) return;
      }
      throw new Error(`Tab does not lead to ${name}.`);
    };
    await focusOn('Quill Summit Valparaíso 2020: ');
    await press(page, 'Enter');
    await page.waitForURL(`${site.url}reports/quill-summit-valparaiso-2020/`);
    await focusOn('Quill on Harbourmaster: Keeping It Simple');
    await press(page, 'Enter');
    await page.waitForURL(/#quill-on-harbourmaster|quill-on-harbourmaster\/$/);
    await focusOn('Link to the takeaway');
    await press(page, 'Enter');
    await page.getByRole('status').filter({ hasText: 'Copied “' }).waitFor({ state: 'attached' });
    await page.waitForURL(/#./);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '/reports/quill-summit-valparaiso-2020/',
    );
  });

  it('one changes the theme', async () => {
    const page = await site.open('about/');
    await page.getByRole('button', { name: 'Dark theme' }).focus();
    await press(page, 'Space');
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('one unfolds the contents of a report and follows them', async () => {
    const page = await site.open(report, { width: 400 });
    const contents = page.locator('details').filter({ hasText: 'In this report' }).locator('summary');
    await contents.focus();
    await press(page, 'Enter', 'Tab', 'Enter');
    await page.waitForURL(/#./);
  });

  it('one narrows the takeaways', async () => {
    const page = await site.open('takeaways/');
    await page.getByRole('link', { name: /^lesson/ }).focus();
    await press(page, 'Enter');
    await page.waitForURL(/kind=lesson/);
  });

  it('one searches, filters and follows a result', async () => {
    const page = await site.open('');
    await press(page, '/');
    await page.keyboard.type('quill summit');
    await page.getByRole('option').first().waitFor();
    await press(page, 'Enter');
    await page.waitForURL('**/search/?q=quill*');
    await page.locator('[data-results][aria-busy=false] [data-result]').first().waitFor();
    await page.locator('filter-group[data-name=topic] summary').focus();
    await press(page, 'Enter');
    await page.getByRole('checkbox', { name: 'Streaming SQL' }).focus();
    await press(page, 'Space');
    await page.waitForURL(/topic=/);
    await page.locator('[data-results][aria-busy=false] [data-result] a').first().focus();
    await press(page, 'Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  });
});
