import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exceededLimits, type Judged } from '../bench/limits.ts';
import { longestListIn } from '../bench/longest-list.ts';
import { readArchive } from '../bench/read-archive.ts';
import { repeatTalks } from '../bench/repeat-talks.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';

describe('the limits of an archive’s site', () => {
  const kept: Judged = {
    talks: 5_000,
    site: {
      largest: { path: 'people/index.html', bytes: 100_000 },
      longestList: { path: 'talks/2019/index.html', entries: 500 },
    },
    firstSuggestion: 15_000,
    firstResult: 165_000,
    longestTask: 50,
    visits: [{ what: 'home', path: '/', bytes: 12_000, files: ['/'], largestPaint: 1_000 }],
  };
  const heavy = {
    path: '/reports/a/',
    bytes: 30_001,
    files: ['1', '2', '3', '4', '5'],
    largestPaint: 1_200.4,
  };

  it('are kept up to their very figure', () => {
    expect(exceededLimits(kept)).toEqual([]);
  });

  it.each<[string, Partial<Judged>, string[]]>([
    [
      'a page',
      { site: { ...kept.site, largest: { path: 'people/index.html', bytes: 120_340 } } },
      ['The largest page, people/index.html: 120,340 bytes, over the limit of 100,000 bytes.'],
    ],
    [
      'a list',
      { site: { ...kept.site, longestList: { path: 'talks/2019/index.html', entries: 501 } } },
      ['The longest list, on talks/2019/index.html: 501 entries, over the limit of 500 entries.'],
    ],
    [
      'a search',
      { firstSuggestion: 16_000, firstResult: 190_000 },
      [
        'The first suggestion: 16,000 bytes, over the limit of 15,000 bytes.',
        'The first result: 190,000 bytes, over the limit of 165,000 bytes.',
      ],
    ],
    [
      'a search of more talks',
      { talks: 20_000, firstSuggestion: 16_000, firstResult: 290_100 },
      ['The first result: 290,100 bytes, over the limit of 290,000 bytes.'],
    ],
    ['a search of so many talks that none is set', { talks: 20_001, firstResult: 900_000 }, []],
    ['a task', { longestTask: 83 }, ['The longest task while one types: 83 ms, over the limit of 50 ms.']],
    [
      'a first visit',
      { visits: [{ what: 'the heaviest report', ...heavy }] },
      [
        'The first visit, of the heaviest report, /reports/a/: 30,001 bytes, over the limit of 30,000 bytes.',
        'The first visit, of the heaviest report, /reports/a/: 5 requests, over the limit of 4 requests.',
        'The first visit, of the heaviest report, /reports/a/, paints its largest part: 1200 ms, over the limit of 1000 ms.',
      ],
    ],
  ])('say in words what %s exceeds', (_what, changes, expected) => {
    expect(exceededLimits({ ...kept, ...changes })).toEqual(expected);
  });
});

describe('the longest list of a page', () => {
  it.each([
    ['none', '<p>one</p>', 0],
    ['of one list', '<ul><li>1<li>2</ul>', 2],
    ['the longer of two', '<ul class="a"><li>1</li></ul><ol>\n<li>1</li><li>2</li></ol>', 2],
    ['a list with others inside', '<ul><li><ul><li>a</li></ul></li><li>2</li><li>3</li></ul>', 3],
    ['a list inside another', '<ol><li><ul><li>a</li><li>b</li></ul></li></ol>', 2],
    ['no list', '<link><line></line><ul-x></ul-x>', 0],
  ])('is %s', (_what, html, entries) => {
    expect(longestListIn(html)).toBe(entries);
  });
});

describe('an archive', () => {
  const file = new URL('../fixtures/hostile-talks.jsonl.gz', import.meta.url).pathname;

  it('gives the same talks at each run, gzipped or not, and more of them after the same first ones', () => {
    const talks = readArchive(file, 30);
    const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'talks.jsonl'), gunzipSync(readFileSync(file)));
    expect(talks).toHaveLength(30);
    expect(readArchive(join(folder, 'talks.jsonl'), 30)).toEqual(talks);
    expect(readArchive(file, 40).slice(0, 30)).toEqual(talks);
    expect(readArchive(file, 9_999)).toHaveLength(500);
  });

  it('that is too small is given over and over, each time at other events', () => {
    const talks = readHostileTalks();
    const many = repeatTalks(talks, 1_200);
    expect(many).toHaveLength(1_200);
    expect(many.slice(0, 500)).toEqual(talks);
    expect(many[1_000]).toEqual({ ...talks[0], event: `${talks[0]?.event} (3)` });
    expect(repeatTalks(talks, 7)).toEqual(talks.slice(0, 7));
  });
});
