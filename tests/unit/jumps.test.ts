import { describe, expect, it } from 'vitest';
import {
  daysOf,
  idsOfFirst,
  jumpsByDate,
  jumpsByLetters,
  jumpsToParts,
  type Jump,
} from '../../src/catalogue/jumps.ts';
import type { CatalogueTalk } from '../../src/catalogue/types.ts';

/** So many talks of each of some reports, by the day on which these begin. */
const talks = (count: number, ...starts: string[]): CatalogueTalk[] =>
  starts.flatMap((start) => Array.from({ length: count }, () => ({ report: { start } }) as CatalogueTalk));

const names = (count: number, ...prefixes: string[]) =>
  prefixes.flatMap((prefix) => Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}` })));

const told = (jumps: readonly Jump<unknown>[]) => jumps.map(({ name, items }) => [name, items.length]);

describe('the parts of a long list of talks', () => {
  it('are its years, in its order, each from its first talk on', () => {
    const list = talks(20, '2020-05-01', '2019-07-01', '2019-02-01');
    const jumps = jumpsByDate(list, '_');
    expect(told(jumps)).toEqual([
      ['2020', 20],
      ['2019', 40],
    ]);
    expect([...idsOfFirst(jumps)]).toEqual([
      [list[0], '_2020'],
      [list[20], '_2019'],
    ]);
  });
  it('are the months of one year, and the days of one month', () => {
    expect(told(jumpsByDate(talks(30, '2019-07-01', '2019-02-01'), '_'))).toEqual([
      ['July 2019', 30],
      ['February 2019', 30],
    ]);
    expect(told(jumpsByDate(talks(30, '2019-02-02', '2019-02-01'), '_'))).toEqual([
      ['2 February 2019', 30],
      ['1 February 2019', 30],
    ]);
  });
  it('are the same of talks as of the reports and claims from which they are', () => {
    const list = talks(30, '2020-05-01', '2019-07-01');
    const reports = list.map(({ report }) => report);
    expect(told(jumpsByDate(reports, '_'))).toEqual(told(jumpsByDate(list, '_')));
  });
  it('are none where all are of one day, or few', () => {
    expect(jumpsByDate(talks(300, '2019-02-01'), '_')).toEqual([]);
    expect(jumpsByDate(talks(25, '2019-02-01', '2018-02-01'), '_')).toEqual([]);
  });
});

describe('the parts of a long list of names', () => {
  it('are as many first letters as it takes', () => {
    expect(told(jumpsByLetters(names(30, 'ada', 'bob')))).toEqual([
      ['A', 30],
      ['B', 30],
    ]);
    expect(told(jumpsByLetters(names(30, 'ada', 'ann')))).toEqual([
      ['Ad', 30],
      ['An', 30],
    ]);
  });
  it('are none where they are few', () => {
    expect(jumpsByLetters(names(25, 'ada', 'bob'))).toEqual([]);
  });
});

describe('the parts under headings of their own', () => {
  const part = (count: number) => ({ name: 'Numbers', id: '_part', items: names(count, 'a') });
  it('are all, where they hold much together', () => {
    expect(told(jumpsToParts([part(50), part(1)]))).toEqual([
      ['Numbers', 50],
      ['Numbers', 1],
    ]);
  });
  it('are none where there is one, or where they are few', () => {
    expect(jumpsToParts([part(51)])).toEqual([]);
    expect(jumpsToParts([part(49), part(1)])).toEqual([]);
  });
});

describe('the days of a report', () => {
  const on = (...dates: (string | undefined)[]) => dates.map((date) => ({ date }) as CatalogueTalk);
  it('begin with the first talk of each', () => {
    const list = on('2019-02-01', '2019-02-01', undefined, '2019-02-02');
    expect([...daysOf(list)].map(([talk, day]) => [list.indexOf(talk), day])).toEqual([
      [0, '2019-02-01'],
      [3, '2019-02-02'],
    ]);
  });
  it('are none where there is one, or where its talks stand in another order', () => {
    expect([...daysOf(on('2019-02-01', '2019-02-01'))]).toEqual([]);
    expect([...daysOf(on('2019-02-01', '2019-02-02', '2019-02-01'))]).toEqual([]);
  });
});
