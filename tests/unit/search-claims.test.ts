import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueTakeaway } from '../../src/catalogue/types.ts';
import {
  claimAboutFiles,
  claimFiles,
  claimFilterFiles,
  claimTexts,
} from '../../src/search/build/claim-files.ts';
import { Claims } from '../../src/search/engine/claims.ts';
import type { ClaimHit } from '../../src/search/engine/claim-hit.ts';
import type { FoundRecords } from '../../src/search/engine/find-records.ts';
import type { TextHit } from '../../src/search/engine/hit.ts';
import { inTiers } from '../../src/search/engine/rank.ts';
import { placeOfText, shardPath } from '../../src/search/shared/shards.ts';

const gwen = { id: 'gwen', name: 'Gwen Shapira', aliases: ['Chen Shapira'] };
const topic = (id: string, name: string) => ({ id, name, aliases: [] });
const report = (start: string) => ({
  id: `r${start.slice(0, 4)}`,
  title: 'A report',
  event: `Meeting ${start.slice(0, 4)}`,
  start,
  language: 'en',
  topics: [topic('all', 'All')],
  resources: [],
  conference: { id: 'meeting', name: 'Meeting', aliases: ['MTG'] },
});
const talk = {
  id: 'talk',
  title: 'Trains of data',
  kind: 'keynote',
  language: 'de',
  topics: [topic('trains', 'Trains')],
  resources: [{ kind: 'video' }],
  speakers: [{ person: gwen, organisations: [topic('acme', 'ACME')] }],
};

/** The claims of a catalogue, the newest last. */
function claimsOf(...takeaways: (Partial<Record<keyof CatalogueTakeaway, unknown>> & { text: string })[]) {
  const all = takeaways.map((takeaway, index) => ({
    id: `claim-${index}`,
    kind: 'lesson',
    by: gwen,
    topics: [],
    report: report(`${2000 + index}-01-01`),
    ...takeaway,
  }));
  const catalogue = { takeaways: all } as unknown as Catalogue;
  const files = new Map<string, unknown>();
  for (const [number, rows] of claimFiles(catalogue).entries()) files.set(shardPath('claims', number), rows);
  for (const [number, rows] of claimAboutFiles(catalogue).entries())
    files.set(shardPath('claims-about', number), rows);
  for (const [number, rows] of claimFilterFiles(catalogue).entries())
    files.set(shardPath('claim-filters', number), rows);
  for (const [number, rows] of claimTexts(catalogue, () => 'speaker').entries())
    files.set(placeOfText('claim-texts', number * rows.length).path, rows);
  return new Claims((path) => Promise.resolve(files.get(path)));
}

describe('claims in small files', () => {
  const claims = claimsOf(
    { text: 'Never restart a KafkaConsumer at night' },
    { text: 'Restarting a broker is exactly-once safe; night is for sleep', talk, kind: 'caveat' },
    { text: '時計は必ずずれる', topics: [topic('clocks', 'Clocks')], outcome: { state: 'open', on: '2022' } },
  );
  const said = async (...words: string[]) => [...(await claims.saying(words))].sort();

  it('are numbered from the newest on, and shown as they were written', async () => {
    expect(await claims.all()).toEqual(['0', '1', '2']);
    expect(await claims.show('1')).toEqual([
      'r2001/talk/#claim-1',
      'Restarting a broker is exactly-once safe; night is for sleep',
      'caveat',
      'Gwen Shapira',
      'speaker',
      'Trains of data',
      'Meeting 2001',
      'de',
      '',
      {
        speaker: ['gwen'],
        topic: ['trains'],
        conference: ['meeting'],
        organisation: ['acme'],
        kind: ['takeaway', 'keynote'],
        claim: ['caveat'],
        by: ['gwen'],
        year: ['2001'],
        language: ['de'],
        has: ['video'],
      },
    ]);
    expect(await claims.show('0')).toContain('Still open, 2022');
  });
  it.each([
    [['night'], ['1', '2']],
    [['restart'], ['1', '2']],
    [['restarts'], ['1', '2']],
    [['consumer'], ['2']],
    [['exactly', 'once'], ['1']],
    [['once', 'exactly'], []],
    [['sleep', 'never'], []],
    [['必', 'す'], ['0']],
    [['す', '必'], []],
    [['rest'], []],
  ])('are found by words that stand together, in any inflexion: %j', async (words, ids) => {
    expect(await said(...words)).toEqual(ids);
  });
  it('are found by what they are about, which they do not say', async () => {
    expect((await claims.holding(['shapira'])).get('2')).toEqual({
      places: [],
      isInTitle: false,
      isOnlyListed: true,
    });
    expect([...(await claims.holding(['trains', 'of', 'data'])).keys()]).toEqual(['1']);
    expect([...(await claims.holding(['clocks'])).keys()]).toEqual(['0']);
    expect([...(await claims.holding(['data', 'meeting'])).keys()]).toEqual([]);
    expect([...(await claims.holding(['mtg'])).keys()].sort()).toEqual(['0', '1', '2']);
    expect((await claims.holding(['night'])).get('1')).toMatchObject({ isOnlyListed: false });
  });
  it.each([
    ['claim', 'caveat', ['1']],
    ['by', 'gwen', ['0', '1', '2']],
    ['speaker', 'gwen', ['1']],
    ['topic', 'trains', ['1']],
    ['topic', 'clocks', ['0']],
    ['topic', 'all', []],
    ['organisation', 'acme', ['1']],
    ['kind', 'keynote', ['1']],
    ['kind', 'section', ['0', '2']],
    ['year', '2001', ['1']],
    ['language', 'de', ['1']],
    ['has', 'outcome', ['0']],
    ['has', 'video', ['1']],
    ['has', 'slides', []],
  ] as const)('have filters of their own: %s %s', async (group, value, ids) => {
    expect([...(await claims.narrowed(group, value))]).toEqual(ids);
  });
});

describe('what is found', () => {
  const text = (title: string, more: Partial<TextHit> = {}): TextHit => ({
    number: '0',
    url: `/reports/r/${title}/`,
    title,
    titlePieces: [],
    speakers: [],
    event: '',
    language: 'en',
    isCancelled: false,
    kind: 'talk',
    filters: {},
    excerpt: [],
    listedUnder: [],
    parts: [],
    moreParts: 0,
    isInSummary: false,
    terms: [],
    forms: [],
    named: [],
    ...more,
  });
  const claim = (title: string) => ({ kind: 'takeaway', title, url: title }) as ClaimHit;
  const order = (hits: TextHit[], claims: ClaimHit[], ...words: string[]) => {
    const units = words.map((word) => ({
      typed: word,
      words: [word],
      isQuoted: false,
      from: 0,
      to: 0,
      spellings: [[word]],
      found: new Map(),
    }));
    const found: FoundRecords = { records: new Set(), units, words, isDoubtful: false };
    return inTiers(hits, claims, found).map(({ title }) => title);
  };

  it('stands by where the words are: title, claim, summary, notes; what is called so first', () => {
    const expected = [
      'Kafka streams',
      'kafka STREAMS!',
      'Streams and Kafka',
      'Kafka and all of its streams',
      'Kafka has streams',
      'In the summary',
      'In the notes',
    ];
    const hits = ['In the notes', 'Kafka and all of its streams', 'Streams and Kafka', 'Kafka streams'];
    expect(
      order(
        [...hits.map((title) => text(title)), text('In the summary', { isInSummary: true })],
        [claim('Kafka has streams'), claim('kafka STREAMS!')],
        'kafka',
        'streams',
      ),
    ).toEqual(expected);
  });
  it('puts the newer of two titles first that are alike', () => {
    const [older, newer] = [text('Kafka', { number: '7' }), text('Kafka', { number: '2' })];
    expect(
      inTiers([older, newer], [], { records: new Set(), units: [], words: ['kafka'], isDoubtful: false }),
    ).toEqual([newer, older]);
  });
  it('never puts a report before its talk that it only lists, nor both at the top', () => {
    const report = text('All about Kafka', { kind: 'section', url: '/reports/r/' });
    const section = text('Shared', { kind: 'section', url: '/reports/r/#shared' });
    const other = text('Other', { kind: 'section', url: '/reports/other/#shared' });
    const talk = text('What one has to know who runs Kafka for others');
    expect(order([report, section, other, talk], [], 'kafka')).toEqual([
      talk.title,
      'Other',
      'All about Kafka',
      'Shared',
    ]);
  });
});
