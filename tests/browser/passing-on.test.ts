import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const talk = 'reports/quill-summit-valparaiso-2020/please-upgrade-quill/';
const report = 'reports/brook-forward-bremen-2021/';

const clipboardOf = (page: Page) => () => page.evaluate(() => navigator.clipboard.readText());
const htmlOf = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
const copyBefore = (page: Page) => page.evaluate(() => navigator.clipboard.writeText('before'));

describe('a link', () => {
  it('leads to its address, copies it and says so; beside it, it is copied as Markdown with its title', async () => {
    const page = await site.open(`${talk}?from=mail#why-upgrade`);
    const takeaway = page.locator('#slide-35');
    await takeaway.getByRole('link', { name: /^Link to the takeaway/ }).click();
    await page
      .getByRole('status')
      .filter({
        hasText:
          'Copied “Slide 35, on how not to upgrade, is not to be missed.”, Clémence Delacourt, reporter',
      })
      .waitFor();
    await takeaway.getByText('Copied with owner and link', { exact: true }).waitFor();
    expect(page.url()).toBe(`${site.url}${talk}#slide-35`);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('slide-35');
    const source = 'Clémence Delacourt, reporter, Quill Summit Valparaíso 2020';
    const words = 'Slide 35, on how not to upgrade, is not to be missed.';
    await expect.poll(clipboardOf(page)).toBe(`${words}\n${source}\n${site.url}${talk}#slide-35`);
    expect(await htmlOf(page)).toBe(
      `<blockquote>${words}</blockquote><p>${source}: <a href="${site.url}${talk}#slide-35">${site.url}${talk}#slide-35</a></p>`,
    );
    await takeaway.getByRole('button', { name: /^Copy the takeaway .* as Markdown/ }).click();
    await expect.poll(clipboardOf(page)).toBe(`> ${words}\n>\n> ${source}: <${site.url}${talk}#slide-35>`);
    await page.goBack();
    expect(page.url()).toBe(`${site.url}${talk}#why-upgrade`);
  });

  it('offers its other ways only while the focus is there', async () => {
    const page = await site.open(talk);
    const takeaway = page.locator('#slide-35');
    const link = takeaway.getByRole('link', { name: /^Link to the takeaway/ });
    await link.focus();
    await expect.poll(() => link.getAttribute('title')).toContain('Copies');
    expect(await takeaway.getByRole('button').count()).toBe(0);
    for (let uses = 0; uses < 2; uses += 1) {
      await link.press('Enter');
      await takeaway.getByText(/^Copied/).waitFor();
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await takeaway.getByRole('button').count()).toBe(1);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(clipboardOf(page)).toMatch(/^> /);
    await page.keyboard.press('Tab');
    expect(await takeaway.getByRole('button').count()).toBe(0);
    expect(await takeaway.getByText(/^Copied/).count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector('#slide-35 :focus'))).toBe(null);
  });

  it.each(['ControlOrMeta', 'Shift', 'Alt'] as const)('is a plain link with %s', async (key) => {
    const page = await site.open(talk, { fresh: true });
    await copyBefore(page);
    // Where a plain link leads with this key is the browser’s affair.
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    const takeaway = page.locator('#slide-35');
    await takeaway.getByRole('link', { name: /^Link to the takeaway/ }).click({ modifiers: [key] });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await clipboardOf(page)()).toBe('before');
    expect(await takeaway.getByRole('button').count()).toBe(0);
  });

  it('leads there where the browser does not let it copy, and says so', async () => {
    const page = await site.open('about/', { fresh: true });
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    });
    await page.goto(site.url + talk);
    const takeaway = page.locator('#slide-35');
    await takeaway.getByRole('link', { name: /^Link to the takeaway/ }).click();
    await takeaway.getByText('Not copied').waitFor();
    expect(page.url()).toBe(`${site.url}${talk}#slide-35`);
  });

  it('of the talk itself stands beside its title', async () => {
    const page = await site.open(`${talk}?x=1`);
    await page
      .locator('.page-head')
      .getByRole('link', { name: /^Link to/ })
      .click();
    await page.locator('.page-head').getByText('Copied', { exact: true }).waitFor();
    expect(await clipboardOf(page)()).toBe(site.url + talk);
    expect(page.url()).toBe(site.url + talk);
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
    await takeaway.getByRole('link', { name: /^Link to the takeaway/ }).click();
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
