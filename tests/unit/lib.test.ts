import { markdownToMdast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { addressesUnder, normaliseBase } from '../../src/lib/addresses.ts';
import { formatDay, formatDays } from '../../src/lib/dates.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import { markdownFeatures } from '../../src/markdown/syntax.ts';
import { outlineOf } from '../../src/markdown/outline.ts';
import { contentSecurityPolicy, themeScript } from '../../src/security-policy.ts';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { wordsOfAddress } from '../../src/lib/words-of-address.ts';
import { byName, count, firstWords, joinNames } from '../../src/lib/words.ts';

describe('addresses', () => {
  it('live under the base path', () => {
    expect(addressesUnder('/a/b').talkInReport('r', 't')).toBe('/a/b/reports/r/#t');
    expect(addressesUnder('/').talk('r', 't')).toBe('/reports/r/t/');
  });
  it.each([
    ['', '/'],
    ['/', '/'],
    ['a', '/a/'],
    ['//a//b', '/a/b/'],
  ])('take “%s” as base %s', (written, base) => {
    expect(normaliseBase(written)).toBe(base);
  });
});

describe('SITE_URL', () => {
  it.each([
    [undefined, 'http://localhost:4321', '/'],
    ['', 'http://localhost:4321', '/'],
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/a/b', 'https://example.org', '/a/b/'],
    ['https://example.org/a/b/', 'https://example.org', '/a/b/'],
  ])('%s', (value, origin, base) => {
    expect(parseSiteUrl(value)).toEqual({ origin, base });
  });
  it.each(['example.org', 'ftp://example.org', '/a'])('refuses %s and shows how it is written', (value) => {
    expect(() => parseSiteUrl(value)).toThrow(/SITE_URL is `.*`.*https:\/\/example\.org\//);
  });
});

describe('dates', () => {
  it('are the same in every time zone', () => {
    expect(formatDay('2019-10-07')).toBe('7 October 2019');
  });
  it.each([
    ['2019-10-07', '2019-10-07', '7 October 2019'],
    ['2019-10-07', '2019-10-09', '7–9 October 2019'],
    ['2019-09-30', '2019-10-01', '30 Sept – 1 Oct 2019'],
    ['2019-12-31', '2020-01-01', '31 Dec 2019 – 1 Jan 2020'],
  ])('%s to %s', (start, end, text) => {
    expect(formatDays(start, end).replace(/[\u2009\u202f]/g, ' ')).toBe(text);
  });
});

describe('words', () => {
  it('escape what HTML would read as markup', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });
  it('count and join', () => {
    expect(count(1, 'talk')).toBe('1 talk');
    expect(count(2, 'person', 'people')).toBe('2 people');
    expect(joinNames(['A', 'B', 'C'])).toBe('A, B and C');
  });
  it('are cut behind a whole one', () => {
    expect(firstWords('Keep state local.', 17)).toBe('Keep state local.');
    expect(firstWords('Keep state, local.', 13)).toBe('Keep state…');
    expect(firstWords('時計は必ずずれる', 3)).toBe('時計は…');
    expect(firstWords('Incomprehensible', 5)).toBe('Incom…');
  });
  it('sort names as an index does', () => {
    const names = ['Zoë', 'ada', 'Émile', 'Bob'].map((name) => ({ name }));
    expect(names.sort(byName).map(({ name }) => name)).toEqual(['ada', 'Bob', 'Émile', 'Zoë']);
  });
  it.each([
    ['/reports/kafka/nikki-thaen/', 'nikki thaen'],
    ['/people/', ''],
    ['/', ''],
    ['/a%20b_c.html', 'a b c'],
    ['/%E0%A4%A/', '%E0%A4%A'],
  ])('of the lost address %s are “%s”', (pathname, words) => {
    expect(wordsOfAddress(pathname, '/')).toBe(words);
  });
  it('of a lost address leave the base path out', () => {
    expect(wordsOfAddress('/base/lost-page/', '/base/')).toBe('lost page');
  });
});

describe('the outline of an article', () => {
  it('holds sections and talks in reading order, a talk one level below its section', () => {
    const mdx = 'Hi\n\n## A *b* {#a}\n\n<Talk id="t" />\n\n### C {#c}\n\n<Talk id="u" />\n\n## D {#d}\n';
    const outline = [
      { kind: 'section', id: 'a', title: 'A b', depth: 2 },
      { kind: 'talk', id: 't', depth: 3 },
      { kind: 'section', id: 'c', title: 'C', depth: 3 },
      { kind: 'talk', id: 'u', depth: 4 },
      { kind: 'section', id: 'd', title: 'D', depth: 2 },
    ];
    expect(outlineOf(mdxToMdast(mdx, { features: markdownFeatures }))).toEqual(outline);
    const markdown = mdx.replace(/<Talk id="(\w)" \/>/g, '::talk{id=$1}');
    expect(outlineOf(markdownToMdast(markdown, { features: markdownFeatures }))).toEqual(outline);
  });
});

describe('the words of a heading', () => {
  it('keep what stands behind a colon', () => {
    const root = markdownToMdast('## AWS re:Invent at 12:34 {#a}\n', { features: markdownFeatures });
    expect(outlineOf(root)).toEqual([
      { kind: 'section', id: 'a', title: 'AWS re:Invent at 12:34', depth: 2 },
    ]);
  });
});

describe('the policy', () => {
  it('names no other host and allows one hashed script of at most 400 bytes', () => {
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
    expect(contentSecurityPolicy.match(/sha256-/g)).toHaveLength(1);
    expect(Buffer.byteLength(themeScript)).toBeLessThanOrEqual(400);
  });
});
