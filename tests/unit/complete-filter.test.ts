import { describe, expect, it } from 'vitest';
import { completeFilter, hasTypedFilter } from '../../src/search/browser/complete-filter.ts';
import { fewValuesPath, type FewValues } from '../../src/search/shared/filters.ts';
import { wordsOf } from '../../src/search/shared/fold.ts';
import { intoShards, shardPath, type EntryRow } from '../../src/search/shared/shards.ts';

const names: EntryRow[] = [
  [0, 'Gwen Shapira', 2, ''],
  [0, 'Gwyneth Moe', 9, 'g-moe'],
  [0, 'Gwil Reporter', 0, ''],
  [1, 'Gwave', 3, '', 'gravitation'],
  [2, 'Gwent Ltd', 1, 'gwent'],
  [3, 'Gwangju Days', 4, ''],
];
const values: FewValues = {
  kind: [
    { id: 'talk', name: 'Talk', count: 9 },
    { id: 'lightning', name: 'Lightning talk', count: 2 },
  ],
  claim: [
    { id: 'caveat', name: 'Caveat', count: 4 },
    { id: 'number', name: 'Number', count: 3 },
  ],
  year: [
    { id: '2021', name: '2021' },
    { id: '2019', name: '2019' },
  ],
  language: [{ id: 'de', name: 'German', count: 1 }],
  has: [
    { id: 'video', name: 'Video' },
    { id: 'outcome', name: 'What became of it' },
  ],
};
const files = new Map<string, unknown>([[fewValuesPath, values]]);
const rows = names.map(
  (row) => [row, [row[1], ...row.slice(4)].flatMap((name) => wordsOf(String(name)))] as const,
);
for (const [number, shard] of intoShards('names', rows).entries())
  files.set(shardPath('names', number), shard);
const read = (path: string) => Promise.resolve(files.get(path));

/** What may stand in the field, with `|` for the caret. */
const complete = async (typed: string): Promise<string[] | undefined> => {
  const caret = typed.includes('|') ? typed.indexOf('|') : typed.length;
  const filter = await completeFilter(read, typed.replace('|', ''), caret);
  return filter?.completions.map(({ text, caret }) => `${text.slice(0, caret)}|${text.slice(caret)}`);
};

describe('a filter that is typed is completed', () => {
  it.each([
    ['claim:', ['claim:caveat |', 'claim:number |']],
    ['claim:cav', ['claim:caveat |']],
    ['claim:cavaet', ['claim:caveat |']],
    ['Claim:n', ['claim:number |']],
    ['kafka claim:c', ['kafka claim:caveat |']],
    ['kafka claim:c| streams', ['kafka claim:caveat |streams']],
    ['kind:li', ['kind:lightning |']],
    ['kind:talk', ['kind:talk |', 'kind:lightning |']],
    ['year:20', ['year:2021 |', 'year:2019 |']],
    ['language:ger', ['language:de |']],
    ['has:became', ['has:outcome |']],
    ['speaker:gw', ['speaker:g-moe |', 'speaker:gwen-shapira |']],
    ['by:gw', ['by:gwen-shapira |', 'by:g-moe |', 'by:gwil-reporter |']],
    ['topic:gravi', ['topic:gwave |']],
    ['organisation:gw', ['organisation:gwent |']],
    ['conference:gw', ['conference:gwangju-days |']],
    ['speaker:', []],
    ['speaker:zz', []],
  ])('%s', async (typed, expected) => {
    expect(await complete(typed)).toEqual(expected);
  });

  it.each([
    '',
    'sp',
    'speaker',
    'speaker gw',
    'xclaim:ca',
    'claim:caveat ',
    'claim:caveat',
    'cl|aim:ca',
    'constructor:a',
    'https://a',
    '-claim:ca',
  ])('but not “%s”', async (typed) => {
    expect(await complete(typed)).toBeUndefined();
  });

  it.each([
    ['claim:', 'Kind of claim', 'Kind of claim: 2 to choose from.'],
    ['by:', 'Who says it', 'Who says it: Type the beginning of a name.'],
    ['kind:zz', 'Type', 'Type: Nothing of that name.'],
  ])('and it is told what is offered: %s', async (typed, label, hint) => {
    expect(await completeFilter(read, typed, typed.length)).toMatchObject({ label, hint });
  });

  it('is known in a query', () => {
    expect(['kafka claim:caveat', 'Year:2019 x'].map(hasTypedFilter)).toEqual([true, true]);
    expect(['kafka', 'claim:', 'a:b', 'http://a', 'x-claim:caveat'].map(hasTypedFilter)).not.toContain(true);
  });
});
