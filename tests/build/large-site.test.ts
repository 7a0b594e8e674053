import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { measureSite } from '../bench/measure-site.ts';
import { manySpeakers, manySpeakersId } from '../fixtures/large-content.ts';

const read = (file: string): string => readFileSync(join(inject('large'), file), 'utf8');
const readPage = (address: string): string => read(`${address.slice(1)}index.html`);

/** Where the links to the parts of a split list lead, and how many entries each promises. */
const partsOn = (address: string): [part: string, entries: number][] =>
  [...readPage(address).matchAll(/<a class="chip" href="([^"]+)">[^<]*<span class="quiet">([\d,]+)</g)].map(
    ([, part = '', entries = '']) => [part, Number(entries.replaceAll(',', ''))],
  );

/** The talks that a page lists, by their addresses. */
const talksOn = (address: string): string[] =>
  [...readPage(address).matchAll(/<a class="title-link[^"]*" href="(\/reports\/[^/]+\/[^/]+\/)"/g)].map(
    ([, talk = '']) => talk,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('a site just over each limit', () => {
  it('has no page over 100 kB and no list over 500 entries', () => {
    const { largest, longestList } = measureSite(inject('large'));
    expect(largest.bytes, largest.path).toBeLessThanOrEqual(100_000);
    expect(longestList.entries, longestList.path).toBeLessThanOrEqual(500);
  });

  it('can be reached whole from home by links alone', () => {
    const pages = new Map([...readBuiltPages(inject('large'))].map(({ path, html }) => [path, html]));
    const reached = new Set(['/']);
    for (const path of reached) {
      for (const [, address = ''] of (pages.get(path) ?? '').matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
        if (pages.has(address)) reached.add(address);
      }
    }
    const lost = [...pages.keys()].filter((path) => !reached.has(path) && path !== '/404.html');
    expect(lost).toEqual([]);
  });

  it('says the same of a topic on its page and in its feed', () => {
    const index = JSON.parse(read('catalogue.json')) as { topics: { id: string; talks: number }[] };
    const topic = index.topics.toSorted((a, b) => b.talks - a.talks)[0];
    const feed = read(`topics/${topic?.id}/feed.xml`);
    expect(feed.match(/<entry>/g)).toHaveLength(Math.min(20, topic?.talks ?? 0));
  });

  it.each([
    ['talks', '/talks/', 681],
    ['talks about one topic', '/topics/engines/', 501],
  ])('lists each of its %s once over the pages of their years', (_what, address, number) => {
    const years = partsOn(address).filter(([part]) => part.startsWith(address));
    for (const [part, entries] of years) {
      expect(part).toMatch(/\/\d{4}\/$/);
      expect(talksOn(part), part).toHaveLength(entries);
    }
    const talks = years.flatMap(([part]) => talksOn(part));
    expect(talks).toHaveLength(number);
    expect(new Set(talks).size).toBe(number);
    expect(talksOn(address)).toEqual([]);
  });

  it('lists each of 501 talks by one name once over the reports that the page of that name leads to', () => {
    const person = `/people/${manySpeakersId}/`;
    const places = readPage(person).matchAll(
      /<h\d[^>]*><a href="(\/reports\/[^"]+)"[^>]*>[^<]*<\/a><\/h\d><p[^>]*>(\d+) talks?<\/p>/g,
    );
    const found = [...places].flatMap(([, report = '', entries]) => {
      const articles = readPage(report).split('<article id="').slice(1);
      const talks = articles.filter((article) => article.includes(`<a href="${person}">${manySpeakers}</a>`));
      expect(talks, report).toHaveLength(Number(entries));
      return talks.map((article) => `${report}${article.slice(0, article.indexOf('"'))}/`);
    });
    expect(found).toHaveLength(501);
    const years = partsOn('/topics/engines/').filter(([part]) => part.startsWith('/topics/engines/'));
    expect(new Set(found)).toEqual(new Set(years.flatMap(([part]) => talksOn(part))));
    expect(talksOn(person)).toEqual([]);
  });

  it('splits its takeaways by conference, and those of a conference with more than 500 by report', () => {
    const conferences = partsOn('/takeaways/');
    expect(sum(conferences.map(([, entries]) => entries))).toBeGreaterThan(600);
    const claimsOn = (address: string) => readPage(address).match(/<li [^>]*data-kind=/g)?.length ?? 0;
    for (const [address, entries] of conferences)
      expect(claimsOn(address), address).toBe(entries > 500 ? 0 : entries);
    expect(conferences).toContainEqual(['/takeaways/long-meeting/', 61]);

    const travelling = '/takeaways/travelling-meeting/';
    const claims = new Map(conferences).get(travelling);
    expect(claims).toBeGreaterThan(500);
    const reports = partsOn(travelling);
    expect(sum(reports.map(([, entries]) => entries))).toBe(claims);
    for (const [address] of reports) expect(address).toMatch(/^\/reports\/travelling-meeting-1844-[^/]+\/$/);
  });

  it('has a report of each day of an event with more than 500 talks', () => {
    const { reports } = JSON.parse(read('catalogue.json')) as { reports: { id: string; talks: number }[] };
    const days = reports.filter(({ id }) => id.startsWith('travelling-meeting-'));
    expect(days.map(({ id }) => id)).toContain('travelling-meeting-1844-1844-09-01');
    expect(sum(days.map(({ talks }) => talks))).toBe(562);
    expect(talksOn('/conferences/travelling-meeting/')).toEqual([]);
  });

  it('shows summaries in a report with more than 60 talks, and its permalinks are what it shows', () => {
    const report = read('reports/long-meeting-1843/index.html');
    expect(report.match(/<article id="talk-/g)).toHaveLength(61);
    expect(report).toContain('Summary 61.');
    expect(report).not.toContain('Only in the notes.');
    expect(read('reports/long-meeting-1843/talk-61/index.html')).toContain('Only in the notes.');

    const { permalinks } = readContent(inject('largeContent'));
    const inReport = [...permalinks].filter((address) => address.startsWith('/reports/long-meeting-1843/#'));
    for (const address of inReport) expect(report).toContain(`id="${address.split('#')[1]}"`);
    expect(inReport.length).toBeGreaterThan(61);
  });
});
