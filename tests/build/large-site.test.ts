import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { askGate } from '../../src/content/gate.ts';
import { readBuiltPages } from '../fixtures/built-pages.ts';
import { measureSite } from '../bench/measure-site.ts';
import { manySpeakersId } from '../fixtures/large-content.ts';

const read = (file: string): string => readFileSync(join(inject('large'), file), 'utf8');
const readPage = (address: string): string => read(`${address.slice(1)}index.html`);

/** Where the links to the parts of a split list of this name lead, and how many entries each promises. */
const partsOn = (address: string, label: string): [part: string, entries: number][] =>
  [...readPage(address).matchAll(/<ul [^>]*class="chips" aria-label="([^"]+)">(.*?)<\/ul>/gs)]
    .filter(([, name = '']) => name.startsWith(label))
    .flatMap(([, , list = '']) => [
      ...list.matchAll(/<a class="chip" href="([^"]+)">[^<]*<span class="quiet">([\d,]+)</g),
    ])
    .map(([, part = '', entries = '']) => [part, Number(entries.replaceAll(',', ''))]);

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
    ['talks', '/talks/', 712],
    ['talks about one topic', '/topics/engines/', 501],
    ['talks by one person', `/people/${manySpeakersId}/`, 501],
  ])('lists each of its %s once over the pages of their years', (_what, address, number) => {
    const years = partsOn(address, 'Talks');
    for (const [part, entries] of years) {
      expect(part).toMatch(/\/\d{4}\/$/);
      expect(talksOn(part), part).toHaveLength(entries);
    }
    const talks = years.flatMap(([part]) => talksOn(part));
    expect(talks).toHaveLength(number);
    expect(new Set(talks).size).toBe(number);
    expect(talksOn(address)).toEqual([]);
  });

  /** The claims that a page shows, by their addresses. */
  const claimsOn = (address: string): string[] =>
    [...readPage(address).matchAll(/<p class="text"[^>]*>\s*<a href="([^"]+)"/g)].map(
      ([, claim = '']) => claim,
    );

  it.each([
    ['takeaways of one kind', '/takeaways/', 'Takeaways: announcement', /"kind":\s*"announcement"/g],
    ['outcomes', '/outcomes/', 'All outcomes', /"outcome":/g],
  ])('lists each of its %s once over the pages of their years', (_what, address, label, inCatalogue) => {
    const years = partsOn(address, label);
    expect(years.map(([part, entries]) => [part.split('/').at(-2), entries])).toContainEqual(['1843', 61]);
    const short = years.filter(([, entries]) => entries <= 150);
    for (const [part, entries] of short) expect(claimsOn(part), part).toHaveLength(entries);
    const claims = short.flatMap(([part]) => claimsOn(part));
    expect(new Set(claims).size).toBe(claims.length);
    // A year that is too long itself leads on.
    const long = years.filter(([, entries]) => entries > 150);
    expect(long.map(([part]) => part.split('/').at(-2))).toEqual(['1844']);
    for (const [part, entries] of long) {
      expect(claimsOn(part)).toEqual([]);
      expect(sum(partsOn(part, '').map(([, ofReport]) => ofReport))).toBe(entries);
    }
    const index = JSON.parse(read('catalogue.json')) as { reports: { id: string }[] };
    const known = index.reports.flatMap(({ id }) => read(`catalogue/${id}.json`).match(inCatalogue) ?? []);
    expect(sum(years.map(([, entries]) => entries))).toBe(known.length);
  });

  it('begins the list of outcomes with the newest of each state, and tells under which year to look', () => {
    expect(claimsOn('/outcomes/')).toHaveLength(4 * 8);
    const year = readPage('/outcomes/1843/');
    expect(year).toContain('<a href="/outcomes/">What became of it</a>');
    const states = [...year.matchAll(/<h2 id="_([^"]+)">/g)].map(([, state]) => state);
    expect(states).toEqual(['open', 'came-true', 'changed', 'overtaken']);
    expect(read('sitemap-0.xml')).toContain('/outcomes/1843/</loc>');
  });

  it('begins a long answer about a topic with few claims of each part, those in tension included', () => {
    const pairs = (address: string) => readPage(address).match(/<ul[^>]*class="tension/g)?.length;
    expect(pairs('/topics/engines/')).toBe(8);
    expect(claimsOn('/topics/engines/')).toHaveLength(8 * 2 + 2 * 8);
    expect(pairs('/topics/engines/1843/')).toBe(30);
  });

  it('shows no more than 150 claims in a list, wherever they are not at home', () => {
    for (const { path, html } of readBuiltPages(inject('large'))) {
      if (path.startsWith('/reports/')) continue;
      for (const [list] of html.matchAll(/<ul[^>]*class="takeaways".*?<\/ul>/gs))
        expect(list.match(/data-takeaway/g)?.length, path).toBeLessThanOrEqual(150);
      // What other lists leave of a page.
      expect(html.match(/data-takeaway/g)?.length ?? 0, path).toBeLessThanOrEqual(150 * 1.25);
    }
  });

  it('has a report of each day of an event with more than 500 talks', () => {
    const { reports } = JSON.parse(read('catalogue.json')) as { reports: { id: string; talks: number }[] };
    const days = reports.filter(({ id }) => id.startsWith('travelling-meeting-'));
    expect(days.map(({ id }) => id)).toContain('travelling-meeting-1844-1844-09-01');
    expect(sum(days.map(({ talks }) => talks))).toBe(593);
    // Its conference has room for the newest, and leads to the others.
    const conference = readPage('/conferences/travelling-meeting/');
    const talks = talksOn('/conferences/travelling-meeting/');
    expect(talks.length).toBeGreaterThan(0);
    expect(talks.length).toBeLessThan(250);
    expect(conference).toContain('Earlier editions');
    for (const { id } of days) expect(conference).toContain(`href="/reports/${id}/"`);
  });

  it.each([
    ['long-meeting-1843', 'talk-61'],
    ['travelling-meeting-1844-1844-09-01', 'stop-7'],
  ])('keeps every permalink of the long report %s, and says where the notes are', (id, talk) => {
    const report = readPage(`/reports/${id}/`);
    expect(report).not.toMatch(/Only in (?:the notes|this part)/);
    expect(readPage(`/reports/${id}/${talk}/`)).toContain('Only in this part.');
    expect(report).toMatch(/[Nn]otes of each talk stand on its own page/);

    const { published } = askGate(inject('largeContent')).content.permalinks;
    const inReport = [...published].filter((address) => address.startsWith(`/reports/${id}/#`));
    expect(inReport).toContain(`/reports/${id}/#${talk}--a-part`);
    for (const address of inReport) expect(report).toContain(`id="${address.split('#')[1]}"`);
    const [, placed = ''] = new RegExp(`<article id="${talk}"(.*?)</article>`, 's').exec(report) ?? [];
    expect(placed).toMatch(
      new RegExp(`<span id="${talk}--a-part"></span>.*href="/reports/${id}/${talk}/"`, 's'),
    );
  });

  it('shows title, speakers and takeaways of each talk in a report whose notes are too long', () => {
    const report = readPage('/reports/long-meeting-1843/');
    expect(report.match(/<article id="talk-/g)).toHaveLength(61);
    expect(report.match(/ href="\/people\/many-speakers\/">Many speakers</g)?.length).toBeGreaterThanOrEqual(
      61,
    );
    expect(report.match(/data-takeaway/g)).toHaveLength(61);
    expect(report.match(/Read the notes on this talk’s page/g)).toHaveLength(61);
    expect(read('reports/long-meeting-1843.md')).not.toContain('Only in the notes.');
  });

  it('shows title and speakers of each talk in one line where even the takeaways are too long', () => {
    const report = readPage('/reports/travelling-meeting-1844-1844-09-01/');
    const lines = [...report.matchAll(/<article id="stop-\d+"(.*?)<\/article>/gs)];
    expect(lines).toHaveLength(151);
    for (const [line] of lines) {
      expect(line.replaceAll(/<[^>]*>/g, '')).toMatch(/^Stop \d+ Travelling speaker$/);
      // Nothing but the talk is a stop for the Tab key.
      expect(line.match(/<(?:a|button)[ >]/g)).toHaveLength(1);
    }
    expect(read('reports/travelling-meeting-1844-1844-09-01.md')).not.toContain('It stopped 7 times.');
  });

  /** The parts to which one can jump from the head of a list, and how many entries each promises. */
  const jumpsOn = (html: string): [id: string, entries: number][] => {
    const [, jumps = ''] = /<ul role="list" class="chips" aria-label="Jump to">(.*?)<\/ul>/s.exec(html) ?? [];
    return [...jumps.matchAll(/href="#([^"]+)">[^<]*<span class="quiet">(\d+)</g)].map(
      ([, id = '', entries = '']) => [id, Number(entries)],
    );
  };

  it('has a letter to jump to at the head of a long list of names, all of which it shows', () => {
    const address = partsOn('/people/', 'People').find(([, entries]) => entries > 50)?.[0] ?? '';
    const html = readPage(address);
    const jumps = jumpsOn(html);
    expect(jumps.length).toBeGreaterThan(1);
    const [, list = ''] = /<ul role="list" class="names">(.*?)<\/ul>/s.exec(html) ?? [];
    expect(sum(jumps.map(([, entries]) => entries))).toBe(list.match(/<li/g)?.length);
    for (const [id] of jumps) expect(list).toContain(`<li id="${id}"`);
  });

  it('has months or days to jump to in a long list of talks, which leaves out their summaries', () => {
    const long = partsOn('/talks/', 'Talks').filter(([, entries]) => entries > 50 && entries <= 250);
    const pages = long.map(([address]) => readPage(address)).filter((html) => jumpsOn(html).length > 0);
    expect(pages.length).toBeGreaterThan(0);
    for (const html of pages) expect(html).not.toContain('class="summary"');
  });

  it.each([
    ['talks', '/talks/2016/', /class="talk-item /g],
    ['claims about a topic', '/topics/engines/2016/', /data-takeaway/g],
    ['talks about a topic', '/topics/engines/2016/', /class="talk-item /g, '<h2>Talks</h2>'],
    ['talks of a person', `/people/${manySpeakersId}/2016/`, /class="origin"/g],
    ['takeaways of a kind', '/takeaways/announcement/2016/', /data-takeaway/g],
    ['outcomes', '/outcomes/2016/', /data-takeaway/g],
    ['reports', '/reports/', /class="report-item /g],
    ['reports of a person', '/people/the-archive/', /class="report-item /g],
    ['reports of a conference', '/conferences/travelling-meeting/', /class="report-item /g],
  ])('has parts to jump to at the head of a long list of %s', (_what, address, entry, heading = '') => {
    const html = readPage(address);
    const section = html.slice(html.indexOf(heading));
    const jumps = jumpsOn(section);
    expect(jumps.length).toBeGreaterThan(1);
    // A conference tells of its newest editions before.
    const list = section.slice(section.indexOf('aria-label="Jump to"'));
    expect(sum(jumps.map(([, entries]) => entries))).toBe(list.match(entry)?.length);
    for (const [id] of jumps) expect(list).toContain(` id="${id}"`);
  });
});
