import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const flink = 'reports/flink-forward-europe-2019/';
const kafka = 'reports/kafka-summit-san-francisco-2019/';

describe('browsing', () => {
  it('leads from home to a report, a talk and its speaker', async () => {
    const page = await site.open('');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Kafka Summit San Francisco/ })
      .first()
      .click();
    await page.waitForURL(`**/${kafka}`);
    await page
      .locator('article#kafka-on-kubernetes')
      .getByRole('link', { name: 'Kafka on Kubernetes: Keeping It Simple', exact: true })
      .click();
    await page.waitForURL(`**/${kafka}kafka-on-kubernetes/`);
    await page.getByRole('list', { name: 'Speakers' }).getByRole('link', { name: 'Nikki Thean' }).click();
    await page.waitForURL('**/people/nikki-thean/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nikki Thean');
    expect(await page.getByRole('main').getByRole('link', { name: 'Etsy' }).count()).toBeGreaterThan(0);
  });

  it('leads through the talks of a report in order', async () => {
    const page = await site.open(`${kafka}rao-keynote/`);
    await page.getByRole('link', { name: /^Next talk/ }).click();
    await page.waitForURL(`**/${kafka}kreps-keynote/`);
    await page.getByRole('link', { name: /^Previous talk/ }).click();
    await page.waitForURL(`**/${kafka}rao-keynote/`);
  });

  it('leads back up by breadcrumbs', async () => {
    const page = await site.open(`${flink}flink-serialisation/`);
    await page
      .getByRole('navigation', { name: 'Breadcrumbs' })
      .getByRole('link', { name: /Flink Forward/ })
      .click();
    await page.waitForURL(`**/${flink}`);
  });

  it('works without JavaScript', async () => {
    const page = await site.open(kafka, { javaScript: false });
    await page
      .getByRole('navigation', { name: 'In this report' })
      .getByRole('link', { name: /Please Upgrade/ })
      .click();
    expect(page.url()).toContain('#please-upgrade-kafka');
    await page
      .locator('article#please-upgrade-kafka')
      .getByRole('link', { name: 'Gwen Shapira' })
      .first()
      .click();
    await page.waitForURL('**/people/gwen-shapira/');
  });
});

describe('a deep link', () => {
  it.each([
    [`${flink}#stripe-deduplication`, 'stripe-deduplication'],
    [`${kafka}#main-observations`, 'main-observations'],
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
    const page = await site.open(flink);
    const talk = page.locator('article#stripe-deduplication .heading').first();
    await talk.getByRole('button', { name: /^Copy link/ }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}${flink}#stripe-deduplication`,
    );
    const takeaway = page.locator('[id="stripe-deduplication--simple-but-hard"]');
    await takeaway.getByRole('button', { name: /^Copy link/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${site.url}${flink}#stripe-deduplication--simple-but-hard`);
    expect(await page.locator('main h2[id]:not([id^=_]), main h3[id]').count()).toBe(
      await page.locator('.heading:has(h2, h3[id]) copy-link button:not([hidden])').count(),
    );
  });
});

describe('a lost address', () => {
  it('is answered as such and offers a search for its words', async () => {
    const page = await site.open('reports/kafka/nikki-thean/', { status: 404 });
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    const field = page.getByRole('main').getByRole('searchbox');
    await expect.poll(() => field.inputValue()).toBe('nikki thean');
    await field.press('Enter');
    await page.waitForURL('**/search/?q=nikki+thean');
    await page
      .locator('[data-result]')
      .getByRole('link', { name: 'Kafka on Kubernetes: Keeping It Simple' })
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
