import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveDist } from '../../src/commands/serve-dist.ts';
import { metaWeights } from '../../src/search/shared/ranking.ts';

interface Pagefind {
  options: (options: object) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string | null,
    options?: object,
  ) => Promise<{
    results: { data: () => Promise<{ url: string; meta: Record<string, string>; excerpt: string }> }[];
  }>;
}

let pagefind: Pagefind;
let server: Server;

beforeAll(async () => {
  server = await serveDist({ folder: inject('site'), base: '/', port: 0 });
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  pagefind = (await import(pathToFileURL(join(inject('site'), 'pagefind/pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath, baseUrl: '/', noWorker: true, ranking: { metaWeights } });
});
afterAll(() => server.close());

async function find(query: string | null, filters: object = {}): Promise<string[]> {
  const { results } = await pagefind.search(query, { filters });
  return Promise.all(results.map(async (result) => (await result.data()).url));
}

const flink = '/reports/flink-forward-europe-2019/';
const kafka = '/reports/kafka-summit-san-francisco-2019/';

describe('the search index finds', () => {
  it.each([
    ['Gwen Shapira', `${kafka}please-upgrade-kafka/`],
    ['shapira', `${kafka}please-upgrade-kafka/`],
    ['Konstantin Knauf', `${flink}flink-worst-practices/`],
    ['Klauf', `${flink}flink-worst-practices/`],
    ['Nikki Thean', `${kafka}kafka-on-kubernetes/`],
    ['Rishi Verma', `${kafka}nasa-deep-space-network/`],
    ['Grebennikov', `${flink}flink-serialisation/`],
    ['Stripe', `${flink}stripe-deduplication/`],
    ['Worst Practices', `${flink}flink-worst-practices/`],
    ['Cross the Streams', `${kafka}cross-the-streams/`],
    ['Kubernetes', `${kafka}kafka-on-kubernetes/`],
    ['statefun', `${flink}stateful-functions/`],
    ['antenna', `${kafka}nasa-deep-space-network/`],
    ['JBOD', `${kafka}please-upgrade-kafka/`],
  ])('%s first at %s', async (query, address) => {
    expect((await find(query))[0]).toBe(address);
  });

  it('both talks on a topic by another name of it', async () => {
    expect((await find('k8s')).sort()).toEqual([
      `${kafka}cross-the-streams/`,
      `${kafka}kafka-on-kubernetes/`,
    ]);
  });

  it('the trend that speaks of Kinesis by the wrong name the source gave it', async () => {
    expect(await find('Kinetics')).toEqual([`${flink}#enterprise-grade`]);
  });

  it('a section of a report by its words, at its own address', async () => {
    expect(await find('Kulturbrauerei')).toContain(`${flink}#alibaba`);
  });
});

describe('the search index narrows', () => {
  it('to a speaker’s talks', async () => {
    expect(await find(null, { speaker: 'christophe-philemotte' })).toEqual([`${kafka}cross-the-streams/`]);
  });
  it('to any of several topics', async () => {
    const found = await find(null, { topic: { any: ['upgrades', 'serialisation'] } });
    expect(found.sort()).toEqual([`${flink}flink-serialisation/`, `${kafka}please-upgrade-kafka/`]);
  });
  it('to a conference and a kind at once', async () => {
    expect(await find(null, { conference: 'flink-forward', kind: 'keynote' })).toEqual([
      `${flink}stateful-functions/`,
    ]);
  });
  it('to sections, none of which is a talk', async () => {
    const found = await find(null, { kind: 'section' });
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((url) => !/^\/reports\/[a-z0-9-]+\/(?:#[a-z0-9-]+)?$/.test(url))).toEqual([]);
  });
  it('by ids in all five groups', async () => {
    const filters = await pagefind.filters();
    expect(Object.keys(filters).sort()).toEqual(['conference', 'kind', 'organisation', 'speaker', 'topic']);
    expect(filters['organisation']).toMatchObject({ etsy: 1, digazu: 1, 'nasa-jpl': 1 });
  });
});

describe('a hit', () => {
  it('of a talk tells title, speakers, event and where it stands in its report', async () => {
    const { results } = await pagefind.search('Nikki Thean');
    const hit = await results[0]?.data();
    expect(hit?.meta).toMatchObject({
      title: 'Kafka on Kubernetes: Keeping It Simple',
      speakers: 'Nikki Thean',
      event: 'Kafka Summit San Francisco 2019',
      kind: 'Talk',
      place: `${kafka}#kafka-on-kubernetes`,
    });
  });
});
