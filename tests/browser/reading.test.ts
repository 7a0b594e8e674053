import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { takeawayKinds } from '../../src/schemas/takeaway.ts';
import { findWithAxeIn } from '../fixtures/axe.ts';
import { openSite } from '../fixtures/browser.ts';
import { overflow } from '../fixtures/overflow.ts';

const site = openSite();
const brook = 'reports/brook-forward-bremen-2021/';

describe('a report', () => {
  it('follows the reading position in its contents', async () => {
    const page = await site.open(brook);
    const current = page.locator('nav.side a[aria-current=location]');
    expect(await current.count()).toBe(0);
    await page.locator('#enterprise-grade').evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).toEqual(['Brook for the enterprise']);
    await page.locator('#tollgate-deduplication').evaluate((talk) => talk.scrollIntoView());
    await expect
      .poll(() => current.allInnerTexts())
      .toEqual(['Deduplication without a time limit: Tollgate’s dual source']);
  });

  it('keeps its contents in view where there is room, and folded where there is none', async () => {
    const wide = await site.open(brook);
    await wide.locator('#interesting-talks').evaluate((heading) => heading.scrollIntoView());
    expect(await wide.locator('nav.side').isVisible()).toBe(true);
    expect((await wide.locator('nav.side').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const narrow = await site.open(brook, { width: 360 });
    const contents = narrow.locator('details.narrow');
    expect(await contents.getByRole('link').first().isVisible()).toBe(false);
    await contents.locator('summary').click();
    await contents.getByRole('link', { name: 'The new owner' }).click();
    await narrow.waitForURL('**/#new-owner');
  });

  it('leads on to the next older report, the oldest to a newer one, and to claims of others on its topics', async () => {
    const page = await site.open(brook);
    const claims = page.getByRole('region', { name: 'Other reports on these topics' }).locator('.text > a');
    const leadsTo = await claims.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname),
    );
    expect(leadsTo.length).toBeGreaterThan(0);
    expect(leadsTo.length).toBeLessThanOrEqual(3);
    expect(leadsTo.filter((path) => path.startsWith(`/${brook}`))).toEqual([]);
    await page.getByRole('link', { name: /^Next report/ }).click();
    await page.waitForURL('**/reports/quill-summit-valparaiso-2020/');
    await page.getByRole('link', { name: /^Next report/ }).click();
    await page.waitForURL('**/reports/almanac-days-online-2019/');
    await page.getByRole('link', { name: /^Next report/ }).click();
    await page.waitForURL('**/reports/quill-summit-valparaiso-2020/');
  });

  it('says how long it takes to read', async () => {
    const page = await site.open(brook);
    const minutes = /(\d+)\sminutes to read/.exec(await page.locator('.page-head').innerText())?.[1];
    expect(Number(minutes)).toBeGreaterThan(3);
    expect(Number(minutes)).toBeLessThan(30);
  });

  it('prints as an article with the addresses of its links, without the furniture', async () => {
    const page = await site.open(brook, { dark: true, width: 800 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const furniture of ['body > header', 'nav.side', 'details.narrow', 'copy-link']) {
      expect(await page.locator(furniture).first().isVisible(), furniture).toBe(false);
    }
    const link = page.locator('.prose a[href^="https:"]').first();
    const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(printed).toContain(await link.getAttribute('href'));
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).toBe('rgb(255, 255, 255)');
  });
});

describe('a talk', () => {
  const boxesOf = async (width: number) => {
    const page = await site.open(`${brook}tollgate-deduplication/`, { width });
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not shown.`);
      return box;
    };
    return {
      takeaways: await boxOf('[aria-labelledby=_takeaways]'),
      notes: await boxOf('[aria-labelledby=_notes]'),
      about: await boxOf('.about-talk'),
      neighbours: await boxOf('.neighbours'),
    };
  };

  it('has its notes before its topics, citation and neighbours on a phone', async () => {
    const { takeaways, notes, about, neighbours } = await boxesOf(390);
    const order = [takeaways, notes, about, neighbours].map(({ y }) => y);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('has its topics and citation beside takeaways and notes where there is room', async () => {
    const { takeaways, notes, about, neighbours } = await boxesOf(1440);
    expect(about.y).toBeCloseTo(takeaways.y, 0);
    expect(about.x).toBeGreaterThanOrEqual(notes.x + notes.width);
    expect(neighbours.y).toBeGreaterThanOrEqual(notes.y + notes.height);
    expect(neighbours.x).toBe(notes.x);
  });
});

/** Scrolls as a reader would, to where an element stands at the top of the window. */
const readOnTo = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));

describe.each([320, 390, 1000])('in a window of %i px, the bar of a report', (width) => {
  const open = async () => {
    const page = await site.open(brook, { width });
    return { page, bar: page.locator('.contents-bar'), summary: page.locator('.contents-bar > summary') };
  };

  it('tells the section, its number and the minutes left, and is gone at the end of the article', async () => {
    const { page, bar, summary } = await open();
    expect(await summary.innerText()).toContain('In this report');
    await readOnTo(page, '#enterprise-grade');
    await expect
      .poll(() => summary.textContent())
      .toMatch(/^\s*In this report: The big trends\s*3 of 4 · [2-5] min left\s*$/);
    const { y, height } = (await bar.boundingBox()) ?? { y: NaN, height: NaN };
    expect(y).toBe(0);
    expect(height).toBeLessThanOrEqual(44);
    expect(await page.evaluate(overflow)).toEqual([]);
    expect(await findWithAxeIn(page, '.contents-bar')).toEqual([]);
    await readOnTo(page, '.report .pass-on');
    await expect.poll(async () => (await bar.boundingBox())?.y).toBeLessThan(-44);
  });

  it('opens the contents over the text, by keyboard, too, and closes when one has chosen or turns away', async () => {
    const { page, bar, summary } = await open();
    await readOnTo(page, '#enterprise-grade');
    await summary.getByText('3 of 4').waitFor();
    const place = () =>
      page.locator('#enterprise-grade').evaluate((part) => part.getBoundingClientRect().top);
    const before = await place();
    await summary.focus();
    await page.keyboard.press('Enter');
    await bar.getByRole('link', { name: 'The new owner' }).waitFor();
    expect(await place()).toBe(before);
    expect(await findWithAxeIn(page, '.contents-bar')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await bar.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.click();
    await bar.getByRole('link', { name: 'The new owner' }).click();
    await page.waitForURL('**/#new-owner');
    await summary.getByText('1 of 4').waitFor();
    expect(await bar.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
    const { bottom } = await summary.evaluate((element) => element.getBoundingClientRect());
    const top = () => page.locator('#new-owner').evaluate((part) => part.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThanOrEqual(bottom);
  });

  it('moves nothing when it comes', async () => {
    const { page, summary } = await open();
    await page.locator('theme-switch:not([hidden])').waitFor();
    await page.evaluate(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    for (const part of ['#new-owner', '#first-keynote', '#enterprise-grade']) await readOnTo(page, part);
    await summary.getByText('3 of 4').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)).toEqual([]);
  });
});

it('without JavaScript the contents of a report stay where they are', async () => {
  const page = await site.open(brook, { width: 390, javaScript: false });
  const bar = page.locator('.contents-bar');
  expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  await bar.locator('summary').click();
  await bar.getByRole('link', { name: 'The new owner' }).click();
  await page.waitForURL('**/#new-owner');
});

describe('the reading position', () => {
  const read = async (page: Page) => {
    await readOnTo(page, '#enterprise-grade');
    await page.locator('nav.side a[aria-current]').waitFor({ state: 'attached' });
  };
  const offer = (page: Page) => page.getByRole('link', { name: /^Go on reading/ });
  /** Whether a page has done all that it does on its own when it is opened. */
  const settled = (page: Page) => page.waitForLoadState('networkidle');

  it.each([390, 820, 1280])(
    'is offered on the next visit, which it does not scroll, at %i px',
    async (width) => {
      const page = await site.open(brook, { width });
      await settled(page);
      expect(await offer(page).count()).toBe(0);
      const head = await page.locator('#_takeaways').boundingBox();
      await read(page);
      await page.goto(`${site.url}about/`);
      await page.goto(site.url + brook);
      await offer(page).filter({ hasText: 'Go on reading: Brook for the enterprise' }).waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await page.locator('#_takeaways').boundingBox()).toEqual(head);
      expect(await findWithAxeIn(page, '.page-head')).toEqual([]);
      await offer(page).click();
      await page.waitForURL('**/#enterprise-grade');
    },
  );

  it('is not offered to those who come with a fragment, nor on another report, nor once the end was reached', async () => {
    const page = await site.open(brook);
    await read(page);
    for (const path of [`${brook}#new-owner`, 'reports/quill-summit-valparaiso-2020/']) {
      await page.goto(`${site.url}about/`);
      await page.goto(site.url + path);
      await settled(page);
      expect(await offer(page).count(), path).toBe(0);
    }
    await page.goto(site.url + brook);
    await offer(page).waitFor();
    await readOnTo(page, '.site-footer');
    await expect
      .poll(() => page.evaluate((path) => localStorage.getItem(`place /${path}`), brook))
      .toBe(null);
    await page.goto(`${site.url}about/`);
    await page.goto(site.url + brook);
    await settled(page);
    expect(await offer(page).count()).toBe(0);
  });

  it('is not kept where storage is forbidden, and nothing is missed', async () => {
    const page = await site.open('about/', { fresh: true });
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      }),
    );
    await page.goto(site.url + brook);
    await read(page);
    await page.goto(`${site.url}about/`);
    await page.goto(site.url + brook);
    await settled(page);
    expect(await offer(page).count()).toBe(0);
  });
});

describe('the takeaways', () => {
  it('are narrowed at once, and the address says how', async () => {
    const page = await site.open('takeaways/');
    const shown = page.locator('li[data-takeaway]:not([hidden])');
    const all = await shown.count();
    await page.getByRole('link', { name: /^lesson/ }).click();
    await expect.poll(() => page.url()).toContain('?kind=lesson');
    const lessons = await shown.count();
    expect(lessons).toBeLessThan(all);
    await page.getByRole('link', { name: /^Nelly Tamsin \d/ }).click();
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toBe(`${await shown.count()} of ${all} takeaways`);
    expect(await shown.count()).toBeLessThan(lessons);
    expect(await page.getByRole('heading', { name: /Brook Forward Bremen/ }).isVisible()).toBe(false);
    await page.goBack();
    await expect.poll(() => shown.count()).toBe(lessons);
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect.poll(() => shown.count()).toBe(all);

    const handedOn = await site.open('takeaways/?kind=lesson&kind=caveat&conference=quill-summit');
    const kinds = await handedOn
      .locator('li[data-takeaway]:not([hidden])')
      .evaluateAll((items) => items.map((item) => item.querySelector('[data-kind]')?.textContent.trim()));
    expect(new Set(kinds)).toEqual(new Set(['lesson', 'caveat']));
  });

  it.each([
    ['Quill Summit', '/conferences/quill-summit/'],
    ['Harbourmaster', '/topics/harbourmaster/'],
    ['Nelly Tamsin', '/people/nelly-tamsin/'],
  ])('are narrowed without JavaScript by a link: %s', async (name, address) => {
    const page = await site.open('takeaways/', { javaScript: false });
    await page
      .getByRole('navigation', { name: 'Narrow the takeaways' })
      .getByRole('link', { name })
      .first()
      .click();
    await page.waitForURL(`**${address}`);
  });
});

it.each(takeawayKinds)('takeaways are narrowed to a kind without JavaScript: %s', async (kind) => {
  const page = await site.open('takeaways/', { javaScript: false });
  await page.getByRole('link', { name: new RegExp(`^${kind} `) }).click();
  const shown = page.locator('li[data-takeaway]').filter({ visible: true });
  const kinds = await shown.locator('[data-kind]').allInnerTexts();
  expect(new Set(kinds)).toEqual(new Set([kind]));
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(() => shown.count()).toBeGreaterThan(kinds.length);
});

describe('the chart of topics', () => {
  it('leads from a dot to the talks it stands for, and is a table for those who cannot see it', async () => {
    const page = await site.open('topics/');
    const table = page.getByRole('table', { name: /Talks by topic and conference/ });
    const row = table.getByRole('row', { name: /^Harbourmaster/ });
    expect(await row.getByRole('cell', { name: '2 talks' }).count()).toBe(1);
    expect(await row.getByRole('cell', { name: '0 talks' }).count()).toBe(2);
    await row.getByRole('link', { name: '2 talks' }).click();
    await page.waitForURL('**/search/?topic=harbourmaster&conference=quill-summit');
    await expect.poll(() => page.locator('[data-result]').count()).toBe(2);
  });
});

describe('the theme', () => {
  it('is remembered and there before the first paint', async () => {
    const page = await site.open('', { fresh: true });
    await page.getByRole('button', { name: 'Dark theme' }).click();
    // Nothing is painted before the first frame.
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const { dataset } = document.documentElement;
        dataset['first'] = dataset['theme'] ?? 'none';
      });
    });
    await page.goto(`${site.url}talks/`);
    await expect.poll(() => page.locator('html').getAttribute('data-first')).toBe('dark');
  });
});
