import { parseFeed } from '@rowanmanning/feed-parser';
import { DomUtils, parseDocument } from 'htmlparser2';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { SiteChecks } from '../../src/checks/site-checks.ts';
import { filesIn } from '../../src/checks/site-files.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { pageFacts, readBuiltPages, type BuiltPage } from '../fixtures/built-pages.ts';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { cutRecords } from '../../src/search/build/cut-records.ts';
import { toIndexedRecord } from '../../src/search/build/indexed-record.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';
import { structuredData, structuredDataSchema } from '../fixtures/structured-data.ts';

const out = inject('large');
const hostile = readHostileTalks();
const pages: BuiltPage[] = [...readBuiltPages(out)];
const isTalk = ({ path }: BuiltPage): boolean => /^\/reports\/[^/]+\/[^/]+\/$/.test(path);

describe('500 talks of hostile text', () => {
  it('are written as content that the gate accepts', () => {
    const { content, problems } = askGate(inject('largeContent'));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(content.entries.talks.size).toBe(712);
  });

  it('become a site that passes every check', () => {
    const checks = new SiteChecks(parseSiteUrl(undefined));
    for (const page of pages) checks.add(pageFacts(page));
    expect(checks.findings(new Set(filesIn(out)))).toEqual([]);
    expect(pages.filter(isTalk)).toHaveLength(712);
  });

  it('bring no script, style, frame or handler into any page', () => {
    for (const { path, html } of pages) {
      expect(html.match(/<script(?![^>]*\b(?:src=|ld\+json))[^>]*>/g), path).toEqual(['<script>']);
      expect(html, path).not.toMatch(
        /<(?:iframe|object|embed|style|base)\b|<[^>]*\son[a-z]+=|(?:href|src)="\s*(?:javascript|data):/i,
      );
    }
  });

  it('are shown as they are: each title is the heading of its page', () => {
    const headings = new Set(
      pages.map(({ html }) => decode(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim()),
    );
    const plain = hostile
      .map(({ title }) => title)
      .filter((title) => /^[\x21-\x7e ]+$/.test(title) && title.length < 200);
    expect(plain.length).toBeGreaterThan(200);
    expect(plain.filter((title) => !headings.has(title.replace(/\s+/g, ' ').trim()))).toEqual([]);
  });

  it('hold no bidi control and no half character', () => {
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|&#x20(?:2[a-e]|6[6-9]);/i);
      expect(html.isWellFormed(), path).toBe(true);
    }
  });

  it('make search records that hold what the pages say', () => {
    const records = pages.flatMap(({ path, html }) => cutRecords(html, path));
    expect(records.filter(({ record }) => record.type === 'talk')).toHaveLength(712);
    const documents = records.map((record) => toIndexedRecord(record).document);
    expect(documents.filter((document) => /<script|<iframe/i.test(document))).toEqual([]);
  });

  it('are told of to search engines in words that they require', () => {
    for (const { path, html } of pages) {
      const data = structuredData(html);
      if (data !== undefined) expect(() => structuredDataSchema.parse(data), path).not.toThrow();
    }
    const headlines = pages.flatMap(({ html }) => {
      const data = structuredData(html) as { '@graph': { headline?: string }[] } | undefined;
      return data?.['@graph'].flatMap(({ headline }) => headline ?? []) ?? [];
    });
    expect(headlines.length).toBeGreaterThan(500);
  });

  it('make feeds that a reader understands', () => {
    const { items } = parseFeed(readFileSync(join(out, 'feed.xml'), 'utf8'));
    expect(items).toHaveLength(50);
    for (const file of globSync('topics/*/feed.xml', { cwd: out })) {
      const feed = parseFeed(readFileSync(join(out, file), 'utf8'));
      expect(feed.items.length, file).toBeLessThanOrEqual(20);
      for (const { content = '' } of feed.items) expect(content).not.toMatch(/<script|<iframe|\son[a-z]+=/i);
    }
  });

  it('make a feed of outcomes that tells them as they are', () => {
    const feed = parseDocument(readFileSync(join(out, 'outcomes/feed.xml'), 'utf8'), { xmlMode: true });
    const told = DomUtils.getElementsByTagName('content', feed).map((each) =>
      DomUtils.textContent(each).trim(),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const html of told) expect(html).toMatch(/^<p>So &lt;b&gt; is\. <a href/);
  });

  it('are too many for cards of their own, and have that of their report', () => {
    expect(globSync('reports/*/*.png', { cwd: out })).toEqual([]);
    const cards = globSync('reports/*.png', { cwd: out }).map((file) => `/${file}`);
    for (const { path, html } of pages.filter(isTalk)) {
      const [, card = ''] = /og:image" content="http:\/\/localhost:4321([^"]+)"/.exec(html) ?? [];
      expect(cards, path).toContain(card);
    }
  });

  it('leave robots and sitemap well formed', () => {
    const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
    expect(sitemap.match(/<loc>/g)?.length).toBe(pages.length - 1);
    expect(sitemap).not.toMatch(/<loc>[^<]*[^\x21-\x7e][^<]*<\/loc>/);
  });
});

const decode = (html: string): string =>
  html
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_whole, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(
      /&(lt|gt|quot|amp);/g,
      (_whole, name: 'lt' | 'gt' | 'quot' | 'amp') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name],
    );
