import { parseFeed } from '@rowanmanning/feed-parser';
import { DomUtils, parseDocument } from 'htmlparser2';
import { isTag, type Element, type ParentNode } from 'domhandler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answerParts } from '../../src/lib/claim-parts.ts';
import { readBuiltPages } from '../fixtures/built-pages.ts';
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
/** The words of its kind: the only text of one element. */
const kindsIn = (element: Element): string[] =>
  DomUtils.findAll(({ attribs }) => attribs['data-kind'] !== undefined, [element]).map((kind) =>
    textOf(kind),
  );
const hrefsIn = (element: Element | undefined): string[] =>
  element
    ? DomUtils.findAll(({ name }) => name === 'a', [element]).map(({ attribs }) => attribs['href'] ?? '')
    : [];

const textOf = (node: Element | undefined): string =>
  (node ? DomUtils.textContent(node) : '').replace(/\s+/g, ' ').trim();
const byClass = (within: ParentNode, name: string): Element[] =>
  DomUtils.findAll(({ attribs }) => (attribs['class'] ?? '').split(' ').includes(name), within.children);

const isIn = ({ parent }: Element, name: string): boolean =>
  parent !== null && isTag(parent) && (parent.name === name || isIn(parent, name));

/** The parts of the first briefing of a page: their headings, and where their claims lead. */
const briefingOn = (address: string): { title: string; claims: string[] }[] => {
  const [briefing] = byClass(pageAt(address), 'briefing');
  return DomUtils.getElementsByTagName('section', briefing?.children ?? []).map((part) => ({
    title: textOf(DomUtils.findOne(({ name }) => /^h\d$/.test(name), part.children) ?? undefined),
    claims: byClass(part, 'text').flatMap(hrefsIn),
  }));
};

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
    expect(claimOn('/outcomes/', 'Attention to serialisation offers').text).toMatch(/ · corrected/);
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
      expect(kindsIn(element), text).toEqual([element.attribs['data-kinds']]);
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
      const mark = DomUtils.getElementById(`_supports-${id}`, pageAt(address).children);
      const next = mark && DomUtils.nextElementSibling(mark);
      return next && isTag(next) ? DomUtils.textContent(next) : undefined;
    };
    expect(supported(`${brook}tollgate-deduplication/`, 'simple-but-hard')).toMatch(
      /^The use case is simple/,
    );
    expect(supported(brook, 'tollgate-deduplication--simple-but-hard')).toMatch(/^The use case is simple/);
    expect(supported(brook, 'owner-and-open-source')).toMatch(/^This was the first edition/);
  });

  it.each([
    [
      `${brook}tollgate-deduplication/`,
      'simple-but-hard',
      'lesson Deduplicating payments is simple; doing so over all time is the… Abel Novak speaker',
      true,
    ],
    [
      brook,
      'tollgate-deduplication--simple-but-hard',
      'lesson Deduplicating payments is simple; doing so over all time is the… Abel Novak speaker',
      true,
    ],
    [
      brook,
      'big-firms-adopt-brook',
      'opinion That firms as big as Orinoco adopt Brook shows how far it has… Samir Haddad reporter',
      false,
    ],
  ])(
    'is named where it is supported, with its kind and owner, by one link: %s',
    (address, id, says, isSpeakers) => {
      const mark = DomUtils.getElementById(`_supports-${id}`, pageAt(address).children);
      expect(hrefsIn(mark ?? undefined)).toEqual([`#${id}`]);
      expect(textOf(mark ?? undefined)).toBe(says);
      expect(mark && byClass(mark, 'who-spoke').length > 0).toBe(isSpeakers);
      expect(mark?.attribs).toHaveProperty('data-record-skip');
    },
  );

  it('is shown first where it is briefed, on home and on its conference', () => {
    for (const page of ['/', '/conferences/brook-forward/']) {
      const briefed = briefingOn(page).flatMap(({ claims }) => claims);
      expect(briefed, page).toEqual(
        expect.arrayContaining([
          `${brook}#one-api-in-brook-2`,
          `${brook}tollgate-deduplication/#simple-but-hard`,
        ]),
      );
    }
  });
});

describe('home', () => {
  it('opens with what to know of the newest edition, and has a recommendation, a caveat and a speaker in sight', () => {
    const html = read('index.html');
    expect(html.indexOf('class="briefing"')).toBeLessThan(html.indexOf('id="_welcome"'));
    expect(briefingOn('/').map(({ title }) => title)).toContain('What to do');
    const kinds = claimsOn('/').flatMap(({ element }) => kindsIn(element));
    expect(kinds).toEqual(expect.arrayContaining(['recommendation', 'caveat']));
    const [briefing] = byClass(pageAt('/'), 'briefing');
    expect(briefing && byClass(briefing, 'who-spoke')).not.toEqual([]);
    expect(claimOn('/', 'For Brook 2.0 the community').text).toContain('Came otherwise, 24 March 2025');
  });

  it('shows claims of the other editions on their cards', () => {
    for (const card of byClass(pageAt('/'), 'report-item'))
      expect(byClass(card, 'claim'), textOf(card)).not.toEqual([]);
  });
});

describe('beside a claim', () => {
  const claim = 'doing so over all time is the hard constraint';

  it('stand its owner with role and organisation, where and when it was said, and how that is known', () => {
    const { text } = claimOn('/topics/deduplication/', claim);
    expect(text).toMatch(
      /, speaker, Tollgate.* · Brook Forward, October\s2021 · as reported by Samir Haddad and 3 others, retold/,
    );
  });

  it('stands a link to the passage that supports it, wherever the claim is shown', () => {
    const talk = `${brook}tollgate-deduplication/`;
    const id = '_supports-simple-but-hard';
    expect(hrefsIn(claimOn('/topics/deduplication/', claim).element)).toContain(`${talk}#${id}`);
    expect(hrefsIn(claimOn(talk, claim).element)).toContain(`#${id}`);
    expect(DomUtils.getElementById(id, pageAt(talk).children)).not.toBe(null);
    const inReport = byClass(pageAt(brook), 'claim').find(
      ({ attribs }) => attribs['id'] === 'tollgate-deduplication--simple-but-hard',
    );
    expect(hrefsIn(inReport)).toContain('#_supports-tollgate-deduplication--simple-but-hard');
  });

  it('stands that it was corrected, with what is right and a link to the correction', () => {
    const { element, text } = claimOn('/topics/enterprise-adoption/', 'That firms as big as Orinoco');
    expect(text).toMatch(/Evidence, corrected, contradicted/);
    expect(hrefsIn(element)).toContain(`${brook}#_corrections`);
  });

  it('stands nothing that takes a fourth press of Tab while its evidence is folded', () => {
    for (const { path, html } of readBuiltPages(out))
      for (const shown of DomUtils.findAll(
        ({ attribs }) => attribs['data-takeaway'] !== undefined,
        parseDocument(html).children,
      )) {
        const stops = DomUtils.findAll(({ name }) => name === 'a' || name === 'summary', [shown]);
        const open = stops.filter((stop) => stop.name === 'summary' || !isIn(stop, 'details'));
        const hasLink = open.some(({ attribs }) => attribs['class'] === 'permalink');
        // Where it is not at home, a script puts a button in the place of that link.
        expect(open.length + (hasLink ? 0 : 1), `${path}: ${textOf(shown)}`).toBeLessThanOrEqual(3);
      }
  });
});

describe('the page of a topic', () => {
  it('says in one line how many spoke and how much they said', () => {
    expect(textOf(byClass(pageAt('/topics/harbourmaster/'), 'page-head')[0])).toMatch(
      /\d talks? by \d (?:person|people) at .*\. \d takeaways by \d people, \d of them said by speakers\./,
    );
  });

  it('answers by what one can do with the claims, and shows each once', () => {
    const headings = DomUtils.getElementsByTagName('h2', pageAt('/topics/harbourmaster/').children).map(
      textOf,
    );
    const parts: string[] = answerParts.map(({ title }) => title);
    const shown = headings.filter((heading) => parts.includes(heading));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(parts.filter((part) => shown.includes(part)));
    const addresses = byClass(pageAt('/topics/harbourmaster/'), 'text').flatMap(hrefsIn);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('puts claims that contradict each other side by side', () => {
    const [pair] = byClass(pageAt('/topics/enterprise-adoption/'), 'tension');
    expect(pair && byClass(pair, 'text').map(textOf)).toEqual([
      expect.stringContaining('That firms as big as Orinoco'),
      expect.stringContaining('the data becomes active'),
    ]);
  });
});

it('the page of a speaker names each talk once, with what was reported from it', () => {
  const page = pageAt('/people/nelly-tamsin/');
  const talks = byClass(page, 'title-link').flatMap((link) => link.attribs['href'] ?? []);
  expect(new Set(talks).size).toBe(talks.length);
  const claims = byClass(page, 'text').flatMap(hrefsIn);
  expect(claims.length).toBeGreaterThan(1);
  expect(new Set(claims).size).toBe(claims.length);
  expect(textOf(byClass(page, 'origin')[0])).toMatch(/as reported by Clémence Delacourt/);
});

it('the page of a conference tells of each edition when and where it was, and what to know of it', () => {
  const [edition] = byClass(pageAt('/conferences/quill-summit/'), 'edition');
  expect(textOf(edition)).toMatch(/^Quill Summit Valparaíso 2020\s*28–29 September 2020 · .*Valparaíso/);
  expect(edition && byClass(edition, 'claim').length).toBeGreaterThan(2);
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

it.each([
  ['/topics/harbourmaster/', '/search/?topic=harbourmaster'],
  ['/people/nelly-tamsin/', '/search/?speaker=nelly-tamsin'],
  ['/organisations/estuary/', '/search/?organisation=estuary'],
  ['/conferences/quill-summit/', '/search/?conference=quill-summit'],
])('%s leads into the search with its filter set', (page, search) => {
  expect(hrefsIn(byClass(pageAt(page), 'page-head')[0])).toContain(search);
});

it('the page of takeaways searches takeaways alone', () => {
  const [form] = byClass(pageAt('/takeaways/'), 'search-field');
  const fields = DomUtils.getElementsByTagName('input', form?.children ?? []).map(({ attribs }) => attribs);
  expect(form?.attribs['action']).toBe('/search/');
  expect(fields).toContainEqual({ type: 'hidden', name: 'kind', value: 'takeaway' });
  expect(fields.some(({ type, name }) => type === 'search' && name === 'q')).toBe(true);
});
