import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { openSite } from '../fixtures/browser.ts';
import { subSiteUrl } from '../fixtures/built-sites.ts';
import { movedAddresses } from '../fixtures/fixture-site.ts';

const site = openSite('subSite', parseSiteUrl(subSiteUrl).base);
const brook = 'reports/brook-forward-bremen-2021/';
const formerBrook = 'reports/brook-forward-europe-2021/';
const quill = 'reports/quill-summit-valparaiso-2020/';

describe('an old address leads on after renaming', () => {
  it.each([
    ['a report', formerBrook, brook],
    ['a report, with a section', `${formerBrook}#new-owner`, `${brook}#new-owner`],
    ['a report, to its talk', `${formerBrook}stateful-beacons/`, `${brook}stateful-beacons/`],
    ['a talk', `${quill}quill-on-h11r/`, `${quill}quill-on-harbourmaster/`],
    [
      'a talk, with a heading of its notes',
      `${quill}quill-on-h11r/#lessons`,
      `${quill}quill-on-harbourmaster/#lessons`,
    ],
    ['a talk, at its place in the report', `${quill}#quill-on-h11r`, `${quill}#quill-on-harbourmaster`],
    [
      'a talk, at a heading in the report',
      `${quill}#quill-on-h11r--lessons`,
      `${quill}#quill-on-harbourmaster--lessons`,
    ],
    ['a section', `${quill}#observations`, `${quill}#main-observations`],
    [
      'a takeaway of a renamed talk',
      `${quill}quill-on-h11r/#gatekeeper-in-zones`,
      `${quill}quill-on-harbourmaster/#spread-gatekeeper`,
    ],
    ['a person', 'people/nelly-t/', 'people/nelly-tamsin/'],
    ['a topic', 'topics/storage/', 'topics/stream-storage/'],
  ])('%s', async (_what, from, into) => {
    const page = await site.open(from);
    await page.waitForURL(site.url + into);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).not.toContain('Moved');
    const [, fragment] = into.split('#');
    if (fragment) {
      await expect
        .poll(() =>
          page
            .locator(`[id="${fragment}"]`)
            .evaluate((element) => Math.round(element.getBoundingClientRect().top)),
        )
        .toBeLessThan(400);
    }
  });

  it('a page, without JavaScript', async () => {
    const page = await site.open('people/nelly-t/', { javaScript: false });
    await page.waitForURL(`${site.url}people/nelly-tamsin/`);
  });

  it('and stands in no sitemap', () => {
    const sitemap = readFileSync(join(inject('subSite'), 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/people/nelly-tamsin/');
    for (const address of movedAddresses) expect(sitemap).not.toContain(`/${address}<`);
  });
});

it('a retired page says why there is nothing any more', async () => {
  const page = await site.open('reports/almanac-days-online-2019/a-rumour/');
  await page.getByText('Nobody could say who had told it.').waitFor();
});
