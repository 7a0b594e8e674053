import { describe, expect, inject, it } from 'vitest';
import { readBuiltPages } from '../fixtures/built-pages.ts';
import { findWithAxe, findWithAxeIn } from '../fixtures/axe.ts';
import { openSite } from '../fixtures/browser.ts';
import { movedAddresses } from '../fixtures/fixture-site.ts';
import { lengthenTexts, longWord, overflow } from '../fixtures/overflow.ts';
import { manySpeakersId } from '../fixtures/large-content.ts';

const site = openSite();
const large = openSite('large');

it('no page is scrolled sideways at 320 px, however long the words of any text are', async () => {
  const page = await site.open('', { width: 320 });
  // What has moved leads on to a page that is looked at by itself.
  const moved = new Set(movedAddresses.map((address) => `/${address}`));
  for (const { path } of [...readBuiltPages(inject('site'))].filter((each) => !moved.has(each.path))) {
    await page.goto(site.url + path.slice(1));
    expect(await page.evaluate(overflow), path).toEqual([]);
    await page.evaluate(lengthenTexts, longWord);
    expect(await page.evaluate(overflow), `${path} with long words`).toEqual([]);
  }
});

it('neither results nor suggestions of a long word are scrolled sideways at 320 px', async () => {
  const page = await site.open(`search/?q=${longWord}`, { width: 320 });
  await page.locator('[data-result]').first().waitFor();
  expect(await page.evaluate(overflow)).toEqual([]);
  await page.goto(`${site.url}about/`);
  await page.keyboard.press('/');
  await page.keyboard.type(longWord.slice(0, 12));
  await page.getByRole('option', { name: longWord }).first().waitFor();
  const list = page.getByRole('listbox');
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

/** Pages whose content is of another kind than that of the page that stands for all of its template (page-kinds.ts). */
const special = [
  'reports/quill-summit-valparaiso-2020/',
  'reports/almanac-days-online-2019/',
  'reports/almanac-days-online-2019/bunsan-no-tokei/',
  'reports/almanac-days-online-2019/kalender-und-zeitzonen/',
  'reports/almanac-days-online-2019/lost-and-found/',
  'reports/almanac-days-online-2019/pictures-of-tides/',
  'reports/almanac-days-online-2019/a-rumour/',
  'reports/brook-forward-bremen-2021/stateful-beacons/',
  'reports/brook-forward-bremen-2021/brook-serialisation/',
  'people/nuria-haddad/',
  'people/sara-levi/',
  'people/wren-castellane/',
  'organisations/ferrylift/',
  'conferences/almanac-days/',
];

it.each(special)('axe finds nothing on /%s, light or dark', async (path) => {
  expect(await findWithAxe(await site.open(path))).toEqual([]);
});

it.each([
  'talks/',
  'talks/2014/',
  'topics/engines/2014/',
  'takeaways/',
  'takeaways/announcement/1843/',
  'outcomes/',
  'outcomes/1843/',
  'people/',
  'people/starting-with/m/',
  `people/${manySpeakersId}/`,
  `people/${manySpeakersId}/1843/`,
  'conferences/travelling-meeting/',
  'reports/long-meeting-1843/',
])('axe finds nothing on /%s of a site over each limit, light or dark', async (path) => {
  expect(await findWithAxe(await large.open(path))).toEqual([]);
});

describe('the search', () => {
  it('has nothing that axe finds while it is open with its suggestions', async () => {
    const page = await site.open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('qu');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await findWithAxeIn(page, 'dialog')).toEqual([]);
  });

  it.each(['search/?q=quill+zebra', 'search/?q=nonsence&topic=harbourmaster'])(
    'has nothing that axe finds in an answer: %s',
    async (path) => {
      const page = await site.open(path);
      await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
      for (const group of await page.locator('search-page summary:visible').all()) await group.click();
      expect(await findWithAxe(page)).toEqual([]);
    },
  );
});
