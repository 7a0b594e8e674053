import { parseFeed } from '@rowanmanning/feed-parser';
import { DomUtils, parseDocument } from 'htmlparser2';
import { isTag, type Element } from 'domhandler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { searchSite, textsIn, type SearchedSite } from '../fixtures/search-site.ts';

const out = inject('site');
const brook = '/reports/brook-forward-bremen-2021/';
const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const pageAt = (address: string) => parseDocument(read(`${address.slice(1)}index.html`));

/** What is written in each claim that a page shows, by its words. */
const claimsOn = (address: string): { element: Element; text: string }[] =>
  DomUtils.findAll(({ attribs }) => attribs['data-takeaway'] !== undefined, pageAt(address).children).map(
    (element) => ({ element, text: DomUtils.textContent(element).replace(/\s+/g, ' ').trim() }),
  );
const claimOn = (address: string, words: string) => {
  const found = claimsOn(address).filter(({ text }) => text.includes(words));
  expect(found, `${words} on ${address}`).not.toEqual([]);
  return found[0] ?? { element: undefined, text: '' };
};
const hrefsIn = (element: Element | undefined): string[] =>
  element
    ? DomUtils.findAll(({ name }) => name === 'a', [element]).map(({ attribs }) => attribs['href'] ?? '')
    : [];

describe('what became of a claim', () => {
  const outcome =
    'Overtaken, April 2026: The community stopped its work on Stateful Beacons for lack of hands.';
  const claim = 'Meridian launches Stateful Beacons';

  it.each([
    ['on the page of its talk', `${brook}stateful-beacons/`],
    ['in its report', brook],
    ['on its topic', '/topics/stateful-beacons/'],
    ['on its owner', '/people/astrid-ives/'],
    ['among all takeaways', '/takeaways/'],
    ['among all outcomes', '/outcomes/'],
  ])('stands beside it %s, with its source', (_where, address) => {
    const { element, text } = claimOn(address, claim);
    expect(text).toContain(outcome);
    expect(hrefsIn(element)).toContain('https://brook.example/blog/end-of-stateful-beacons');
  });

  it('stands in short beside it on home', () => {
    expect(read('index.html')).toMatch(
      /For Brook 2\.0 the community[^]*?Samir Haddad<\/a>, reporter\s*<\/span>\s*· Came otherwise, 24 March 2025/,
    );
  });

  it('is told on one page, by state, the newest first, with what is still open', () => {
    const headings = DomUtils.getElementsByTagName('h2', pageAt('/outcomes/').children);
    const states = headings.map((heading) => DomUtils.textContent(heading).trim());
    expect(states.filter((state) => /open|true|otherwise|Overtaken/.test(state))).toEqual([
      'Still open',
      'Came true',
      'Came otherwise',
      'Overtaken',
    ]);
    expect(claimOn('/outcomes/', 'Still open, 2022').text).toContain('dual source to the Brook community');
  });

  it('has a feed, the newest first', () => {
    const { items, title } = parseFeed(read('outcomes/feed.xml'));
    expect(title).toBe('What became of it · Conference Takeaways');
    expect(items[0]).toMatchObject({
      url: `http://localhost:4321${brook}stateful-beacons/#beacons-launched`,
      published: new Date('2026-04-01'),
    });
    expect(items[0]?.title).toMatch(/^Overtaken: Meridian launches/);
    const days = items.map(({ published }) => published?.getTime() ?? 0);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('stands in Markdown and in the catalogue', () => {
    expect(read(`${brook.slice(1)}stateful-beacons.md`)).toContain(
      '_Overtaken, April 2026:_ The community stopped'.replaceAll('_', '*'),
    );
    const { talks } = JSON.parse(read('catalogue/brook-forward-bremen-2021.json')) as {
      talks: { takeaways: { id: string; outcome?: unknown }[] }[];
    };
    const told = talks.flatMap(({ takeaways }) => takeaways).find(({ id }) => id === 'beacons-launched');
    expect(told?.outcome).toEqual({
      state: 'overtaken',
      text: 'The community stopped its work on Stateful Beacons for lack of hands.',
      on: '2026-04',
      url: 'https://brook.example/blog/end-of-stateful-beacons',
    });
  });
});

describe('a search', () => {
  let site: SearchedSite;
  beforeAll(async () => {
    site = await searchSite(out);
  });
  afterAll(() => site.close());

  it('finds what became of a claim at that claim, and puts it in nobody’s mouth', async () => {
    const [hit] = textsIn(await site.answer('?q="lack+of+hands"'));
    expect(hit).toMatchObject({
      url: `${brook}stateful-beacons/`,
      parts: [{ url: `${brook}stateful-beacons/#beacons-launched` }],
    });
    expect(hit?.excerpt.map(({ text }) => text).join('')).toMatch(
      /What became of it: Overtaken, April 2026: [^:]*lack of hands\. (?!Source)/,
    );
  });

  it('finds a claim that a report refers to in its talk alone', async () => {
    const { hits } = await site.answer('?q="doing+so+over+all+time+is+the+hard+constraint"');
    expect(hits.map(({ url }) => url)).toEqual([
      `${brook}tollgate-deduplication/#simple-but-hard`,
      `${brook}tollgate-deduplication/`,
    ]);
  });
});

describe('a claim', () => {
  it('has its kind as the only text of one element', () => {
    expect(claimsOn('/takeaways/').length).toBeGreaterThan(40);
    for (const { element, text } of claimsOn('/takeaways/')) {
      const kinds = DomUtils.findAll(({ attribs }) => attribs['data-kind'] !== undefined, [element]);
      expect(
        kinds.map((kind) => DomUtils.textContent(kind).trim()),
        text,
      ).toEqual([element.attribs['data-takeaway']]);
    }
  });

  it('that a report refers to leads to its talk, and has no second address', () => {
    const list = claimOn(brook, 'doing so over all time is the hard constraint').element;
    expect(list?.attribs['id']).toBeUndefined();
    expect(hrefsIn(list)).toContain(`${brook}tollgate-deduplication/#simple-but-hard`);
  });

  it('names what it rests on and what it contradicts, on both sides', () => {
    expect(hrefsIn(claimOn(brook, 'changes little for streams and much for small').element)).toEqual(
      expect.arrayContaining([`${brook}stateful-beacons/`, `${brook}stateful-beacons/#who-gains`]),
    );
    const other = '/reports/quill-summit-valparaiso-2020/';
    expect(hrefsIn(claimOn(brook, 'firms as big as Orinoco').element)).toContain(
      `${other}#towards-an-active-database`,
    );
    expect(hrefsIn(claimOn(other, 'the data becomes active').element)).toContain(
      `${brook}#big-firms-adopt-brook`,
    );
  });

  it('stands on the topics that it is about, and on those alone', () => {
    const words = 'For Brook 2.0 the community proposes';
    expect(claimOn('/topics/unified-batch-and-streaming/', words).text).toContain('Came otherwise');
    const others = claimsOn('/topics/machine-learning/').map(({ text }) => text);
    expect(others.filter((text) => text.includes(words))).toEqual([]);
  });

  it('is marked where it is supported, on its own page and in its report', () => {
    const supported = (address: string, id: string) => {
      const [mark] = DomUtils.findAll(
        ({ name, attribs }) => name === 'template' && attribs['data-supports'] === id,
        pageAt(address).children,
      );
      const next = mark && DomUtils.nextElementSibling(mark);
      return next && isTag(next) ? DomUtils.textContent(next) : undefined;
    };
    expect(supported(`${brook}tollgate-deduplication/`, 'simple-but-hard')).toMatch(
      /^The use case is simple/,
    );
    expect(supported(brook, 'tollgate-deduplication--simple-but-hard')).toMatch(/^The use case is simple/);
    expect(supported(brook, 'owner-and-open-source')).toMatch(/^This was the first edition/);
  });

  it('is shown first where it is briefed, on home and on its conference', () => {
    for (const page of ['', 'conferences/brook-forward/']) {
      const lists = read(`${page}index.html`).match(/<ul class="strongest".*?<\/ul>/gs) ?? [];
      const briefed = lists.find((list) => list.includes('For Brook 2.0')) ?? '';
      expect(
        [...briefed.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, address]) => address),
        page,
      ).toEqual([`${brook}#one-api-in-brook-2`, `${brook}tollgate-deduplication/#simple-but-hard`]);
    }
  });
});

it('a report without claims shows its summary on home', () => {
  const items =
    read('index.html').match(/<li class="report-item.*?<\/li>(?=\s*(?:<li class="report-item|<\/ul>))/gs) ??
    [];
  const [without] = items.filter((item) => !item.includes('class="strongest"'));
  expect(without).toMatch(/<p class="summary"[^>]*>\s*\S/);
});

it('a report discloses what its reporter has to do with it, and a correction names its claims', () => {
  expect(read('reports/quill-summit-valparaiso-2020/index.html')).toMatch(
    /Disclosure:.*Clémence Delacourt was CTO of brindle/s,
  );
  expect(read(`${brook.slice(1)}index.html`)).toMatch(
    /<table class="corrections".*href="[^"]*#big-firms-adopt-brook">“That firms as big as Orinoco/s,
  );
});

it('a talk says who recommends it, and why', () => {
  const page = read(`${brook.slice(1)}brook-worst-practices/index.html`).replace(/\s+/g, ' ');
  expect(page).toMatch(/Recommended by <a [^>]*>Clémence Delacourt<\/a> ?: <span[^>]*>It makes one laugh/);
  expect(page).toMatch(/Recommended by <a [^>]*>Marta<\/a>/);
});
