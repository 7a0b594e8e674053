import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countValues } from '../../src/search/engine/answer.ts';
import { parseSearchState } from '../../src/search/shared/search-state.ts';
import { addressesOf, searchSite, type SearchedSite } from '../fixtures/search-site.ts';

let site: SearchedSite;
beforeAll(async () => {
  site = await searchSite(inject('site'));
});
afterAll(() => site.close());

const flink = '/reports/flink-forward-europe-2019/';
const kafka = '/reports/kafka-summit-san-francisco-2019/';
const find = async (search: string): Promise<string[]> => addressesOf(await site.answer(search, 100));

describe('filters', () => {
  it('narrow to a speaker’s talks', async () => {
    expect(await find('?speaker=christophe-philemotte')).toEqual([`${kafka}cross-the-streams/`]);
  });
  it('combine as OR inside a group', async () => {
    expect((await find('?topic=upgrades&topic=serialisation')).sort()).toEqual([
      `${flink}flink-serialisation/`,
      `${kafka}please-upgrade-kafka/`,
    ]);
  });
  it('combine as AND between groups', async () => {
    expect(await find('?conference=flink-forward&kind=keynote')).toEqual([`${flink}stateful-functions/`]);
    expect(await find('?conference=flink-forward&topic=kubernetes')).toEqual([]);
  });
  it('narrow what words find, and say how much there is without them', async () => {
    expect(await find('?q=kafka&speaker=jay-kreps')).toEqual([`${kafka}kreps-keynote/`]);
    const { total, notices } = await site.answer('?q=antenna&speaker=jay-kreps');
    expect(total).toBe(0);
    expect(notices.map(({ text }) => text)).toEqual([
      'Nothing matches under these filters; without them there is one result.',
    ]);
  });
  it('leave sections, none of which is a talk', async () => {
    const found = await find('?kind=section');
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((url) => !/^\/reports\/[a-z0-9-]+\/(?:#[a-z0-9-]+)?$/.test(url))).toEqual([]);
  });
  it('name a value that no talk has, and leave it out', async () => {
    const { total, notices } = await site.answer('?q=kafka&speaker=nobody&speaker=jay-kreps&topic=%3Cb%3E');
    expect(total).toBe(1);
    expect(notices.map(({ text }) => text)).toEqual([
      'No talk here has the speaker “nobody”; that filter was left out.',
      'No talk here has the topic “<b>”; that filter was left out.',
    ]);
  });
  it('are counted with the other groups applied, but not their own', async () => {
    const state = parseSearchState('?q=kafka&kind=keynote&topic=kubernetes');
    const [keynotes = 0, talks = 0] = await countValues(state, 'kind', ['keynote', 'talk'], site.sources);
    expect(keynotes).toBe((await find('?q=kafka&kind=keynote&topic=kubernetes')).length);
    expect(talks).toBe((await find('?q=kafka&kind=talk&topic=kubernetes')).length);
    expect(talks).toBe(2);
  });
});

describe('results', () => {
  it('stand by closeness, or the newest first', async () => {
    const closest = await find('?q=kafka+flink');
    const newest = await find('?q=kafka+flink&sort=date');
    expect(newest.toSorted()).toEqual(closest.toSorted());
    const isKafka = newest.map((url) => url.startsWith(kafka));
    expect(newest.length).toBeGreaterThan(3);
    expect(isKafka.lastIndexOf(false)).toBeLessThan(isKafka.indexOf(true) < 0 ? Infinity : newest.length);
    const days = newest.map((url) => (url.startsWith(flink) ? '2019-10-07' : '2019-09-30'));
    expect(days).toEqual(days.toSorted().reverse());
  });
  it('tell title, speakers, event, kind and the words found', async () => {
    const { hits } = await site.answer('?q=nikki+thean');
    expect(hits[0]).toMatchObject({
      title: 'Kafka on Kubernetes: Keeping It Simple',
      event: 'Kafka Summit San Francisco 2019',
      kind: 'talk',
    });
    const marked = (pieces: { text: string; isMarked: boolean }[]) =>
      pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    expect(marked(hits[0]?.speakers ?? [])).toEqual(['Nikki', 'Thean']);
    expect(marked(hits[0]?.excerpt ?? [])).toEqual(['Nikki', 'Thean', 'Thean']);
  });
  it('lead to the takeaway or heading in which the words stand', async () => {
    const { hits } = await site.answer('?q=levin+mintz');
    expect(hits[0]?.part).toEqual({
      url: `${flink}stripe-deduplication/#challenges-of-a-dual-source`,
      label: expect.any(String),
    });
    const inTakeaway = await site.answer('?q="accounts+for+some+60"');
    expect(inTakeaway.hits[0]?.part?.url).toBe(`${flink}flink-serialisation/#sixty-per-cent`);
    const behindTakeaways = await site.answer('?q="spoke+about+serialisation"');
    expect(behindTakeaways.hits[0]).toMatchObject({
      url: `${flink}flink-serialisation/`,
      part: undefined,
    });
  });
  it('say under which name they are listed if the words stand nowhere in them', async () => {
    const { hits } = await site.answer('?q=exactly-once');
    expect(hits[0]?.listedUnder).toEqual(['exactly-once']);
  });
});

describe('what is not there', () => {
  it('is told from what a filter hides, is too long or is no word', async () => {
    const long = await site.answer(`?q=${'kafka '.repeat(2000)}`);
    expect(long.notices.map(({ text }) => text)).toEqual([
      'Only the first 300 characters were read.',
      expect.stringMatching(/^Only the first twelve words were looked for, not “kafka”/),
    ]);
    expect(long.total).toBeGreaterThan(0);
  });
  it.each([
    '<script>alert(1)</script>',
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
