import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const kafka = '/reports/kafka-summit-san-francisco-2019/';

const hits = (page: Page) => page.locator('[data-result]');
const answer = async (page: Page) => {
  await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
  return hits(page).evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href')),
  );
};

describe('the search page', () => {
  it('finds a talk by its speaker and leads to its home or its place in the report', async () => {
    const page = await site.open('search/');
    await page.getByRole('searchbox').fill('gwen shapira');
    await page.keyboard.press('Enter');
    expect((await answer(page))[0]).toBe(`${kafka}please-upgrade-kafka/`);
    expect(page.url()).toContain('?q=gwen+shapira');
    await hits(page).first().getByRole('link', { name: 'In its report' }).click();
    await page.waitForURL(`**${kafka}#please-upgrade-kafka`);
  });

  it('finds a talk by its topic', async () => {
    const page = await site.open('search/?topic=deduplication');
    expect(await answer(page)).toEqual(['/reports/flink-forward-europe-2019/stripe-deduplication/']);
    expect(await page.getByRole('checkbox', { name: 'Deduplication' }).isChecked()).toBe(true);
  });

  it('finds a talk by a word of its notes and marks the word', async () => {
    const page = await site.open('search/?q=antenna');
    expect(await answer(page)).toEqual([`${kafka}nasa-deep-space-network/`]);
    expect(await hits(page).locator('mark').first().textContent()).toMatch(/antenna/i);
  });

  it('finds a section of a report', async () => {
    const page = await site.open('search/?q=Kulturbrauerei');
    const [first] = await answer(page);
    expect(first).toBe('/reports/flink-forward-europe-2019/#alibaba');
  });

  it('keeps its state in the address, and the back button works', async () => {
    const page = await site.open('search/?q=kafka');
    await answer(page);
    await page.locator('summary', { hasText: 'Speaker' }).click();
    await page.getByRole('checkbox', { name: 'Jay Kreps' }).check();
    await expect.poll(() => page.url()).toContain('?q=kafka&speaker=jay-kreps');
    await expect.poll(() => answer(page)).toEqual([`${kafka}kreps-keynote/`]);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/\?q=kafka$/);
    await expect.poll(async () => (await answer(page)).length).toBeGreaterThan(3);
    expect(await page.getByRole('checkbox', { name: 'Jay Kreps', includeHidden: true }).isChecked()).toBe(
      false,
    );
  });

  it('never takes a query for markup', async () => {
    const page = await site.open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'')}`);
    await answer(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('<img src=x onerror=alert(1)>"\'');
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('when something is missing', () => {
  it.each(['**/pagefind/pagefind.js', '**/pagefind/fragment/**'])(
    'says so instead of waiting for ever: %s',
    async (pattern) => {
      const page = await site.open('about/', { expectErrors: true });
      await page.route(pattern, (route) => route.abort());
      await page.goto(`${site.url}search/?q=kafka`);
      await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
      expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('false');
      expect(await page.getByRole('link', { name: 'talks', exact: true }).isVisible()).toBe(true);

      await page.unroute(pattern);
      await page.getByRole('searchbox').press('Enter');
      await hits(page).first().waitFor();
    },
  );
});

describe('the / key', () => {
  it('opens the search on any page, finds by speaker and by topic, and gives the focus back', async () => {
    const page = await site.open('people/');
    const link = page.getByRole('link', { name: 'Jun Rao' });
    await link.focus();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('thean');
    await page.getByRole('option', { name: /Kafka on Kubernetes/ }).waitFor();
    await field.fill('upgrades');
    await page.getByRole('option', { name: /Please Upgrade/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('never needs to be scrolled sideways at 320 px', async () => {
    const page = await site.open('people/', { width: 320 });
    await page.keyboard.press('/');
    await page.keyboard.type('kafka');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(
      0,
    );
  });

  it('leads to the suggestion chosen with the arrows', async () => {
    const page = await site.open('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('worst practices');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/flink-worst-practices/');
  });

  it('goes to the page’s own field on the search page', async () => {
    const page = await site.open('search/');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('a/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  });

  it('can be switched off, and that is remembered', async () => {
    const page = await site.open('');
    await page.keyboard.press('/');
    await page.getByRole('checkbox', { name: /Open with the/ }).uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  });
});
