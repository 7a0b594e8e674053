import { describe, expect, it } from 'vitest';
import { takeawayKinds } from '../../src/schemas/takeaway.ts';
import { openSite } from '../fixtures/browser.ts';

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

  it('says how long it takes to read', async () => {
    const page = await site.open(brook);
    const minutes = /(\d+) minutes to read/.exec(await page.locator('.page-head').innerText())?.[1];
    expect(Number(minutes)).toBeGreaterThan(3);
    expect(Number(minutes)).toBeLessThan(30);
  });

  it('prints as an article with the addresses of its links, without the furniture', async () => {
    const page = await site.open(brook, { dark: true, width: 800 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const furniture of ['body > header', 'body > footer', 'nav.side', 'details.narrow', 'copy-link']) {
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
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['takeaway']));
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
  const kinds = await shown.evaluateAll((items) => items.map((item) => item.dataset['takeaway']));
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
