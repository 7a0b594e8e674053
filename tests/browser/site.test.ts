import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const brook = 'reports/brook-forward-bremen-2021/';
const quill = 'reports/quill-summit-valparaiso-2020/';

describe('browsing', () => {
  it('leads from home to a report, a talk and its speaker', async () => {
    const page = await site.open('');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Quill Summit Valparaíso/ })
      .first()
      .click();
    await page.waitForURL(`**/${quill}`);
    await page
      .locator('article#quill-on-harbourmaster')
      .getByRole('link', { name: 'Quill on Harbourmaster: Keeping It Simple', exact: true })
      .click();
    await page.waitForURL(`**/${quill}quill-on-harbourmaster/`);
    await page.getByRole('list', { name: 'Speakers' }).getByRole('link', { name: 'Nelly Tamsin' }).click();
    await page.waitForURL('**/people/nelly-tamsin/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nelly Tamsin');
    expect(await page.getByRole('main').getByRole('link', { name: 'Etui' }).count()).toBeGreaterThan(0);
  });

  it('leads through the talks of a report in order', async () => {
    const page = await site.open(`${quill}moe-keynote/`);
    await page.getByRole('link', { name: /^Next talk/ }).click();
    await page.waitForURL(`**/${quill}drews-keynote/`);
    await page.getByRole('link', { name: /^Previous talk/ }).click();
    await page.waitForURL(`**/${quill}moe-keynote/`);
  });

  it('leads back up by breadcrumbs', async () => {
    const page = await site.open(`${brook}brook-serialisation/`);
    await page
      .getByRole('navigation', { name: 'Breadcrumbs' })
      .getByRole('link', { name: 'Brook Forward Bremen 2021' })
      .click();
    await page.waitForURL(`**/${brook}`);
  });

  it('works without JavaScript', async () => {
    const page = await site.open(quill, { javaScript: false });
    await page
      .getByRole('navigation', { name: 'In this report' })
      .getByRole('link', { name: /Please Upgrade/ })
      .click();
    await page.waitForURL('**/*#please-upgrade-quill');
    await page
      .locator('article#please-upgrade-quill')
      .getByRole('link', { name: 'Wren Castellane' })
      .first()
      .click();
    await page.waitForURL('**/people/wren-castellane/');
  });
});

describe('a deep link', () => {
  it.each([
    [`${brook}#tollgate-deduplication`, 'tollgate-deduplication'],
    [`${quill}#main-observations`, 'main-observations'],
  ])('to %s shows it', async (path, id) => {
    const page = await site.open(path);
    const target = page.locator(`[id="${id}"]`);
    await target.waitFor();
    await expect
      .poll(() =>
        target.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && top < innerHeight / 2 && bottom > 0;
        }),
      )
      .toBe(true);
  });

  it('can be copied beside each section, talk and takeaway', async () => {
    const page = await site.open(brook);
    const talk = page.locator('article#tollgate-deduplication .heading').first();
    await talk.getByRole('link', { name: /^Link to/ }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}${brook}#tollgate-deduplication`,
    );
    const takeaway = page.locator('[id="tollgate-deduplication--simple-but-hard"]');
    await takeaway.getByRole('link', { name: /^Link to/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`\n${site.url}${brook}#tollgate-deduplication--simple-but-hard`);
    expect(await page.locator('main h2[id]:not([id^=_]), main h3[id]').count()).toBe(
      await page.locator('.heading:has(h2, h3[id]) copy-link a[title]').count(),
    );
  });
});

describe('a lost address', () => {
  it('is answered as such and offers a search for its words', async () => {
    const page = await site.open('reports/quill/nelly-tamsin/', { status: 404 });
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    const field = page.getByRole('main').getByRole('searchbox');
    await expect.poll(() => field.inputValue()).toBe('nelly tamsin');
    await field.press('Enter');
    await page.waitForURL('**/search/?q=nelly+tamsin');
    await page
      .locator('[data-result]')
      .getByRole('link', { name: 'Quill on Harbourmaster: Keeping It Simple' })
      .waitFor();
  });
});

describe('the look', () => {
  it('follows the system’s theme until the reader chooses, and remembers the choice', async () => {
    const page = await site.open('', { dark: true });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background()).toBe(light);
  });
});
