import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const topic = 'topics/deduplication/';
const words = 'Deduplicating payments is simple; doing so over all time is the hard constraint.';
const home = 'reports/brook-forward-bremen-2021/tollgate-deduplication/';

describe('a claim in a list', () => {
  it('shows the passage that supports it once its evidence is folded open, and asks for it then', async () => {
    const page = await site.open(topic, { fresh: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const claim = page.locator('[data-takeaway]').filter({ hasText: words });
    expect(await claim.locator('blockquote').count()).toBe(0);
    await claim.locator('summary').click();
    await claim.locator('blockquote').filter({ hasText: 'The use case is simple' }).waitFor();
    expect(asked).toContain(`/${home}`);
    await claim.getByRole('link', { name: 'Read on in the notes' }).click();
    await page.waitForURL(`${site.url}${home}#_supports-simple-but-hard`);
  });

  it('leads to that passage without JavaScript', async () => {
    const page = await site.open(topic, { javaScript: false });
    const claim = page.locator('[data-takeaway]').filter({ hasText: words });
    await claim.locator('summary').click();
    await claim.getByRole('link', { name: 'What the notes say' }).click();
    await page.waitForURL(`${site.url}${home}#_supports-simple-but-hard`);
    const passage = page.locator('[data-supports] + *').first();
    await expect
      .poll(() => passage.evaluate((element) => getComputedStyle(element).boxShadow))
      .not.toBe('none');
  });

  it('keeps the link where the passage cannot be had', async () => {
    const page = await site.open(topic, { fresh: true, expectErrors: true });
    await page.route(`**/${home}`, (route) => route.abort());
    const claim = page.locator('[data-takeaway]').filter({ hasText: words });
    await claim.locator('summary').click();
    await claim.getByRole('link', { name: 'What the notes say' }).waitFor();
    expect(await claim.locator('blockquote').count()).toBe(0);
  });

  it('is copied with its owner, event and address by one control, which stays where one is', async () => {
    const page = await site.open(topic);
    const claim = page.locator('[data-takeaway]').filter({ hasText: words });
    await claim.getByRole('button', { name: 'Copy this takeaway' }).click();
    await claim.getByText('Copied with owner and link').waitFor();
    expect(page.url()).toBe(site.url + topic);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${words}\nAbel Novak, speaker, Tollgate, Brook Forward Bremen 2021, as reported by Samir Haddad and 3 others\n${site.url}${home}#simple-but-hard`,
    );
  });
});

it('a claim shows its passage on the page of its talk, too, without asking for it', async () => {
  const page = await site.open(home);
  const claim = page.locator('#simple-but-hard');
  await claim.locator('summary').click();
  await claim.locator('blockquote').filter({ hasText: 'The use case is simple' }).waitFor();
});

it.each([
  [`${home}#simple-but-hard`, '#simple-but-hard'],
  [
    'reports/brook-forward-bremen-2021/#tollgate-deduplication--simple-but-hard',
    '[id="tollgate-deduplication--simple-but-hard"]',
  ],
])('a claim that a link leads to tells talk, speaker and event: %s', async (path, claim) => {
  const page = await site.open(path);
  await page.locator(`${claim} .where`).waitFor({ state: 'visible' });
  expect(await page.locator(`${claim} .where`).innerText()).toMatch(
    /\s· Abel Novak and Milo Hintz\s· Brook Forward Bremen 2021$/,
  );
  expect(await page.locator('.where').filter({ visible: true }).count()).toBe(1);
});

describe('on a phone', () => {
  it.each(['takeaways/', 'topics/harbourmaster/', 'people/nelly-tamsin/', 'conferences/quill-summit/', ''])(
    'the first claim stands within the first screen of /%s',
    async (path) => {
      const page = await site.open(path, { width: 390 });
      const top = () =>
        page
          .locator('[data-takeaway] .text')
          .first()
          .evaluate((element) => element.getBoundingClientRect().top);
      expect(await top()).toBeLessThan(800);
    },
  );

  it('filters stand behind one button, which tells how many are set', async () => {
    const page = await site.open('takeaways/', { width: 390 });
    const filters = page.getByRole('navigation', { name: 'Narrow the takeaways' });
    expect(await filters.getByRole('link').filter({ visible: true }).count()).toBe(0);
    await filters.getByRole('button', { name: 'Filters' }).click();
    await filters.getByRole('link', { name: /^lesson/ }).click();
    const button = filters.getByRole('button', { name: 'Filters, 1' });
    await button.waitFor();
    // What they leave comes into sight.
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('two talks of a topic', () => {
  const compared =
    '?compare=quill-summit-valparaiso-2020/quill-on-harbourmaster&compare=quill-summit-valparaiso-2020/cross-the-channels';

  it('are compared side by side, kind by kind, and the address says which', async () => {
    const page = await site.open('topics/harbourmaster/');
    const [first, second] = [
      page.getByLabel('Talk to compare', { exact: true }),
      page.getByLabel('Talk to compare it with'),
    ];
    await first.selectOption({ value: 'quill-summit-valparaiso-2020/quill-on-harbourmaster' });
    await second.selectOption({ value: 'quill-summit-valparaiso-2020/cross-the-channels' });
    const table = page.locator('table.comparison');
    await table.waitFor();
    expect(new URL(page.url()).search).toBe(compared);
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('[data-takeaway]')].map(
            (claim) => (claim as HTMLElement).dataset['takeaway'],
          ),
        ),
      );
    expect(rows.length).toBeGreaterThan(1);
    for (const kinds of rows) expect(new Set(kinds).size).toBe(1);
    expect(await table.locator('thead a').count()).toBe(2);
  });

  it('are compared where the address says so', async () => {
    const page = await site.open(`topics/harbourmaster/${compared}`);
    await page.locator('table.comparison').waitFor();
    await page.getByRole('status').filter({ hasText: 'side by side' }).waitFor();
  });
});
