import { expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();

it.each([
  ['pointed at', false],
  ['focused', true],
])('a page whose link is %s is here before the link is followed', async (_how, byKeyboard) => {
  const page = await site.open('', { fresh: true });
  const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Talks' });
  const answer = page.waitForResponse(`${site.url}talks/`);
  await (byKeyboard ? link.focus() : link.hover());
  const ahead = await answer;
  expect(ahead.request().isNavigationRequest()).toBe(false);
  await ahead.finished();
  await (byKeyboard ? page.keyboard.press('Enter') : link.click());
  await page.waitForURL('**/talks/');
  const bytes = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).transferSize,
  );
  expect(bytes).toBe(0);
});

it('nothing is fetched for a link to this page, to another host or to a file', async () => {
  const page = await site.open('reports/brook-forward-bremen-2021/', { fresh: true });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('favicon.svg')) asked.push(request.url());
  });
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    for (const href of ['#new-owner', 'https://example.org/', '/feed.xml']) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = href;
      main.prepend(link);
    }
  });
  for (const name of ['#new-owner', 'https://example.org/', '/feed.xml']) {
    await page.getByRole('link', { name, exact: true }).hover();
  }
  // A link that is fetched shows that those before it were passed over.
  const answer = page.waitForResponse(`${site.url}people/`);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'People' }).focus();
  await answer;
  expect(asked).toEqual([`${site.url}people/`]);
});
