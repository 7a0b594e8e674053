import { expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite('large');

it('leads without JavaScript from all talks to those of a year, a conference and one talk', async () => {
  const page = await site.open('talks/', { javaScript: false });
  await page.getByRole('list', { name: 'Talks by year' }).getByRole('link').first().click();
  await page.waitForURL(/\/talks\/\d{4}\/$/);
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await page.waitForURL(/\/reports\/[^/]+\/$/);
  expect(await page.locator('article[id]').count()).toBeGreaterThan(0);
});

it('leads without JavaScript from all people to those whose names begin alike', async () => {
  const page = await site.open('people/', { javaScript: false });
  await page
    .getByRole('list', { name: 'People by first letters' })
    .getByRole('link', { name: /^J / })
    .click();
  await page.waitForURL(/\/people\/starting-with\/j\/$/);
  const names = page.getByRole('main').locator('.title-link');
  expect(await names.count()).toBeGreaterThan(5);
  const addresses = await names.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.every((address) => address.startsWith('/people/j'))).toBe(true);
});

it('leads without JavaScript from all takeaways to those of one kind and year', async () => {
  const page = await site.open('takeaways/', { javaScript: false });
  await page
    .getByRole('list', { name: 'Takeaways: announcement, by year' })
    .getByRole('link', { name: /^1843 / })
    .click();
  await page.waitForURL(`${site.url}takeaways/announcement/1843/`);
  expect(await page.getByText('Summary 61.').count()).toBeGreaterThan(0);
});
