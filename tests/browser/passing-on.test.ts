import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const talk = 'reports/quill-summit-valparaiso-2020/please-upgrade-quill/';
const report = 'reports/brook-forward-bremen-2021/';

describe('a link', () => {
  it('is copied as Markdown with its title, and says what was copied', async () => {
    const page = await site.open(`${talk}?from=mail#slide-35`);
    const takeaway = page.locator('#slide-35');
    await takeaway.getByRole('button', { name: /^Copy link/ }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Copied ${site.url}${talk}#slide-35` })
      .waitFor();
    await takeaway.getByRole('button', { name: /^Copy Markdown link/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`[Slide 35, on how not to upgrade, is not to be missed.](${site.url}${talk}#slide-35)`);
  });

  it('of the talk itself stands beside its title', async () => {
    const page = await site.open(`${talk}?x=1`);
    await page.locator('h1').hover();
    await page
      .locator('.page-head')
      .getByRole('button', { name: /^Copy link/ })
      .click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(site.url + talk);
  });

  it('opens the share sheet of the system where there is one', async () => {
    const page = await site.open('about/', { fresh: true });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.title = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await page.goto(site.url + talk);
    const takeaway = page.locator('#slide-35');
    await takeaway.hover();
    await takeaway.getByRole('button', { name: /^Copy link/ }).click();
    await takeaway.getByRole('button', { name: /^Share/ }).click();
    await expect.poll(() => page.title()).toContain(`"url":"${site.url}${talk}#slide-35"`);
  });
});

describe('on arrival', () => {
  it.each([
    ['a takeaway', `${talk}#slide-35`, '#slide-35'],
    ['a heading of notes', `${talk}#why-upgrade`, '.heading:has(#why-upgrade)'],
    ['a section', `${report}#big-trends`, '.heading:has(#big-trends)'],
    ['a talk in its report', `${report}#tollgate-deduplication`, '#tollgate-deduplication > header'],
  ])('%s is marked and in view', async (_what, path, marked) => {
    const page = await site.open(path);
    const target = page.locator(marked).first();
    await expect
      .poll(() => target.evaluate((element) => getComputedStyle(element).boxShadow))
      .not.toBe('none');
    await expect
      .poll(() => target.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(400);
    expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  it('a closed disclosure opens', async () => {
    const page = await site.open(`${talk}#_cite`);
    await page.locator('#_cite pre').first().waitFor({ state: 'visible' });
  });
});

describe('a citation', () => {
  it('is copied whole', async () => {
    const page = await site.open(talk);
    await page.getByText('Cite', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^@misc\{/);
    expect(await copied()).toContain('title = {{Please Upgrade Great Quill. Now.}}');
    await page.getByRole('button', { name: 'Copy CSL-JSON' }).click();
    await expect.poll(copied).toMatch(/^\[/);
    const [item] = JSON.parse(await copied()) as [{ type: string }];
    expect(item.type).toBe('speech');
  });
});
