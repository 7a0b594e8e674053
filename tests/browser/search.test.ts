import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();
const quill = '/reports/quill-summit-valparaiso-2020/';
const brook = '/reports/brook-forward-bremen-2021/';

const hits = (page: Page) => page.locator('[data-result]');
const answer = async (page: Page) => {
  await page.locator('[data-results][aria-busy=false] [role=status]:not(:empty)').waitFor();
  return hits(page).evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href')),
  );
};

/** The filters that are set, each a button that takes it off. */
const chips = (page: Page) => page.getByRole('list', { name: 'Filters set' }).getByRole('button');
const chosen = async (page: Page) => {
  const texts = await chips(page).allTextContents();
  return texts.map((text) => text.replace(/ ×$/, ''));
};
const groups = (page: Page) => page.locator('main summary:visible').allInnerTexts();

describe('the search page', () => {
  it('finds a talk by its speaker and leads to its home or its place in the report', async () => {
    const page = await site.open('search/');
    await page.getByRole('searchbox').fill('wren castellane');
    await page.keyboard.press('Enter');
    expect(await answer(page)).toEqual(['/people/wren-castellane/', `${quill}please-upgrade-quill/`, quill]);
    expect(page.url()).toContain('?q=wren+castellane');
    await hits(page).nth(1).getByRole('link', { name: 'In its report' }).click();
    await page.waitForURL(`**${quill}#please-upgrade-quill`);
  });

  it('finds a talk by its topic', async () => {
    const page = await site.open('search/?topic=deduplication');
    expect(await answer(page)).toEqual(['/reports/brook-forward-bremen-2021/tollgate-deduplication/']);
    expect(await chosen(page)).toEqual(['Remove Topic: Deduplication']);
  });

  it('finds a talk by a word of its notes and marks the word', async () => {
    const page = await site.open('search/?q=antenna');
    expect(await answer(page)).toEqual([`${quill}orsa-deep-sea-network/`]);
    expect(await hits(page).locator('mark').first().textContent()).toMatch(/antenna/i);
  });

  it('says in which language a talk was written, and that it was cancelled', async () => {
    const page = await site.open(`search/?q=${encodeURIComponent('القمر')}`);
    const talk = '/reports/almanac-days-online-2019/taqwim-al-bahr/';
    expect(await answer(page)).toEqual([`${talk}#al-madd`, talk]);
    const hit = hits(page).nth(1);
    expect(await hit.locator('.label').textContent()).toBe('Talk (cancelled)');
    for (const part of ['.title-link', '.excerpt'])
      expect(await hit.locator(`${part}[lang=ar][dir=rtl]`).count()).toBe(1);
  });

  it('finds a section of a report', async () => {
    const page = await site.open('search/?q=Kornspeicher');
    const [first] = await answer(page);
    expect(first).toBe('/reports/brook-forward-bremen-2021/#new-owner');
  });

  it('keeps its state in the address, and the back button works', async () => {
    const page = await site.open('search/?q=quill');
    await answer(page);
    await page.locator('summary', { hasText: 'Speaker' }).click();
    await page.getByRole('checkbox', { name: 'Kay Drews' }).check();
    await expect.poll(() => page.url()).toContain('?q=quill&speaker=kay-drews');
    await expect.poll(() => answer(page)).toEqual([`${quill}drews-keynote/`]);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/\?q=quill$/);
    await expect.poll(async () => (await answer(page)).length).toBeGreaterThan(3);
    expect(await page.locator('[name=speaker][value=kay-drews]').isChecked()).toBe(false);
  });

  it('shows counts of filters before and after typing, and finds a value by name', async () => {
    const page = await site.open('search/');
    const speakers = page.locator('details', { has: page.locator('summary', { hasText: 'Speaker' }) });
    await speakers.locator('summary').click();
    const drews = speakers.locator('label', { hasText: 'Kay Drews' });
    const tamsin = speakers.locator('label', { hasText: 'Nelly Tamsin' });
    expect(await drews.innerText()).toMatch(/1$/);
    await speakers.getByRole('textbox', { name: /find a value/i }).fill('dresw');
    await expect.poll(() => tamsin.isVisible()).toBe(false);
    expect(await drews.isVisible()).toBe(true);

    await page.getByRole('searchbox').fill('etui');
    await answer(page);
    await speakers.getByRole('textbox', { name: /find a value/i }).fill('');
    await expect.poll(() => tamsin.innerText()).toMatch(/1$/);
    await expect.poll(() => drews.innerText()).toMatch(/0$/);
    await tamsin.click();
    await expect.poll(() => page.url()).toContain('?q=etui&speaker=nelly-tamsin');
    const talk = `${quill}quill-on-harbourmaster/`;
    expect(await answer(page)).toEqual([`${talk}#less-than-half-as-complicated`, talk]);
  });

  it('offers the nearest word as one click, and topics where nothing is found', async () => {
    const page = await site.open('search/?q=storm');
    expect(await answer(page)).toEqual([]);
    expect(await page.getByRole('heading', { name: 'Topics to start from' }).isVisible()).toBe(true);
    await page.getByRole('status').getByRole('link', { name: 'story' }).click();
    await expect.poll(() => page.url()).toContain('?q=story');
    await expect.poll(async () => (await answer(page)).length).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: 'Topics to start from' }).isVisible()).toBe(false);
    expect(await page.getByRole('searchbox').inputValue()).toBe('story');
    await page.goBack();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('storm');
  });

  it('orders by closeness or date, and keeps that in the address', async () => {
    const page = await site.open('search/?q=brook+quill');
    const closest = (await answer(page)).find((url) => url?.includes('/reports/'));
    expect(closest).toContain(quill);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('date');
    await expect.poll(() => page.url()).toContain('?q=brook+quill&sort=date');
    await expect
      .poll(async () => (await answer(page)).find((url) => url?.includes('/reports/')))
      .toContain(brook);
  });

  it('explains itself in two lines, and tells what it found to a screen reader', async () => {
    const page = await site.open('search/?q=chekpointing');
    await answer(page);
    expect(await page.getByRole('status').innerText()).toMatch(
      /^4 results\s+“chekpointing” is not on this site/,
    );
    const help = page.locator(`#${await page.getByRole('searchbox').getAttribute('aria-describedby')}`);
    expect((await help.innerText()).split('\n')).toHaveLength(2);
  });

  it('shows more results and moves the focus to the first of them', async () => {
    const page = await site.open('search/?kind=section&kind=talk&kind=keynote');
    expect(await answer(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(10);
    const focused = hits(page).nth(10).locator('a').first();
    await expect.poll(() => focused.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('says under which name a takeaway is listed that does not say the words', async () => {
    const page = await site.open('search/?q=harbourmaster&claim=caveat');
    await answer(page);
    const listed = hits(page).filter({ hasText: 'Listed under: Harbourmaster' });
    expect(await listed.locator('h2').allTextContents()).toEqual([
      'FlowStream gives more control, and asks for deep knowledge of Brook.',
    ]);
  });

  it('shows takeaways ten by ten, too', async () => {
    const page = await site.open('search/?q=brook&kind=takeaway');
    expect(await answer(page)).toHaveLength(10);
    const more = page.getByRole('button', { name: 'More results' });
    await more.click();
    await expect.poll(() => hits(page).count()).toBe(20);
    await more.click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(20);
    expect(await more.isVisible()).toBe(false);
  });

  it.each([
    ['markup', '<img src=x onerror=alert(1)>"\''],
    ['emoji', '😀😀😀'],
    ['a lone curly quote', '“'],
    ['a lone quote', '"'],
    ['a lone minus', '-'],
    ['right-to-left text', '\u202e\u05e9\u05dc\u05d5\u05dd'],
    ['10,000 characters', 'quill '.repeat(1700)],
    ['a script', '<script>alert(1)</script>'],
    ['a path', '../../etc/passwd'],
    ['names of JavaScript', 'constructor __proto__'],
  ])('takes any query without an error and never for markup: %s', async (_, query) => {
    const page = await site.open(`search/?q=${encodeURIComponent(query)}`);
    await answer(page);
    expect(query.startsWith(await page.getByRole('searchbox').inputValue())).toBe(true);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await page.locator('.status .notice').count()).toBeGreaterThan(0);
  });

  it('says which filters of the address are unknown', async () => {
    const page = await site.open('search/?q=quill&speaker=%3Cb%3Enobody&topic=upgrades&sort=size&page=7');
    expect(await answer(page)).toEqual([`${quill}please-upgrade-quill/`]);
    expect(await page.getByRole('status').innerText()).toContain(
      'There is no speaker “<b>nobody” on this site; that filter was left out.',
    );
    await page.getByRole('button', { name: 'Remove Speaker: <b>nobody' }).click();
    await expect.poll(() => page.url()).toMatch(/\?q=quill&topic=upgrades$/);
  });

  it('calls by its name a filter of the address that no talk has, and lets it be taken off', async () => {
    const page = await site.open('search/?q=quill&topic=upgrades&speaker=samir-haddad');
    await answer(page);
    expect(await page.getByRole('status').innerText()).toContain(
      'No talk here has the speaker “Samir Haddad”; that filter was left out.',
    );
    await page.getByRole('button', { name: 'Remove Speaker: Samir Haddad' }).click();
    await expect.poll(() => page.url()).toMatch(/\?q=quill&topic=upgrades$/);
  });
});

describe('the filters', () => {
  it('that are set stand above the results, each to be taken off, and the focus goes to the next', async () => {
    const page = await site.open('search/?q=quill&speaker=kay-drews&speaker=lin-moe&kind=keynote');
    await answer(page);
    await expect
      .poll(() => chosen(page))
      .toEqual(['Remove Speaker: Kay Drews', 'Remove Speaker: Lin Moe', 'Remove Type: Keynote']);
    expect(await answer(page)).toHaveLength(2);
    await chips(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\?q=quill&speaker=lin-moe&kind=keynote$/);
    expect(await answer(page)).toEqual([`${quill}moe-keynote/`]);
    const isFocused = (element: Element) => element === document.activeElement;
    expect(await chips(page).first().evaluate(isFocused)).toBe(true);
    await chips(page).last().click();
    await chips(page).last().click();
    await expect.poll(() => page.url()).toMatch(/\?q=quill$/);
    expect(await page.getByRole('region', { name: 'Results' }).evaluate(isFocused)).toBe(true);
    await page.goBack();
    await expect.poll(() => chosen(page)).toEqual(['Remove Speaker: Lin Moe']);
  });

  it('that would narrow nothing are not shown', async () => {
    const page = await site.open('search/');
    await expect
      .poll(() => groups(page))
      .toEqual([
        'Topic',
        'Speaker',
        'Conference',
        'Organisation',
        'Type',
        'Kind of claim',
        'Who says it',
        'Year',
        'Language',
        'With',
      ]);
    await page.getByRole('searchbox').fill('antenna');
    await expect.poll(() => groups(page)).toEqual([]);
    await page.getByRole('searchbox').fill('calendar');
    await expect.poll(() => groups(page)).toContain('Type');
    expect(await groups(page)).not.toContain('Conference');
    await page.goto(`${site.url}search/?q=calendar&conference=almanac-days`);
    await answer(page);
    await expect.poll(() => groups(page)).toContain('Conference');
  });

  it.each([
    // More than the page shows.
    ['?q=quill', ['Language']],
    ['?claim=recommendation&conference=quill-summit', ['Year', 'Language']],
    [
      '?claim=caveat&speaker=nelly-tamsin',
      ['Topic', 'Conference', 'Organisation', 'Type', 'Who says it', 'Year', 'Language', 'With'],
    ],
  ])('that would narrow nothing are not shown, of takeaways either: %s', async (search, none) => {
    const page = await site.open(`search/${search}`);
    await answer(page);
    const all = await page.locator('filter-group summary').allTextContents();
    expect(await groups(page)).toEqual(all.filter((label) => !none.includes(label)));
  });

  it('of many values have a field that finds one, and others have none', async () => {
    const page = await site.open('search/');
    const counts = await page.locator('filter-group').evaluateAll((all) =>
      all.map((group) => ({
        values: group.querySelectorAll('input[type=checkbox]').length,
        isFound: group.querySelector('[data-find]') !== null,
      })),
    );
    expect(counts.map(({ isFound }) => isFound)).toEqual(counts.map(({ values }) => values > 12));
    expect(new Set(counts.map(({ isFound }) => isFound)).size).toBe(2);
  });

  it('stand on a phone behind one button that tells how many are set', async () => {
    const page = await site.open('search/?q=quill', { width: 390 });
    await answer(page);
    expect(await groups(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Filters', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Filters', expanded: true }).count()).toBe(1);
    await page.locator('summary', { hasText: 'Type' }).click();
    await page.getByRole('checkbox', { name: 'Keynote' }).check();
    await page.getByRole('checkbox', { name: 'Section of a report' }).check();
    await page.getByRole('button', { name: 'Filters, 2', exact: true }).click();
    expect(await groups(page)).toEqual([]);
    expect(await chosen(page)).toEqual(['Remove Type: Keynote', 'Remove Type: Section of a report']);
    await page.setViewportSize({ width: 820, height: 800 });
    expect(await groups(page)).toContain('Type');
    expect(await page.getByRole('button', { name: /^Filters/ }).count()).toBe(0);
  });
});

describe('a filter that is typed', () => {
  it('is completed in the dialog, and the search goes on', async () => {
    const page = await site.open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('claim:');
    const values = page.getByRole('listbox', { name: 'Kind of claim' }).getByRole('option');
    await values.getByText('Caveat').waitFor();
    expect(await page.getByText(/^Kind of claim: \d+ to choose from\.$/).isVisible()).toBe(true);
    await page.keyboard.type('cav');
    await expect.poll(() => values.allInnerTexts()).toEqual(['Caveat']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox').inputValue()).toBe('claim:caveat ');
    await page.keyboard.type('speaker:tams');
    await page
      .getByRole('listbox', { name: 'Speaker' })
      .getByRole('option', { name: 'Nelly Tamsin' })
      .click();
    expect(await page.getByRole('combobox').inputValue()).toBe('claim:caveat speaker:nelly-tamsin ');
    await page.keyboard.type('quill');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=claim%3Acaveat+speaker%3Anelly-tamsin+quill');
  });

  it('is completed in the field of the search page by keyboard, told to a screen reader', async () => {
    const page = await site.open('search/', { width: 320 });
    const field = page.getByRole('searchbox');
    await field.focus();
    await page.keyboard.type('topic:upgr');
    await page.getByRole('option', { name: 'Upgrades' }).waitFor();
    expect(await page.locator('[aria-live]', { hasText: 'Topic: 1 to choose from.' }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await page.getByRole('option', { name: 'Upgrades', selected: true }).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('topic:upgrades ');
    await expect.poll(() => page.locator('[role=option]').count()).toBe(0);

    await field.fill('year:');
    await page.getByRole('listbox', { name: 'Year' }).getByRole('option', { name: '2021' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=option]').count()).toBe(0);
    expect(await field.inputValue()).toBe('year:');
  });
});

describe('on arrival', () => {
  it('the words stand marked in the section, and only once', async () => {
    const page = await site.open('search/?q=chekpointing+savepoints');
    await answer(page);
    await page.locator(`[data-result] a[href="${quill}#active-database"]`).click();
    await page.waitForURL('**/#active-database');
    await expect
      .poll(() => page.locator('main mark').allInnerTexts())
      .toEqual(['checkpointing', 'savepoints']);
    await page.reload();
    expect(await page.locator('main mark').count()).toBe(0);
  });

  it('a name stands marked that its page cuts into pieces', async () => {
    const page = await site.open('search/?q=Math.sin');
    await answer(page);
    await hits(page).first().locator('h2 a').click();
    await page.waitForURL('**/pictures-of-tides/');
    await expect
      .poll(async () => (await page.locator('main mark').allTextContents()).join(''))
      .toBe('Math.sin');
    expect(await page.locator('main mark').count()).toBeGreaterThan(1);
  });

  it('nothing stands marked in what is there to be copied', async () => {
    const page = await site.open('search/?q=tides');
    await answer(page);
    const title = page.locator('[data-result] h2 a[href*="/pictures-of-tides/"]:not([href*="twice"])');
    await title.evaluate((link: HTMLAnchorElement) => (link.href += '#_cite'));
    await title.click();
    await page.locator('#_cite').waitFor({ state: 'visible' });
    await expect.poll(() => page.locator('main h1 mark').count()).toBe(1);
    expect(await page.locator('#_cite mark').count()).toBe(0);
  });

  it.each(['here', 'in a new tab'])('the words stand marked on a talk’s page, opened %s', async (where) => {
    const page = await site.open('search/?q=antenna');
    await answer(page);
    const opened = where === 'here' ? Promise.resolve(page) : page.context().waitForEvent('page');
    await hits(page)
      .first()
      .locator('h2 a')
      .click(where === 'here' ? {} : { modifiers: ['Control'] });
    const talk = await opened;
    await talk.waitForURL('**/orsa-deep-sea-network/');
    await expect.poll(() => talk.locator('main mark').first().innerText()).toMatch(/antenna/i);
  });
});

describe('when something is missing', () => {
  it.each([
    '**/pagefind/pagefind.js',
    '**/pagefind/fragment/**',
    '**/pagefind/index/**',
    '**/pagefind/*.pf_meta',
    '**/pagefind/wasm.*',
    '**/search/names/*',
    '**/search/words/*',
    '**/_astro/worker*',
  ])('says so instead of waiting for ever or finding nothing, and tries again: %s', async (pattern) => {
    const page = await site.open('about/', { expectErrors: true, fresh: true });
    await page.context().route(pattern, (route) => route.abort());
    await page.goto(`${site.url}search/?q=quill+deduplicatoin`);
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('false');
    expect(await page.getByRole('link', { name: 'talks', exact: true }).isVisible()).toBe(true);
    expect(await hits(page).count()).toBe(0);

    await page.context().unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await hits(page).first().waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
  });

  it('says so offline, and goes on when the line is back', async () => {
    const page = await site.open('search/', { expectErrors: true, fresh: true });
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('quill');
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('searchbox').fill('quill streams');
    await hits(page).first().waitFor();
  });

  it('says so where WebAssembly may not run', async () => {
    const page = await site.open('about/', { expectErrors: true, fresh: true });
    await page.context().route('**/_astro/worker*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${site.url}search/?q=quill`);
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
  });

  it('goes on by itself after the site was published anew between two keys', async () => {
    const page = await site.open('search/?q=antenna', { expectErrors: true, fresh: true });
    await answer(page);
    let isGone = true;
    await page
      .context()
      .route('**/pagefind/index/**', (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
    await page.context().route('**/pagefind/pagefind-entry.json*', (route) => {
      isGone = false;
      return route.continue();
    });
    await page.getByRole('searchbox').fill('kornspeicher');
    await expect.poll(() => answer(page)).toEqual([`${brook}#new-owner`]);
  });

  it('says in the dialog that there are no suggestions, and Enter still searches', async () => {
    const page = await site.open('about/', { expectErrors: true, fresh: true });
    await page.context().route('**/search/names/*', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('quill');
    await page.getByText('Suggestions could not be loaded').waitFor();
    await page.context().unroute('**/search/names/*');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=quill');
    await hits(page).first().waitFor();
  });
});

describe('suggestions', () => {
  it.each([
    ['Klauss', 'Florentin Krauss', '/people/florentin-krauss/'],
    ['kruass', 'Florentin Krauss', '/people/florentin-krauss/'],
    ['jrauss', 'Florentin Krauss', '/people/florentin-krauss/'],
    ['h11r', 'Harbourmaster', '/topics/harbourmaster/'],
    ['Cascada', 'Brook for the enterprise', `/reports/brook-forward-bremen-2021/#enterprise-grade`],
    ['radio prop', 'ORSA Radio Propagation Laboratory', '/organisations/orsa-rpl/'],
    ['quill su', 'Quill Summit', '/conferences/quill-summit/'],
    ['worst pr', 'Great Brook Worst Practices', '/reports/brook-forward-bremen-2021/brook-worst-practices/'],
  ])('lead from “%s” to %s', async (typed, name, address) => {
    const page = await site.open('about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await page.getByRole('option', { name }).first().waitFor();
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await page.getByRole('option', { name }).first().click();
    await page.waitForURL(`**${address}`);
  });

  it('put speakers before topics, and titles last', async () => {
    const page = await site.open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('str');
    // Not one of the options of “s” or “st”, but one of these letters.
    await page.getByRole('option', { name: /^Stream Processing in the Age/ }).waitFor();
    await expect.poll(() => page.getByRole('option', { name: /^Samir Haddad/ }).count()).toBe(0);
    const kinds = (await page.getByRole('option').allInnerTexts())
      .filter((text) => !text.includes(' · also '))
      .map((text) => text.split('\n')[1]?.split(' · ')[0]);
    const order = ['Person', 'Topic', 'Organisation', 'Conference', 'Talk'];
    const places = kinds.map((kind) => order.indexOf(kind?.replace('Section', 'Talk') ?? ''));
    expect(places).toEqual(places.toSorted());
    expect(new Set(kinds).size).toBeGreaterThan(2);
  });

  it('never take for markup what is typed', async () => {
    const page = await site.open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('<img src=x> “" 😀');
    await page.getByText('Enter searches all texts').waitFor();
    expect(await page.getByRole('dialog').locator('img').count()).toBe(0);
  });
});

describe('recent searches', () => {
  const openDialog = async (page: Page) => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
  };
  const recent = (page: Page) =>
    page.getByRole('listbox', { name: 'Recent searches' }).getByRole('option').allInnerTexts();
  const afterSearches = async (queries: string[], options = {}) => {
    const page = await site.open('search/', options);
    for (const query of queries) {
      await page.getByRole('searchbox').fill(query);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/search/?${new URLSearchParams({ q: query })}`);
      await answer(page);
    }
    await openDialog(page);
    return page;
  };

  it('stand in the empty dialog: those opened or sent off, not what was typed on the way', async () => {
    const page = await site.open('search/?q=antenna+radio');
    // What keeps them is loaded late.
    await page.waitForFunction(() => localStorage.length > 0);
    await page.getByRole('searchbox').fill('kornsp');
    await expect.poll(() => page.url()).toContain('?q=kornsp');
    await page.getByRole('searchbox').fill('kornspeicher');
    await expect.poll(() => answer(page)).toEqual([`${brook}#new-owner`]);
    await hits(page).first().locator('h2 a').click();
    await page.waitForURL(/#new-owner/);
    await openDialog(page);
    await expect.poll(() => recent(page)).toEqual(['kornspeicher', 'antenna radio']);
    expect(await page.getByText('2 recent searches, kept on this device only').isVisible()).toBe(true);

    await page.keyboard.type('tamsin');
    await page.getByRole('option', { name: /^Nelly Tamsin/ }).waitFor();
    expect(await page.getByRole('button', { name: /Erase/ }).count()).toBe(0);
    await page.getByRole('combobox').fill('');
    await expect.poll(() => recent(page)).toHaveLength(2);
  });

  it('are reached with the arrow keys, as what the field names', async () => {
    const page = await afterSearches(['antenna', 'quill']);
    await expect.poll(() => recent(page)).toEqual(['quill', 'antenna']);
    await page.keyboard.press('ArrowUp');
    const field = page.getByRole('combobox', { expanded: true });
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}[role=option][aria-selected=true]`).innerText()).toBe('antenna');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=antenna');
  });

  it('are erased one by one and all at once, by keyboard and by pointer', async () => {
    const page = await afterSearches(['one', 'two', 'three', 'four', '<b>five']);
    await expect.poll(() => recent(page)).toHaveLength(5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    expect(await recent(page)).toEqual(['<b>five', 'three', 'two', 'one']);
    await page.keyboard.press('Delete');
    expect(await recent(page)).toEqual(['<b>five', 'two', 'one']);
    await page.getByRole('button', { name: 'Erase “two”' }).click();
    const next = page.getByRole('button', { name: 'Erase “one”' });
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await recent(page)).toEqual(['<b>five']);
    await page.getByRole('button', { name: 'Erase all' }).click();
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Erase/ }).count()).toBe(0);
    const field = page.getByRole('combobox', { expanded: false });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.reload();
    await openDialog(page);
    await page.getByRole('checkbox', { name: /Open with the/ }).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('are the last ten, each once, beside one another at 320 px', async () => {
    const queries = Array.from({ length: 11 }, (_, index) => `query ${index} ${'long '.repeat(20)}`.trim());
    const page = await afterSearches([...queries, queries[5] ?? ''], { width: 320 });
    await expect.poll(() => recent(page)).toHaveLength(10);
    const shown = await recent(page);
    expect(shown.map((text) => text.split(' ')[1])).toEqual([
      '5',
      '10',
      '9',
      '8',
      '7',
      '6',
      '4',
      '3',
      '2',
      '1',
    ]);
    const edges = (role: 'option' | 'button') =>
      page
        .getByRole(role, { name: /query/ })
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(await edges('button')).toEqual(await edges('option'));
    const beyond = (dialog: Element) => dialog.scrollWidth - dialog.clientWidth;
    expect(await page.getByRole('dialog').evaluate(beyond)).toBe(0);
  });

  it('are none where nothing may be stored, and all else goes on', async () => {
    const page = await site.open('about/', { fresh: true });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}search/?q=quill`);
    await answer(page);
    await openDialog(page);
    await page.keyboard.type('tamsin');
    await page.getByRole('option', { name: /^Nelly Tamsin/ }).waitFor();
    await page.getByRole('combobox').fill('');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
  });

  it('are asked of nobody', async () => {
    const page = await afterSearches(['antenna']);
    await expect.poll(() => recent(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('/');
    await page.getByRole('option').waitFor();
    expect(asked).toEqual([]);
  });
});

it('without JavaScript the page says that it cannot search, and offers the lists instead of a dead form', async () => {
  const page = await site.open('search/?q=quill', { javaScript: false });
  expect(await page.locator('noscript p').innerText()).toContain('The search needs JavaScript.');
  expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('[data-start]').getByRole('link', { name: 'talks' }).isVisible()).toBe(true);
});

describe('by keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('one Tab leads from the dialog’s search to its first result, arrows through them and to the field', async () => {
    const page = await site.open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('quill');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=quill');
    await answer(page);
    const titles = await hits(page).locator('h2 a').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(titles[1]);
    // From a part of a result, too.
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const field = page.getByRole('searchbox');
    expect(await field.evaluate((own) => own === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('/');
    expect(await field.evaluate((own) => own === document.activeElement)).toBe(true);
  });

  it('one begins at the head where one comes by an address that was handed on', async () => {
    const page = await site.open('search/?q=quill');
    await answer(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
  });

  it('Back leads to the result that was followed', async () => {
    const page = await site.open('search/?q=quill');
    await answer(page);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const title = await focused(page);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(title);
  });
});

describe('whoever comes back from a hit', () => {
  it('finds as many results as before, at the same place, and a skip link leaves them', async () => {
    const page = await site.open('search/?kind=section&kind=talk&kind=keynote');
    await answer(page);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(10);
    const shown = await hits(page).count();
    const last = hits(page).last();
    await last.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(300);
    await last.getByRole('link').first().click();
    await page.waitForURL(/\/reports\//);
    await page.goBack();
    await expect.poll(() => hits(page).count()).toBe(shown);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#_main$/);
    expect(await hits(page).count()).toBe(shown);
  });
});

describe('keys that are not the search’s', () => {
  it('are left alone: those of the browser, of what fills in forms and of an input method', async () => {
    const page = await site.open('people/');
    const isTaken = (key: string, shiftKey: boolean) =>
      page.evaluate(
        (given) =>
          !document.body.dispatchEvent(
            new KeyboardEvent('keydown', { ...given, ctrlKey: true, bubbles: true, cancelable: true }),
          ),
        { key, shiftKey },
      );
    expect(await isTaken('K', true)).toBe(false);
    expect(await isTaken('k', false)).toBe(true);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    // An error would fail the test.
    await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));

    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('tamsin');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page
      .getByRole('combobox')
      .evaluate((field) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
        ),
      );
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(page.url()).toMatch(/people\/$/);
  });

  it('find no hidden field that has kept the focus', async () => {
    const page = await site.open('people/');
    // At once, before the page is drawn again.
    const isKept = await page.evaluate(() => {
      const press = (target: Element, key: string, ctrlKey = false) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      press(document.body, 'k', true);
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement)) throw new Error('The search did not open.');
      press(field, 'Escape');
      return document.activeElement === field;
    });
    expect(isKept).toBe(false);
  });

  it('open a suggestion elsewhere, as they open links', async () => {
    const page = await site.open('people/');
    await page.keyboard.press('/');
    await page.keyboard.type('tamsin');
    const opened = page.context().waitForEvent('page');
    await page
      .getByRole('option')
      .first()
      .click({ modifiers: ['Control'] });
    const other = await opened;
    await other.waitForURL(/\/people\/nelly-tamsin\/$/);
    await other.close();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

describe('the / key', () => {
  it('opens the search on any page, finds by speaker and by topic, and gives the focus back', async () => {
    const page = await site.open('people/');
    const link = page.getByRole('link', { name: 'Lin Moe' });
    await link.focus();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('tamsin');
    await page.getByRole('option', { name: /Quill on Harbourmaster/ }).waitFor();
    await field.fill('upgrades');
    await page.getByRole('option', { name: /^Upgrades\s+Topic/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('never needs to be scrolled sideways at 320 px', async () => {
    const page = await site.open('people/', { width: 320 });
    await page.keyboard.press('/');
    await page.keyboard.type('quill');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(
      0,
    );
  });

  it('leads to the suggestion chosen with the arrows', async () => {
    const page = await site.open('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('worst practices');
    const first = page.getByRole('option').first();
    await expect.poll(() => first.textContent()).toContain('Great Brook Worst Practices');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/brook-worst-practices/');
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
