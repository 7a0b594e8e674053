import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countValues } from '../../src/search/engine/answer.ts';
import { suggest } from '../../src/search/engine/suggest.ts';
import { parseSearchState } from '../../src/search/shared/search-state.ts';
import { wordsOf } from '../../src/search/shared/fold.ts';
import { drawWords } from '../bench/drawn-words.ts';
import { articleOf, fixtureReports, frontmatterOf } from '../fixtures/fixture-site.ts';
import { fixtureContent } from '../fixtures/run-build.ts';
import { addressesOf, searchSite, textsIn, type SearchedSite } from '../fixtures/search-site.ts';

let site: SearchedSite;
beforeAll(async () => {
  site = await searchSite(inject('site'));
});
afterAll(() => site.close());

const brook = '/reports/brook-forward-bremen-2021/';
const quill = '/reports/quill-summit-valparaiso-2020/';
const find = async (search: string): Promise<string[]> => addressesOf(await site.answer(search, 100));

/** The texts in the fields of an article or of notes: what is no id, address, day or moment. */
function textsOf(field: unknown): string[] {
  if (typeof field === 'object' && field !== null) return Object.values(field).flatMap(textsOf);
  return typeof field === 'string' && !/^(?:[a-z0-9/#-]+|https:\S+|[\d:.-]+)$/.test(field) ? [field] : [];
}

describe('every word', () => {
  it.each(Object.entries(fixtureReports))(
    'of the fields and headings of %s is found',
    async (report, talks) => {
      const files = [articleOf(report), ...talks.map((talk) => `reports/${report}/talks/${talk}.md`)];
      for (const file of files) {
        const [, , body = ''] = readFileSync(join(fixtureContent, file), 'utf8').split(/^---$/m);
        const headings = [...body.matchAll(/^#+ (.*) \{#/gm)].map(([, title = '']) => title);
        const page = file.includes('/talks/')
          ? file.replace(/talks\/(.*)\.md$/, '$1/')
          : `reports/${report}/`;
        for (const word of new Set([...textsOf(frontmatterOf(file)), ...headings].flatMap(wordsOf))) {
          const { hits, notices } = await site.answer(`?q=${encodeURIComponent(`"${word}"`)}`, 100);
          const told = notices.map(({ text }) => text);
          expect.soft(told, `${word} of ${file}`).toEqual([]);
          expect
            .soft(
              hits.some(({ url }) => url.startsWith(`/${page}`)),
              `${word} of ${file}`,
            )
            .toBe(true);
        }
      }
    },
  );
  it('of a topic is found, even if none but a report or a takeaway is about it', async () => {
    for (const [report, query] of [
      [quill, 'AI'],
      [quill, 'artificial intelligence'],
      [brook, 'Governance'],
    ] as const) {
      const { hits, notices } = await site.answer(`?q=${query}`);
      expect(hits.map(({ url }) => url)).toContain(report);
      expect(notices).toEqual([]);
    }
  });
});

describe('filters', () => {
  it('narrow to a speaker’s talks', async () => {
    expect(await find('?speaker=clemence-delacourt')).toEqual([`${quill}cross-the-channels/`]);
  });
  it('combine as OR inside a group', async () => {
    expect((await find('?topic=upgrades&topic=serialisation')).sort()).toEqual([
      `${brook}brook-serialisation/`,
      `${quill}please-upgrade-quill/`,
    ]);
  });
  it('combine as AND between groups', async () => {
    expect(await find('?conference=brook-forward&kind=keynote')).toEqual([`${brook}stateful-beacons/`]);
    expect(await find('?conference=brook-forward&topic=harbourmaster')).toEqual([]);
  });
  it('narrow what words find, and say that there is something without them', async () => {
    expect(await find('?q=quill&speaker=kay-drews')).toEqual([`${quill}drews-keynote/`]);
    const { total, notices } = await site.answer('?q=antenna&speaker=kay-drews');
    expect(total).toBe(0);
    expect(notices.map(({ text }) => text)).toEqual([
      'Nothing matches under these filters, but something does without them.',
    ]);
  });
  it('leave sections, none of which is a talk', async () => {
    const found = await find('?kind=section');
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((url) => !/^\/reports\/[a-z0-9-]+\/(?:#[a-z0-9-]+)?$/.test(url))).toEqual([]);
  });
  it('do not hide names where none of them could be applied', async () => {
    const { names } = await site.answer('?q=krauss&kind=bogus');
    expect(names.map(({ id }) => id)).toEqual(['florentin-krauss']);
  });
  it('name a value that no talk has, and leave it out', async () => {
    const { total, notices } = await site.answer('?q=quill&speaker=nobody&speaker=kay-drews&topic=%3Cb%3E');
    expect(total).toBe(1);
    expect(notices.map(({ text }) => text)).toEqual([
      'There is no speaker “nobody” on this site; that filter was left out.',
      'There is no topic “<b>” on this site; that filter was left out.',
    ]);
  });
  it('are counted with the other groups applied, but not their own', async () => {
    const state = parseSearchState('?q=quill&kind=keynote&topic=harbourmaster');
    const [keynotes = 0, talks = 0] = await countValues(state, 'kind', ['keynote', 'talk'], site.sources);
    expect(keynotes).toBe((await find('?q=quill&kind=keynote&topic=harbourmaster')).length);
    expect(talks).toBe((await find('?q=quill&kind=talk&topic=harbourmaster')).length);
    expect(talks).toBe(2);
  });
});

describe('filters of takeaways', () => {
  const onHarbourmaster = `${quill}quill-on-harbourmaster/`;
  it('leave takeaways alone, those of the newest conference first', async () => {
    const { hits, total } = await site.answer('?claim=caveat');
    expect(hits.map(({ kind }) => kind)).toEqual(hits.map(() => 'takeaway'));
    expect(total).toBe(hits.length);
    const years = hits.map(({ event }) => Number(event.slice(-4)));
    expect(years).toEqual(years.toSorted().reverse());
    expect(await find('?claim=caveat&year=2020&topic=harbourmaster')).toEqual([
      `${onHarbourmaster}#configure-probes-with-care`,
      `${quill}cross-the-channels/#price-of-flowstream`,
    ]);
  });
  it('hold for the takeaway itself, not for its talk', async () => {
    expect(await find('?by=clemence-delacourt&topic=harbourmaster&claim=opinion')).toEqual([
      `${onHarbourmaster}#in-place-of-twine`,
    ]);
    expect(await find('?has=outcome&claim=lesson&topic=deduplication')).toEqual([
      `${brook}tollgate-deduplication/#simple-but-hard`,
    ]);
    expect(await find('?topic=stateful-beacons&kind=takeaway')).not.toContain(
      `${brook}brook-serialisation/#optimise-serialisation`,
    );
  });
  it('combine as OR inside a group and AND between groups, with words, too', async () => {
    const found = await site.answer(
      '?q=harbourmaster&claim=caveat&claim=recommendation&speaker=nelly-tamsin',
    );
    expect(addressesOf(found)).toEqual([
      // The others only belong to a talk on it.
      `${onHarbourmaster}#begin-without-operator`,
      `${onHarbourmaster}#configure-probes-with-care`,
      `${onHarbourmaster}#spread-gatekeeper`,
    ]);
  });
  it('tell under which name they are listed that do not say the words', async () => {
    const { hits } = await site.answer('?q=h11r&claim=caveat');
    expect(hits.map(({ url, listedUnder }) => [url, listedUnder])).toEqual([
      [`${quill}#weigh-qsql-limits`, []],
      [`${onHarbourmaster}#configure-probes-with-care`, []],
      [`${quill}cross-the-channels/#price-of-flowstream`, ['Harbourmaster']],
    ]);
  });
  it('put those first that say more of the words, or the newest', async () => {
    const titles = async (search: string) => (await site.answer(search)).hits.map(({ title }) => title);
    const said = (await titles('?q=quill+harbourmaster&kind=takeaway')).map(
      (title) => title.match(/quill|harbourmaster/gi)?.length ?? 0,
    );
    expect(said).toEqual(said.toSorted((a, b) => b - a));
    expect(new Set(said).size).toBe(3);
    const { hits } = await site.answer('?q=brook&kind=takeaway&sort=date', 100);
    const events = hits.map((hit) => ('event' in hit ? hit.event.slice(-4) : ''));
    expect(events).toEqual(events.toSorted().reverse());
    expect(await titles('?q=brook&kind=takeaway')).not.toEqual(
      await titles('?q=brook&kind=takeaway&sort=date'),
    );
  });
  it('are meant by a word that is a kind and stands nowhere, and it is said', async () => {
    const { hits, notices } = await site.answer('?q=harbourmaster+caveats');
    expect(hits.map(({ url }) => url)).toContain(`${onHarbourmaster}#configure-probes-with-care`);
    expect(hits.map((hit) => 'claim' in hit && hit.claim)).toEqual(hits.map(() => 'caveat'));
    expect(notices[0]?.text).toContain('“caveats”');
  });
  it('go together with talks of a kind', async () => {
    const found = await find('?kind=takeaway&kind=keynote&year=2021&topic=stateful-beacons');
    expect(found.at(-1)).toBe(`${brook}stateful-beacons/`);
    expect(found.length).toBeGreaterThan(1);
  });
  it('name a word that no takeaway says', async () => {
    const { notices } = await site.answer('?q=Kornspeicher&kind=takeaway');
    expect(notices[0]?.text).toBe('“Kornspeicher” is not in any takeaway.');
    const unused = await site.answer('?claim=praise');
    expect(unused.notices[0]?.text).toBe(
      'No takeaway here has the kind of claim “praise”; that filter was left out.',
    );
  });
  it('are counted as what they would leave', async () => {
    const state = parseSearchState('?q=harbourmaster&kind=takeaway');
    const counts = await countValues(state, 'claim', ['caveat', 'opinion', 'praise'], site.sources);
    const totals = await Promise.all(
      ['caveat', 'opinion'].map(async (kind) => (await find(`?q=harbourmaster&claim=${kind}`)).length),
    );
    expect(counts).toEqual([...totals, 0]);
    const [takeaways = 0, keynotes = 0] = await countValues(
      parseSearchState('?q=brook'),
      'kind',
      ['takeaway', 'keynote'],
      site.sources,
    );
    expect(takeaways).toBe((await find('?q=brook&kind=takeaway')).length);
    expect(keynotes).toBe((await find('?q=brook&kind=keynote')).length);
  });
  it.each([
    ['year=2021', `${brook}brook-worst-practices/`, `${quill}moe-keynote/`],
    ['language=de', '/reports/almanac-days-online-2019/kalender-und-zeitzonen/', `${quill}moe-keynote/`],
    ['has=slides', `${quill}quill-on-harbourmaster/`, `${quill}moe-keynote/`],
    ['has=outcome', `${brook}tollgate-deduplication/`, `${brook}brook-worst-practices/`],
  ])('narrow talks, too: %s', async (filter, held, left) => {
    const found = await find(`?${filter}`);
    expect(found).toContain(held);
    expect(found).not.toContain(left);
  });
});

describe('filters typed with the words', () => {
  const same = async (typed: string, chosen: string) => {
    const answered = await site.answer(`?q=${encodeURIComponent(typed)}`, 100);
    const expected = await site.answer(chosen, 100);
    expect(answered.notices).toEqual(expected.notices);
    expect(addressesOf(answered)).toEqual(addressesOf(expected));
    expect(answered.filters).toEqual(expected.filters);
    expect(answered.hits.length).toBeGreaterThan(0);
  };
  it.each([
    ['harbourmaster claim:caveat year:2020', '?q=harbourmaster&claim=caveat&year=2020'],
    ['claim:caveats claim:Lesson', '?claim=caveat&claim=lesson'],
    ['speaker:nelly-tamsin', '?speaker=nelly-tamsin'],
    ['quill speaker:"Nelly Tamsin"', '?q=quill&speaker=nelly-tamsin'],
    ['speaker:tamsin quill', '?q=quill&speaker=nelly-tamsin'],
    ['speaker:Klauss', '?speaker=florentin-krauss'],
    ['by:„Clémence Delacourt“ topic:h11r', '?by=clemence-delacourt&topic=harbourmaster'],
    ['Topic:"streaming sql" kind:takeaway', '?topic=streaming-sql&kind=takeaway'],
    ['conference:brook-forward has:slides', '?conference=brook-forward&has=slides'],
    ['language:de', '?language=de'],
  ])('%s', async (typed, chosen) => {
    await same(typed, chosen);
  });
  it('say what they do not know, and look for it', async () => {
    const { notices, hits, filters } = await site.answer('?q=quill+topic:antenna+spaeker:tamsin');
    expect(notices.slice(0, 2).map(({ text }) => text)).toEqual([
      'There is no topic “antenna” on this site, so it was searched as words.',
      'There is no filter “spaeker:”, so “spaeker:tamsin” was searched as words. There are: speaker: topic: ' +
        'conference: organisation: kind: claim: by: year: language: has:',
    ]);
    expect(filters).toEqual(parseSearchState('').filters);
    expect(hits.length).toBeGreaterThan(0);
  });
  it.each([
    ['stateful brook slides', 'stateful brook has:slides'],
    ['Videos quill year:2020', 'quill year:2020 has:video'],
  ])('are offered for “%s”, which stands in texts as well', async (typed, offered) => {
    const { notices } = await site.answer(`?q=${encodeURIComponent(typed)}`);
    expect(notices[0]?.offers.map(({ query }) => query)).toEqual([offered]);
  });
  it('are not offered once they are set, or where nothing else is typed', async () => {
    for (const search of [
      '?q=slides',
      '?q=%22slides+slides+how%22+OR+quill',
      '?q=quill+slides+has:slides',
      '?q=quill+slides&has=video',
    ])
      expect((await site.answer(search)).notices.flatMap(({ offers }) => offers)).toEqual([]);
  });
  it('stay in the searches that a notice offers', async () => {
    const { notices } = await site.answer('?q=antenna+deduplication+year:2020');
    expect(notices.flatMap(({ offers }) => offers.map(({ query }) => query))).toEqual([
      'deduplication year:2020',
    ]);
  });
  it.each([
    '12:34',
    'https://almanac-days.example/tides',
    'C++:',
    'localhost:8080',
    'std::vector',
    'topic:',
    'year: 2020',
  ])('are none: %s', async (query) => {
    const { notices, filters } = await site.answer(`?q=${encodeURIComponent(query)}`);
    expect(notices.map(({ text }) => text).join(' ')).not.toMatch(/filter|There is no (?!word)/);
    expect(filters).toEqual(parseSearchState('').filters);
  });
});

describe('a first answer', () => {
  it('has names, titles and takeaways, without the engine', async () => {
    const first = async (search: string) => {
      const found = await site.firstAnswer(search);
      return found && addressesOf(found);
    };
    expect(await first('?q=nelly+tamsin')).toEqual([
      '/people/nelly-tamsin/',
      `${quill}quill-on-harbourmaster/`,
    ]);
    expect(await first('?q=probes+kill+brokers+reason')).toEqual([
      `${quill}quill-on-harbourmaster/#configure-probes-with-care`,
    ]);
    expect(await first('?q=upgrade+great+quill')).toContain(`${quill}please-upgrade-quill/`);
    for (const more of ['?q="great+quill"', '?q=quill+-brook', '?q=quill&year=2020', '?q=quill+year:2020'])
      expect(await first(more)).toBeNull();
  });
  it('is part of the whole one', async () => {
    for (const query of ['harbourmaster', 'wren castellane', 'brook worst practices', 'critical releases']) {
      const [first, whole] = [await site.firstAnswer(`?q=${query}`), await site.answer(`?q=${query}`, 100)];
      expect(addressesOf(whole)).toEqual(expect.arrayContaining(first ? addressesOf(first) : []));
    }
  });
});

describe('suggestions', () => {
  it('are titles though a word of them is mistyped, beside takeaways that say them, too', async () => {
    for (const typed of ['keeping ismple harbourmaster', 'quill on harbourmastre', 'quil on harbourmaster'])
      expect(await suggest(site.sources.read, typed)).toContainEqual(
        expect.objectContaining({ kind: 'talk', name: 'Quill on Harbourmaster: Keeping It Simple' }),
      );
  });
  it('are takeaways from the third word on, mistyped or not yet whole', async () => {
    const typed = async (text: string) =>
      (await suggest(site.sources.read, text))
        .filter(({ kind }) => kind === 'takeaway')
        .map(({ path }) => path);
    const probes = `reports/quill-summit-valparaiso-2020/quill-on-harbourmaster/#configure-probes-with-care`;
    expect(await typed('probes kill')).toEqual([]);
    expect(await typed('probes kill bro')).toEqual([probes]);
    expect(await typed('probes kill brokres')).toEqual([probes]);
    expect(await typed('probse kill brokers')).toEqual([probes]);
    expect(await typed('probes kill brokers zebra')).toEqual([]);
    expect((await suggest(site.sources.read, 'probes kill brokers')).at(-1)).toEqual({
      kind: 'takeaway',
      name: 'Probes that are configured carelessly kill brokers for no reason.',
      detail: 'caveat · Nelly Tamsin, speaker · Quill Summit Valparaíso 2020',
      path: probes,
    });
  });
});

describe('results', () => {
  it('stand by closeness, or the newest first', async () => {
    const closest = await find('?q=quill+brook');
    const newest = await find('?q=quill+brook&sort=date');
    expect(newest.toSorted()).toEqual(closest.toSorted());
    expect(newest.length).toBeGreaterThan(3);
    const days = newest.map((url) => (url.startsWith(brook) ? '2021-10-04' : '2020-09-28'));
    expect(days).toEqual(days.toSorted().reverse());
    expect(new Set(days).size).toBe(2);
  });
  it('tell title, speakers, event, kind and the words found', async () => {
    const [hit] = textsIn(await site.answer('?q=nelly+tamsin'));
    expect(hit).toMatchObject({
      title: 'Quill on Harbourmaster: Keeping It Simple',
      event: 'Quill Summit Valparaíso 2020',
      kind: 'talk',
    });
    const marked = (pieces: { text: string; isMarked: boolean }[]) =>
      pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    expect(marked(hit?.speakers ?? [])).toEqual(['Nelly', 'Tamsin']);
    expect(marked(hit?.excerpt ?? [])).toEqual(['Nelly', 'Tamsin', 'Nelly', 'Tamsin', 'Nelly', 'Tamsin']);
  });
  it('lead to the takeaway or heading in which the words stand', async () => {
    const partsOf = async (search: string) => textsIn(await site.answer(search))[0]?.parts;
    expect(await partsOf('?q=watermarking')).toEqual([
      {
        kind: 'heading',
        url: `${quill}please-upgrade-quill/#why-upgrade`,
        pieces: [{ text: 'Why upgrade', isMarked: false }],
      },
    ]);
    expect(await partsOf('?q="spoke+about+serialisation"')).toEqual([]);
  });
  it('show below a talk three of its takeaways that say the words, and how many more do', async () => {
    const [hit] = textsIn(await site.answer('?q=harbourmaster'));
    expect(hit?.parts.map(({ kind, pieces }) => [kind, pieces.map(({ text }) => text).join('|')])).toEqual([
      ['takeaway', 'Start simply with Quill on |Harbourmaster|, without an operator.'],
      ['takeaway', 'For many, |Harbourmaster| is the new TWINE.'],
      ['heading', 'Etui’s way to the cloud'],
    ]);
    expect(hit?.moreParts).toBe(2);
  });
  it('show a takeaway that says all words by itself, whose it is and where, and not once more below its talk', async () => {
    const answered = await site.answer('?q=serialisation+accounts+for+some');
    expect(answered.hits[0]).toMatchObject({
      kind: 'takeaway',
      url: `${brook}brook-serialisation/#sixty-per-cent`,
      title: 'Serialisation usually accounts for some 60% of the processing.',
      titlePieces: [
        { text: 'Serialisation', isMarked: true },
        { text: ' usually ', isMarked: false },
        { text: 'accounts', isMarked: true },
        { text: ' ', isMarked: false },
        { text: 'for', isMarked: true },
        { text: ' ', isMarked: false },
        { text: 'some', isMarked: true },
        { text: ' 60% of the processing.', isMarked: false },
      ],
      claim: 'number',
      owner: 'Bogdan Grebbenyuk',
      role: 'speaker',
      home: { title: 'Extending brook state serialization', url: `${brook}brook-serialisation/` },
      event: 'Brook Forward Bremen 2021',
      language: 'en',
      outcome: undefined,
    });
    expect(textsIn(answered)[0]).toMatchObject({ url: `${brook}brook-serialisation/`, parts: [] });
    const [dual] = (await site.answer('?q=dual+source+history+hard+write')).hits;
    expect(dual).toMatchObject({ kind: 'takeaway', outcome: undefined });
    const [payments] = (await site.answer('?q=deduplicating+payments+simple')).hits;
    expect(payments).toMatchObject({ kind: 'takeaway', outcome: 'Still open, 2022' });
  });
  it('say in an excerpt whose takeaway or opinion it is', async () => {
    const excerptOf = async (query: string) =>
      textsIn(await site.answer(query))[0]
        ?.excerpt.map(({ text }) => text)
        .join('');
    expect(await excerptOf('?q=hardly+any+users')).toMatch(/^(?:… )?Clémence Delacourt, reporter: People/);
    expect(await excerptOf('?q="global+shuffling+is+missing"')).toMatch(
      /Opinion of Clémence Delacourt, reporter: /,
    );
  });
  it('say under which name they are listed if the words stand nowhere in them', async () => {
    const hits = textsIn(await site.answer('?q=exactly-once'));
    expect(hits.map(({ listedUnder }) => listedUnder)).toEqual([[], ['exactly-once']]);
  });
});

describe('a minus', () => {
  it('leaves out what says the word, not what is only listed under it', async () => {
    const all = await find('?q=brook');
    const without = await find('?q=brook+-%22state+workbench+api%22');
    expect(without.length).toBeLessThan(all.length);
    expect(without).toContain(`${brook}stateful-beacons/`);
  });
  it('says when it did nothing, and when it left nothing', async () => {
    const nothing = await site.answer('?q=brook+-zebra');
    expect(nothing.notices[0]?.text).toBe('“zebra” is not on this site: nothing to leave out.');
    const all = await site.answer('?q=%22worst+practices%22+-brook');
    expect(all.total).toBe(0);
    expect(all.notices[0]?.text).toBe('All that was found is left out by “-brook”.');
  });
});

describe('forms of a word', () => {
  it('are told from the word itself', async () => {
    const { notices, names, total } = await site.answer('?q=harbourmasters');
    expect(total).toBeGreaterThan(0);
    expect(notices[0]?.text).toBe(
      '“harbourmasters” is not on this site; found another form of it: “harbourmaster”.',
    );
    expect(names.map(({ id }) => id)).toEqual(['harbourmaster']);
  });
  it('of a number with a dot are none', async () => {
    const hits = textsIn(await site.answer('?q=1.9.0'));
    expect(hits[0]?.excerpt.find(({ isMarked }) => isMarked)?.text).toBe('1.9.0');
    expect(await find('?q=190')).toEqual([]);
  });
});

describe('the order', () => {
  it('does not change as more is shown', async () => {
    const some = await site.answer('?q=quill', 5);
    const more = await site.answer('?q=quill', 15);
    expect(addressesOf(more).slice(0, 5)).toEqual(addressesOf(some).slice(0, 5));
  });
});

describe('what is there', () => {
  it('is never denied: words of all texts in all their scripts', async () => {
    const { text } = site.sources;
    const texts = await Promise.all((await text.all()).map(async (id) => (await text.read(id)).content));
    const words = drawWords(texts, 'fixture', 300);
    const denied = await Promise.all(
      words.map(async (word) => {
        const { hits, notices } = await site.answer(`?q=${encodeURIComponent(word)}`, 1);
        return hits.length === 0 || notices.some(({ text: said }) => said.includes('not on this site'));
      }),
    );
    expect(words.filter((_, index) => denied[index])).toEqual([]);
    expect(words).toHaveLength(300);
  });
});

describe('what is not there', () => {
  it('is told from what a filter hides, is too long or is no word', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `quill ${'x'.repeat(index + 2)}`).join(' ');
    const { notices, total } = await site.answer(`?q=${encodeURIComponent(words)}`);
    const [cut, ignored] = notices.map(({ text }) => text);
    expect(cut).toBe('Only the first 300 characters were read.');
    expect(ignored).toMatch(/^Only the first twelve words were looked for, not “x+”/);
    expect(total).toBeGreaterThan(0);
  });
  it.each([
    '<object>alert(1)</object>',
    '"',
    '-',
    '“',
    '\u202eabc',
    'שלום',
    '🦑🦑',
    '%00',
    "'; --",
    '()[]{}^$*',
  ])('is answered without an error: %s', async (query) => {
    const { hits, notices } = await site.answer(`?q=${encodeURIComponent(query)}`);
    expect(hits).toEqual([]);
    expect(notices.length).toBeGreaterThan(0);
  });
});
