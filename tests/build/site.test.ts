import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageFacts, type PageFacts } from '../../src/checks/page-facts.ts';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { subSiteUrl } from '../fixtures/built-sites.ts';

const reports = {
  'flink-forward-europe-2019': [
    'stateful-functions',
    'table-and-sql-apis',
    'flink-serialisation',
    'flink-worst-practices',
    'stripe-deduplication',
  ],
  'kafka-summit-san-francisco-2019': [
    'rao-keynote',
    'kreps-keynote',
    'kafka-on-kubernetes',
    'nasa-deep-space-network',
    'cross-the-streams',
    'please-upgrade-kafka',
  ],
};
const topics = [
  'unified-batch-and-streaming',
  'stateful-functions',
  'streaming-sql',
  'datastream-api',
  'state-management',
  'serialisation',
  'deduplication',
  'machine-learning',
  'kubernetes',
  'operations',
  'upgrades',
  'enterprise-adoption',
  'governance-and-metadata',
  'data-platforms',
  'event-processing-and-iot',
  'integration',
  'replication',
  'stream-storage',
];
const organisations = [
  'eura-nova',
  'digazu',
  'ververica',
  'findify',
  'stripe',
  'confluent',
  'etsy',
  'nasa-jpl',
];
const people = [
  'sabri-skhiri',
  'syrine-ferjaoui',
  'charles',
  'christophe-philemotte',
  'stephan-ewen',
  'aljoscha-krettek',
  'timo-walther',
  'roman-grebennikov',
  'konstantin-knauf',
  'aaron-levin',
  'mike-mintz',
  'jun-rao',
  'jay-kreps',
  'dev-tagare',
  'priya-shivakumar',
  'nikki-thean',
  'rishi-verma',
  'gwen-shapira',
];

/** Every address of the contract that these reports give rise to. */
const addresses = [
  ...[
    '',
    'reports/',
    'talks/',
    'takeaways/',
    'people/',
    'topics/',
    'organisations/',
    'conferences/',
    'search/',
    'about/',
  ],
  ...Object.entries(reports).flatMap(([report, talks]) => [
    `reports/${report}/`,
    ...talks.map((talk) => `reports/${report}/${talk}/`),
  ]),
  ...topics.map((id) => `topics/${id}/`),
  ...organisations.map((id) => `organisations/${id}/`),
  ...people.map((id) => `people/${id}/`),
  'conferences/flink-forward/',
  'conferences/kafka-summit/',
];

const read = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
const factsOf = (site: string): Map<string, PageFacts> =>
  new Map([...readBuiltPages(site)].map((page) => [page.path, pageFacts(page)]));

describe.each([
  ['at the root of a host', 'site', 'http://localhost:4321/'],
  ['under a path', 'subSite', subSiteUrl],
] as const)('the site built %s', (_where, which, url) => {
  const site = inject(which);
  const { origin, base } = parseSiteUrl(url);
  const pages = factsOf(site);

  it.each(addresses)('has /%s', (address) => {
    expect(existsSync(join(site, address, 'index.html'))).toBe(true);
  });

  it.each(['404.html', 'robots.txt', 'favicon.svg', 'sitemap-index.xml', 'pagefind/pagefind.js'])(
    'has /%s',
    (file) => {
      expect(existsSync(join(site, file))).toBe(true);
    },
  );

  it('has no page that nothing asked for', () => {
    const known = new Set([
      '/404.html',
      '/organisations/lyft/',
      ...addresses.map((address) => `/${address}`),
    ]);
    expect([...pages.keys()].filter((path) => !known.has(path))).toEqual([]);
  });

  it('links only to pages and fragments that exist', () => {
    const dead = [...pages.values()].flatMap(({ path, links }) =>
      links
        .map((link) => new URL(link, origin + base + path.slice(1)))
        .filter((link) => link.origin === origin)
        .filter((link) => {
          if (!link.pathname.startsWith(base)) return true;
          const target = `/${link.pathname.slice(base.length)}`;
          const page = pages.get(target);
          if (!page) return !existsSync(join(site, target)) || target.endsWith('/');
          return link.hash !== '' && !page.ids.includes(link.hash.slice(1));
        })
        .map((link) => `${path} -> ${link.href}`),
    );
    expect(dead).toEqual([]);
  });

  it('links to other hosts by https only, and loads nothing from them', () => {
    const html = [...readBuiltPages(site)];
    for (const page of html) {
      expect(page.html, page.path).not.toMatch(
        /<(?:script|img|iframe|link rel="(?:stylesheet|preload|icon))[^>]*(?:src|href)="(?:https?:)?\/\//,
      );
    }
    const insecure = [...pages.values()].flatMap(({ links }) =>
      links.filter((link) => /^http:/.test(link) && !link.startsWith(origin)),
    );
    expect(insecure).toEqual([]);
  });

  it('has one h1 and one main on each page, and a title and canonical address of its own', () => {
    const all = [...pages.values()];
    expect(all.filter(({ h1, main }) => h1 !== 1 || main !== 1).map(({ path }) => path)).toEqual([]);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { path, canonical, unlisted } of all) {
      expect(canonical, path).toBe(unlisted ? undefined : origin + base + path.slice(1));
    }
  });

  it('gives each section and takeaway an id of its own on its page', () => {
    for (const { path, ids } of pages.values()) expect(new Set(ids).size, path).toBe(ids.length);
  });

  it.each(Object.entries(reports))(
    'tells the talks of %s in order, in the article and in its contents',
    (report, talks) => {
      const html = read(site, `reports/${report}/index.html`);
      const placed = [...html.matchAll(/<article id="([a-z0-9-]+)"/g)].map(([, id]) => id);
      expect(placed).toEqual(talks);
      const [, contents = ''] = /<nav aria-label="In this report"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
      const linked = [...contents.matchAll(/href="#([a-z0-9-]+)"/g)].map(([, id]) => id ?? '');
      expect(linked.filter((id) => talks.includes(id))).toEqual(talks);
      expect(linked.length).toBeGreaterThan(talks.length + 3);
    },
  );

  it.each(Object.entries(reports).flatMap(([report, talks]) => talks.map((talk) => [report, talk] as const)))(
    'shows the takeaways and headings of %s/%s on its home and, prefixed, in its report',
    (report, talk) => {
      const home = pages.get(`/reports/${report}/${talk}/`)?.ids.filter((id) => !id.startsWith('_')) ?? [];
      const inReport = pages.get(`/reports/${report}/`)?.ids ?? [];
      expect(home.length).toBeGreaterThanOrEqual(2);
      expect(inReport).toEqual(expect.arrayContaining(home.map((id) => `${talk}--${id}`)));
    },
  );

  it('names every listed page in its sitemap, and only those', () => {
    const listed = [...read(site, 'sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address]) => address,
    );
    expect(listed.sort()).toEqual(
      addresses
        .concat('organisations/lyft/')
        .map((address) => origin + base + address)
        .sort(),
    );
  });

  it('tells robots where the sitemap is', () => {
    expect(read(site, 'robots.txt')).toContain(`Sitemap: ${origin}${base}sitemap-index.xml`);
  });
});

describe('the styles', () => {
  const sheetsOf = (file: string): string[] =>
    [...read(inject('site'), file).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href]) => href ?? '',
    );
  it('come in one file, and those of the overviews in one more', () => {
    expect(sheetsOf('about/index.html')).toHaveLength(1);
    expect(sheetsOf('index.html')).toHaveLength(2);
    expect(sheetsOf('topics/index.html')).toEqual(sheetsOf('index.html'));
  });
  it.each(['about/index.html', 'index.html', 'search/index.html'])('are layered in one order: %s', (file) => {
    const styles = sheetsOf(file).map((sheet) => read(inject('site'), sheet));
    const named = styles.flatMap((css) => [...css.matchAll(/@layer ([a-z, ]+)[;{]/g)]);
    const layers = named.flatMap(([, names = '']) => names.split(/, ?/));
    expect([...new Set(layers)]).toEqual(['reset', 'tokens', 'base', 'prose', 'components', 'print']);
  });
});

describe('the pages', () => {
  it('run no script and apply no style of their own but the theme script', () => {
    for (const { path, html } of readBuiltPages(inject('site'))) {
      expect(html.match(/<script(?![^>]*\b(?:src=|ld\+json))[^>]*>/g), path).toEqual(['<script>']);
      expect(html, path).not.toMatch(/\sstyle="|<style|\son[a-z]+="/);
      expect(html, path).toContain('http-equiv="Content-Security-Policy"');
    }
  });
  it('ask for no script that leads old addresses on where none has moved', () => {
    expect(read(inject('site'), 'index.html')).not.toContain('MovedAddress');
  });
  it('curl no address', () => {
    for (const { path, html } of readBuiltPages(inject('site')))
      expect(html, path).not.toMatch(/href="[^"]*[“”’]/);
  });
});
