import { describe, expect, it } from 'vitest';
import {
  byFirstLetters,
  letterPaths,
  reportLinks,
  yearLinks,
  yearPages,
  type Dated,
  type NameGroup,
} from '../../src/catalogue/split-lists.ts';
import type { CatalogueReport, CatalogueTakeaway, CatalogueTalk } from '../../src/catalogue/types.ts';

const ids = (prefix: string, number: number) =>
  Array.from({ length: number }, (_, index) => ({ id: `${prefix}${String(index).padStart(4, '0')}` }));

describe('names', () => {
  it('stay in one list where they fit', () => {
    expect(byFirstLetters(ids('a', 500))).toEqual([]);
  });
  it('are split by as many letters as are needed', () => {
    const names = [...ids('ja', 400), ...ids('jo', 300), ...ids('k', 20)];
    const sizes = (groups: readonly NameGroup<unknown>[]) =>
      groups.map(({ letters, items }) => [letters, items.length]);
    expect(sizes(byFirstLetters(names))).toEqual([
      ['j', 700],
      ['k', 20],
    ]);
    expect(sizes(letterPaths(names).map(({ props }) => props.group))).toEqual([
      ['j', 700],
      ['ja', 400],
      ['jo', 300],
      ['k', 20],
    ]);
  });
  it('that all begin alike are split where they differ', () => {
    expect(byFirstLetters(ids('meeting-2019-', 501)).map(({ letters }) => letters)).toEqual([
      'meeting-2019-00',
      'meeting-2019-01',
      'meeting-2019-02',
      'meeting-2019-03',
      'meeting-2019-04',
      'meeting-2019-05',
    ]);
  });
  it('never stand in a list that is too long, and none is lost', () => {
    const all = [...ids('x-', 1500), { id: 'x' }, { id: 'y' }];
    const groups = letterPaths(all).map(({ props }) => props.group);
    expect(new Set(groups.map(({ letters }) => letters)).size).toBe(groups.length);
    const leaves = groups.filter(({ parts }) => parts.length === 0);
    expect(Math.max(...leaves.map(({ items }) => items.length))).toBeLessThanOrEqual(500);
    expect(leaves.flatMap(({ items }) => items)).toHaveLength(1502);
  });
});

const conferences = Object.fromEntries(
  ['meeting', 'other'].map((name) => [name, { name, address: `/conferences/${name}/` }]),
);
const makeReport = (number: number, year: number, conference = 'meeting') =>
  ({
    ...{
      id: `r${number}`,
      name: `meeting ${number}`,
      start: `${year}-05-01`,
      address: `/reports/r${number}/`,
    },
    conference: conferences[conference],
  }) as CatalogueReport;
const reports = Array.from({ length: 501 }, (_, index) => makeReport(index, 2000 + (index % 2)));
const talks = reports.map((report) => ({ report, speakers: [] }) as unknown as CatalogueTalk);
const takeaways = reports.map((report) => ({ report, by: {} }) as CatalogueTakeaway);

describe('entries of conferences', () => {
  it.each<[Dated[]]>([[talks.slice(251)], [takeaways.slice(0, 150)], [reports.slice(1)]])(
    'stay on one page as long as the list fits',
    (entries) => {
      expect(yearPages([{ title: '', entries }])).toEqual([]);
      expect(yearPages([{ title: '', entries: [...entries, ...entries.slice(0, 1)] }])).toHaveLength(2);
    },
  );

  it('are split where those before leave no room on the page', () => {
    const sections = (claims: number) => [
      { title: 'Claims', entries: takeaways.slice(0, claims) },
      { title: 'Talks', entries: talks.slice(0, 125) },
      { title: 'Reports', entries: reports.slice(0, 10) },
    ];
    expect(yearPages(sections(105))).toEqual([]);
    const titles = yearPages(sections(115)).flatMap(([, some]) => some.map(({ title }) => title));
    expect(titles).toEqual(['Talks', 'Talks']);
  });

  it('are split where they are more than 150 claims, those under talks included', () => {
    expect(yearPages([{ title: '', entries: takeaways.slice(0, 151) }])).toHaveLength(2);
    const claimsOf = (): CatalogueTakeaway[] => takeaways.slice(0, 2);
    expect(yearPages([{ title: '', entries: talks.slice(0, 75), claimsOf }])).toEqual([]);
    expect(yearPages([{ title: '', entries: talks.slice(0, 76), claimsOf }])).toHaveLength(2);
  });

  it.each([
    ['talks', talks],
    ['takeaways', takeaways],
    ['reports', reports],
  ])('are split by year where there are too many %s, and each link has its page', (title, entries) => {
    const pages = yearPages([
      { title, entries },
      { title: 'Short', entries: talks.slice(0, 3) },
    ]);
    expect(pages.map(([year, sections]) => [year, sections.map((section) => section.title)])).toEqual([
      ['2001', [title]],
      ['2000', [title]],
    ]);
    const shown = pages.flatMap(([, sections]) => sections.flatMap((section) => section.entries));
    expect(new Set(shown)).toEqual(new Set<Dated>(entries));
    expect(shown).toHaveLength(501);
    expect(yearLinks('/topics/x/', entries)).toEqual(
      pages.map(([year, [section]]) => ({
        name: year,
        address: `/topics/x/${year}/`,
        entries: section?.entries.length,
      })),
    );
  });

  it('are told of by year together where several lists are too long', () => {
    const older = reports.map((_, index) => makeReport(index, 1999));
    const pages = yearPages([
      { title: 'Talks', entries: talks },
      { title: 'Reports', entries: older },
    ]);
    expect(pages.map(([year]) => year)).toEqual(['2001', '2000', '1999']);
  });

  it('of one year lead to their reports, and where these are too many to their conferences', () => {
    const [first, second] = [makeReport(1, 2020), makeReport(2, 2020)];
    const some = [first, first, second].map((report) => ({ report, by: {} }) as CatalogueTakeaway);
    expect(reportLinks(some)).toEqual([
      { name: 'meeting 1', address: '/reports/r1/', entries: 2 },
      { name: 'meeting 2', address: '/reports/r2/', entries: 1 },
    ]);
    expect(reportLinks([...talks, ...[makeReport(900, 2001, 'other')]])).toEqual([
      { name: 'meeting', address: '/conferences/meeting/', entries: 501 },
      { name: 'other', address: '/conferences/other/', entries: 1 },
    ]);
  });
});
