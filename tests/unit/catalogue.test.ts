import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { joinCatalogue } from '../../src/catalogue/join-catalogue.ts';
import { eventsOf, ownThoughts, saidFor, speakersOf, topicsOf } from '../../src/catalogue/stories.ts';
import { topicMatrix } from '../../src/catalogue/topic-matrix.ts';
import { countWords, readingMinutes } from '../../src/lib/reading-time.ts';
import { namedPageTitles, reportPageTitles, talkPageTitles } from '../../src/catalogue/page-titles.ts';
import { roleIn } from '../../src/catalogue/owners.ts';
import type { Catalogue, Collections } from '../../src/catalogue/types.ts';
import { markdownCopy } from '../../src/formats/markdown-copy.ts';
import { addressesUnder } from '../../src/lib/addresses.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import { conferenceSchema } from '../../src/schemas/conference.ts';
import { outlineSchema } from '../../src/schemas/outline.ts';
import { organisationSchema } from '../../src/schemas/organisation.ts';
import { personSchema } from '../../src/schemas/person.ts';
import { reportSchema, type ReportInput } from '../../src/schemas/report.ts';
import { talkSchema, type TalkInput } from '../../src/schemas/talk.ts';
import { topicSchema } from '../../src/schemas/topic.ts';

const report = (id: string, start: string, talks: string[], changes: Partial<ReportInput> = {}) => ({
  id,
  data: reportSchema.parse({
    title: id,
    conference: 'meeting',
    edition: start.slice(0, 4),
    start,
    end: start,
    city: 'London',
    published: '2026-01-01',
    authors: ['ann'],
    summary: 'S.',
    takeaways: [{ id: 'r', text: 'R.', kind: 'lesson', by: 'ann' }],
    ...changes,
  } satisfies ReportInput),
  body: `## Part {#part}\n\n${talks.map((talk) => `<Talk id="${talk}" />\n`).join('\n')}`,
  filePath: `content/reports/${id}/report.mdx`,
});
/** What the gate reads in that article. */
const outline = (id: string, talks: string[]) => ({
  id,
  data: outlineSchema.parse({
    supports: [],
    items: [
      { kind: 'section', id: 'part', title: 'Part', depth: 2 },
      ...talks.map((talk) => ({ kind: 'talk', id: talk, depth: 3 })),
    ],
    ids: ['part'],
  }),
});
const talk = (id: string, changes: Partial<TalkInput> = {}) => ({
  id,
  data: talkSchema.parse({
    title: id,
    titleStatus: 'official',
    kind: 'talk',
    speakers: ['ada'],
    topics: ['numbers'],
    summary: 'S.',
    takeaways: [],
    ...changes,
  } satisfies TalkInput),
});
const collections: Collections = {
  reports: [report('old', '1843-01-01', ['a', 'b']), report('new', '1844-01-01', ['a', 'draft', 'c'])],
  outlines: [outline('old', ['a', 'b']), outline('new', ['a', 'draft', 'c'])],
  talks: [
    talk('old/a', { related: ['old/b'], takeaways: [{ id: 't', text: 'T.', kind: 'lesson', by: 'ada' }] }),
    talk('old/b', { related: ['new/c'], pickedBy: 'ann' }),
    talk('new/a', { speakers: [{ person: 'ada', organisation: 'other' }], topics: ['rare', 'numbers'] }),
    talk('new/draft', { draft: true }),
    talk('new/c', { speakers: ['ann'], topics: ['rare'] }),
  ],
  people: [
    { id: 'ada', data: personSchema.parse({ name: 'Ada', organisation: 'engine' }) },
    { id: 'ann', data: personSchema.parse({ name: 'Ann' }) },
  ],
  organisations: [
    { id: 'engine', data: organisationSchema.parse({ name: 'Engine' }) },
    { id: 'other', data: organisationSchema.parse({ name: 'Other' }) },
  ],
  conferences: [{ id: 'meeting', data: conferenceSchema.parse({ name: 'Meeting', accent: 'teal' }) }],
  addresses: [],
  topics: [
    { id: 'numbers', data: topicSchema.parse({ name: 'Numbers', description: 'D.' }) },
    { id: 'rare', data: topicSchema.parse({ name: 'Rare', description: 'D.' }) },
  ],
};
const join = (drafts = false) => joinCatalogue(collections, { addresses: addressesUnder('/b/'), drafts });
const keys = (talks: { report: { id: string }; id: string }[]) =>
  talks.map(({ report: { id }, id: own }) => `${id}/${own}`);

describe('the catalogue', () => {
  it('puts the newest report first and its talks in reading order, drafts left out', () => {
    expect(keys(join().talks)).toEqual(['new/a', 'new/c', 'old/a', 'old/b']);
    expect(keys(join(true).talks)).toContain('new/draft');
  });
  it('links a talk to the one before and the one after it in its report', () => {
    const [first, second, third] = join().talks;
    expect(first?.previous).toBeUndefined();
    expect(first?.next).toBe(second);
    expect(second?.previous).toBe(first);
    expect(second?.next).toBeUndefined();
    expect(third?.previous).toBeUndefined();
  });
  it('knows the section, position and addresses of a talk', () => {
    expect(join().talks[1]).toMatchObject({
      position: 2,
      address: '/b/reports/new/c/',
      addressInReport: '/b/reports/new/#c',
      section: { id: 'part', address: '/b/reports/new/#part' },
    });
  });
  it('tells reports of one edition apart by who wrote them, then by title', () => {
    const more = (id: string, changes: Partial<ReportInput>) => report(id, '1844-01-01', [], changes);
    const outlined = ['by-ada', 'again'].map((id) => outline(id, []));
    const { reports } = joinCatalogue(
      {
        ...collections,
        reports: [...collections.reports, more('by-ada', { authors: ['ada'] }), more('again', {})],
        outlines: [...collections.outlines, ...outlined],
      },
      { addresses: addressesUnder('/'), drafts: false },
    );
    const names = Object.fromEntries(reports.map(({ id, name }) => [id, name]));
    expect(names).toEqual({
      'by-ada': 'Meeting 1844, by Ada',
      new: 'Meeting 1844, “new” by Ann',
      again: 'Meeting 1844, “again” by Ann',
      old: 'Meeting 1843',
    });
    const also = reports.find(({ id }) => id === 'by-ada')?.alsoReported;
    expect(also?.map(({ id }) => id)).toEqual(['again', 'new']);
  });
  it('takes the organisation of the day before that of the person', () => {
    const { organisations } = join();
    expect(organisations.map(({ name, talks }) => [name, keys(talks)])).toEqual([
      ['Engine', ['old/a', 'old/b']],
      ['Other', ['new/a']],
    ]);
  });
  it('gathers what a person said, wrote, recommends and owns', () => {
    const [ada, ann] = join().people;
    expect(keys(ada?.talks ?? [])).toEqual(['new/a', 'old/a', 'old/b']);
    expect(ann?.reports.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(keys(ann?.picks ?? [])).toEqual(['old/b']);
    expect(ada?.takeaways.map(({ address }) => address)).toEqual(['/b/reports/old/a/#t']);
  });
  it('offers the talks the reporter chose first, then those of the rarest topics, but not its neighbours again', () => {
    const talks = new Map(join().talks.map((each) => [`${each.report.id}/${each.id}`, each]));
    expect(keys(talks.get('old/b')?.related ?? [])).toEqual(['new/c', 'new/a']);
    expect(keys(talks.get('new/a')?.related ?? [])).toEqual(['old/a', 'old/b']);
    expect(keys(talks.get('old/a')?.related ?? [])).toEqual(['new/a']);
  });
  it('says so when an id names nothing', () => {
    expect(() =>
      joinCatalogue({ ...collections, people: [] }, { addresses: addressesUnder('/'), drafts: false }),
    ).toThrow(/no entry `ann`/);
  });
});

describe('roles', () => {
  it('tell speaker, reporter and both apart', () => {
    const [a, c] = join().talks;
    if (!a || !c) throw new Error('talks are missing');
    expect(roleIn('ada', a.report, a)).toBe('speaker');
    expect(roleIn('ann', a.report, a)).toBe('reporter');
    expect(roleIn('ann', c.report, c)).toBe('speaker and reporter');
  });
});

describe('titles of pages', () => {
  it('tell talks of one title apart', () => {
    const { talks, reports } = join();
    for (const each of talks) each.title = 'Lightning';
    const titles = [...talkPageTitles(talks, reports).values()];
    expect(new Set(titles).size).toBe(4);
    expect(titles[1]).toBe('Lightning, Ann (Meeting 1844)');
    expect(titles[2]).toBe('Lightning (old/a)');
  });
  it('tell a talk from a report of the same title', () => {
    const { talks, reports } = join();
    const [report] = reports;
    const talk = report?.talks[0];
    if (!report || !talk) throw new Error('the report has no talk');
    talk.title = report.title;
    expect([...reportPageTitles(reports).values()]).not.toContain(talkPageTitles(talks, reports).get(talk));
  });
  it('tell namesakes apart', () => {
    const items = [
      { id: 'a', name: 'Ada' },
      { id: 'a-2', name: 'Ada' },
      { id: 'b', name: 'Bob' },
    ];
    expect([...namedPageTitles(items, 'person').values()].sort()).toEqual([
      'Ada (person a)',
      'Ada (person a-2)',
      'Bob (person)',
    ]);
  });
});

describe('topics across conferences', () => {
  const matrix = (rows: number, columns: number) => {
    const { topics, conferences } = join();
    return topicMatrix(topics, conferences, { rows, columns });
  };
  it('counts the talks of each topic at each conference', () => {
    const { columns, rows, most } = matrix(10, 10);
    expect(columns.map(({ name }) => name)).toEqual(join().conferences.map(({ name }) => name));
    for (const { topic, counts, sum } of rows) {
      expect(sum).toBe(topic.talks.length);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(sum);
    }
    expect(most).toBe(Math.max(...rows.flatMap(({ counts }) => counts)));
  });
  it('shows the most treated topics, and what does not fit of the conferences as one column', () => {
    const { topics } = join();
    const conferences = ['a', 'b', 'c'].map((name) => ({ ...join().conferences[0], name }));
    const cut = topicMatrix(topics, conferences as ReturnType<typeof join>['conferences'], {
      rows: 1,
      columns: 2,
    });
    expect(cut.rows).toHaveLength(1);
    expect(cut.columns.map(({ name }) => name)).toEqual(['a', '2 others']);
    expect(cut.rows[0]?.counts.reduce((a, b) => a + b, 0)).toBe(cut.rows[0]?.sum);
  });
});

describe('reading time', () => {
  it('counts words, not marks, and is never nothing', () => {
    expect(countWords('## One “two” {#id}\n\n- three-four, don’t (1.9)')).toBe(5);
    expect(countWords(':::opinion{by=ann}\nOne.\n:::\n\n::talk{id=a-b}\n\n<Talk id="a-b" />')).toBe(1);
    expect(countWords('日本語 of Tōkyō')).toBe(5);
    expect(readingMinutes(10)).toBe(1);
    expect(readingMinutes(2200)).toBe(10);
  });
});

const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);

describe('what a person’s page tells', () => {
  it('tells each of a person’s claims once: under the person’s talks or as a thought of a reporter', () => {
    for (const person of join().people) {
      const said = person.talks.flatMap(({ takeaways }) => takeaways).filter(({ by }) => by === person);
      const thoughts = ownThoughts(person);
      expect([...said, ...thoughts].sort(byAddress)).toEqual(person.takeaways.toSorted(byAddress));
      for (const { report, talk } of thoughts)
        expect(roleIn(person.id, report, talk)).not.toContain('speaker');
    }
  });
  it('tells under a talk of an organisation what its people said', () => {
    for (const organisation of join().organisations)
      for (const talk of organisation.talks)
        for (const { by } of saidFor(organisation, talk))
          expect(talk.speakers.find(({ person }) => person === by)?.organisations).toContain(organisation);
  });
  it('lists topics by use, speakers and events once', () => {
    const { talks } = join();
    const uses = topicsOf(talks).map((topic) => talks.filter(({ topics }) => topics.includes(topic)).length);
    expect(uses).toEqual(uses.toSorted((a, b) => b - a));
    expect(new Set(speakersOf(talks)).size).toBe(speakersOf(talks).length);
    expect(eventsOf(talks)).toEqual(['Meeting 1844', 'Meeting 1843']);
  });
});

describe('a report as Markdown', () => {
  const contextOf = ({ person, claim, link }: Catalogue) => ({
    absolute: (address: string) => address,
    base: '/b/',
    person,
    claim,
    link,
    picturesOf: () => Promise.resolve(new Map<string, string>()),
  });

  it('tells the list that ends the notes of a talk from the one that goes on in the article', async () => {
    const old = report('old', '1843-01-01', ['a']);
    const joined = joinCatalogue(
      {
        ...collections,
        reports: [{ ...old, body: `${old.body}\n- of the article\n` }],
        outlines: [outline('old', ['a'])],
        talks: [{ ...talk('old/a'), body: '- of the notes\n' }],
      },
      { addresses: addressesUnder('/b/'), drafts: false },
    );
    const context = contextOf(joined);
    for (const each of joined.reports) {
      const text = await markdownCopy(each, context);
      expect(text).toContain('- of the notes');
      expect(text).toContain('* of the article');
    }
    expect(joined.reports).toHaveLength(1);
  });

  /** The Markdown of a talk and of its report. */
  function copiesOf(summary: string, body: string): Promise<string[]> {
    const joined = joinCatalogue(
      {
        ...collections,
        reports: [report('old', '1843-01-01', ['a'])],
        outlines: [outline('old', ['a'])],
        talks: [{ ...talk('old/a', { summary }), body }],
      },
      { addresses: addressesUnder('/b/'), drafts: false },
    );
    const context = contextOf(joined);
    return Promise.all(
      joined.reports.flatMap((each) => [
        ...each.talks.map((one) => markdownCopy(one, context)),
        markdownCopy(each, context),
      ]),
    );
  }

  const wordsOf = (html: string): string =>
    html
      .replaceAll(/<\/?[a-z][^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();

  it('says any text as text', async () => {
    const read = '*a* _a_ `a` ~~a~~ [a](b) ![a](b) <b> &amp; 1. - # > :a | \\ ( )';
    const unread = 'www.a.b http://a.b a@b.c . , " \' å 1';
    const piece = fc.constantFrom(' ', ...`${read} ${unread}`.split(' '));
    const texts = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `A${pieces.join('')}x`);
    await fc.assert(
      fc.asyncProperty(texts, async (summary) => {
        const copies = await copiesOf(summary, 'Notes.');
        expect(copies).toHaveLength(2);
        const said = wordsOf(escapeHtml(summary).replaceAll('&#39;', "'").replaceAll('&quot;', '"'));
        for (const copy of copies)
          expect(wordsOf(markdownToHtml(copy, { features: { gfm: true } }).html)).toContain(said);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a fence that nothing closes', 'One.\n\n```\ncode'],
    ['a comment', 'One.\n\n<!-- two -->'],
    ['a heading underlined', 'One\n---\n\nTwo.'],
    ['addresses of the site', '[One](#one), [two](/talks/) and [three].\n\n[three]: /topics/'],
    ['a table', '|a|b|\n|-|-|\n|1|2|'],
    ['marks of its reporter', '__One__ *two* `three` &amp; four  \nfive'],
    ['code that begins it', '\n    one\n\ntwo'],
  ])('says %s in notes as their page does, and goes on after it', async (_, body) => {
    for (const copy of await copiesOf('S.', body)) {
      const { html } = markdownToHtml(copy, { features: { gfm: true } });
      const own = markdownToHtml(body, { features: { gfm: true } }).html;
      expect(wordsOf(html)).toContain(wordsOf(own));
      expect(html).toMatch(/<p>Page: <a href[^>]+>[^<]+<\/a><\/p>\s*$/);
    }
  });
});
