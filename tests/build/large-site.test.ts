import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { measureSite } from '../bench/measure-site.ts';
import { manySpeakers } from '../fixtures/large-content.ts';

const read = (file: string): string => readFileSync(join(inject('large'), file), 'utf8');

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

  it('lists each of 300 talks by one name once', () => {
    const html = read(`people/${manySpeakers.toLowerCase().replace(' ', '-')}/index.html`);
    const titles = [...html.matchAll(/<a class="title-link[^"]*" href="(\/reports\/[^/]+\/[^/]+\/)"/g)];
    const talks = titles.map(([, address]) => address);
    expect(talks).toHaveLength(300);
    expect(new Set(talks).size).toBe(300);
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
