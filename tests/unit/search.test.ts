import { encode } from 'cbor2';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/search/build/record.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import { rewriteRecords } from '../../src/search/build/pagefind-internals.ts';
import { toIndexedRecord } from '../../src/search/build/indexed-record.ts';
import { cutRecords } from '../../src/search/build/cut-records.ts';
import { readText } from '../../src/search/build/read-text.ts';
import { searchSite } from '../fixtures/search-site.ts';
import { formatSearchState, isEmptySearch, parseSearchState } from '../../src/search/shared/search-state.ts';

const metaOf = (rows: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(rows)]));

describe('the search in the address', () => {
  it.each([
    '',
    '?q=a+b',
    '?q=%3Cscript%3E&speaker=a&speaker=b&topic=c&conference=d&organisation=e&kind=section&sort=date',
  ])('comes back as it went: “%s”', (query) => {
    expect(formatSearchState(parseSearchState(query))).toBe(query);
  });
  it('leaves out what it does not know, repeats and emptiness', () => {
    expect(formatSearchState(parseSearchState('?q=%20&speaker=a&speaker=a&topic=&page=2&sort=size'))).toBe(
      '?speaker=a',
    );
  });
  it('cuts a query that is longer than anything one could look for, never inside a character', () => {
    const { query, isCut } = parseSearchState(`?q=${'😀'.repeat(10_000)}`);
    expect([...query]).toHaveLength(300);
    expect(isCut).toBe(true);
    expect(parseSearchState('?q=short').isCut).toBe(false);
    expect(query.isWellFormed()).toBe(true);
  });
  it('knows whether there is anything to search for', () => {
    expect(isEmptySearch(parseSearchState('?sort=date'))).toBe(true);
    expect(isEmptySearch(parseSearchState('?topic=a'))).toBe(false);
  });
});

const record: SearchRecord = {
  type: 'talk',
  title: 'A “talk” & more',
  speakers: ['Ada'],
  event: 'Meeting London',
  date: '1843-09-01',
  people: 'Ada, Adah',
  topics: 'Numbers',
  about: {},
  filters: {
    speaker: ['ada'],
    topic: ['numbers'],
    conference: ['meeting'],
    organisation: [],
    kind: ['talk'],
  },
};
const page = (data: SearchRecord, inner: string) =>
  `<!doctype html><html lang="de"><body><nav>menu</nav><article data-record="${JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${inner}</article></body></html>`;

describe('cutting search records', () => {
  it('finds none on a page that holds none', () => {
    expect(cutRecords('<html><body><p>x</p></body></html>', '/')).toEqual([]);
  });

  it('makes one of a talk: its summary and text without names, menus and links to itself', () => {
    const [talk, ...more] = cutRecords(
      page(
        record,
        '<header><h1>Title</h1><p class="lead">Summary.</p></header><p>Text <copy-link><a>#</a></copy-link></p><aside data-record-skip>side</aside>',
      ),
      '/reports/r/t/',
    );
    expect(more).toEqual([]);
    expect(talk).toMatchObject({ url: '/reports/r/t/', record });
    expect(talk?.runs).toEqual([{ text: 'Summary.' }, { text: 'Text' }]);
  });

  it('keeps the letters of other scripts as they are', () => {
    const [talk] = cutRecords(page(record, '<p>分散処理 naïve &lt;b&gt;</p>'), '/reports/r/t/');
    expect(talk?.runs).toEqual([{ text: '分散処理 naïve <b>' }]);
  });

  it('makes one of each section of a report and leaves its talks out', () => {
    const heading = (level: number, id: string) =>
      `<div class="heading"><h${level} id="${id}">${id}</h${level}></div>`;
    const cut = cutRecords(
      page(
        { ...record, type: 'report', title: 'Report', about: { '': 'London', two: 'Put right' } },
        `<p class="lead">Sum.</p><div class="prose"><p>Open.</p>${heading(2, 'one')}<p>First.</p></div>` +
          `<article data-record-skip>${heading(3, 'talk')}<div class="prose"><p>Notes.</p></div></article>` +
          `<div class="prose"><p>After.</p>${heading(3, 'two')}<p>Second.</p>${heading(2, 'talks')}</div>` +
          `<article data-record-skip>${heading(3, 'other')}</article>`,
      ),
      '/reports/r/',
    );
    expect(
      cut.map(({ url, record: { title, about }, runs }) => [
        url,
        title,
        about[''],
        ...runs.map(({ text }) => text),
      ]),
    ).toEqual([
      ['/reports/r/', 'Report', 'London talks', 'Sum.', 'Open.'],
      ['/reports/r/#one', 'one', '', 'First.', 'After.'],
      ['/reports/r/#two', 'two', 'Put right', 'Second.'],
    ]);
  });

  it('refuses a record that is malformed', () => {
    expect(() => cutRecords('<html><p data-record="{}">x</p></html>', '/')).toThrow();
  });
});

describe('the index', () => {
  const indexed = (name: string, text: string, title = 'A title') =>
    toIndexedRecord({
      url: `/${name}/`,
      record: { ...record, title },
      ...readText(parseDocument(`<p>${text}</p>`).children),
    });
  /** The names of the files in which records are kept, by the addresses of these. */
  const filesOf = (files: Map<string, Uint8Array>) =>
    Object.fromEntries(
      [...files]
        .filter(([path]) => path.startsWith('pagefind/fragment/'))
        .map(([path, bytes]) => [/"url":"([^"]+)"/.exec(gunzipSync(bytes).toString())?.[1], path]),
    );

  it.each([
    ['no text', ''],
    ['a dot for a text', '.'],
    ['a line of dashes for a text', '– — –'],
  ])('holds a record with %s, whatever its title', async (_, text) => {
    const files = await indexRecords([indexed('titled', text), indexed('untitled', text, '…')]);
    expect(Object.keys(filesOf(files)).sort()).toEqual(['/titled/', '/untitled/']);
  });

  it('of another version of Pagefind is refused in words', () => {
    const files = new Map([['pagefind-entry.json', Buffer.from('{"version":"9.0.0","languages":{}}')]]);
    expect(() => rewriteRecords(files, new Map())).toThrow(
      'Pagefind 9.0.0 may write its files in another form than 1.6.0. See what has become of them in ' +
        'src/search/build/pagefind-internals.ts, or stay with the older version.',
    );
  });

  it.each([
    ['that is not gzipped', Buffer.from('not gzipped'), 'incorrect header check'],
    ['without Pagefind’s mark', gzipSync('x'), 'it does not begin with pagefind_dcd'],
    ['of other columns', metaOf(['1.6.0', [['en_1', 5]], []]), 'at \\[1\\]\\[0\\]'],
    ['of another version than its entry', metaOf(['1.7.0', [], []]), 'expected "1.6.0"'],
  ])('names a list of records %s', (_, bytes, reason) => {
    const files = new Map<string, Uint8Array>([
      ['pagefind-entry.json', Buffer.from('{"version":"1.6.0","languages":{}}')],
      ['pagefind.en_1.pf_meta', bytes],
    ]);
    expect(() => rewriteRecords(files, new Map())).toThrow(
      new RegExp(
        `^Pagefind has written pagefind\\.en_1\\.pf_meta in a form that \\S+ does not know: [^]*${reason}`,
      ),
    );
  });

  it('keeps each record in a file of its own, and finds and reads them in their order', async () => {
    const names = ['e', 'b', 'd', 'a', 'c'];
    const files = await indexRecords(names.map((name) => indexed(name, `a word of ${name}`)));
    expect([...files.keys()].filter((path) => path.endsWith('.pf_fragment'))).toHaveLength(5);
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    await writeFile(join(folder, 'index.html'), '');
    const { sources, close } = await searchSite(folder);
    try {
      const all = await sources.text.all();
      const read = await Promise.all(all.map((id) => sources.text.read(id)));
      expect(read.map(({ url }) => url)).toEqual(names.map((name) => `/${name}/`));
      expect(read[2]?.content).toContain('a word of d');
    } finally {
      close();
      await rm(folder, { recursive: true });
    }
  });

  it('of records in another form, or of records that it was not given, is refused in words', () => {
    const files = (record: unknown) =>
      new Map<string, Uint8Array>([
        ['pagefind-entry.json', Buffer.from('{"version":"1.6.0","languages":{}}')],
        ['pagefind.en_1.pf_meta', metaOf(['1.6.0', [['en_1', 5, '']], []])],
        ['fragment/en_1.pf_fragment', gzipSync(`pagefind_dcd${JSON.stringify(record)}`)],
      ]);
    const written = { url: '/a/', content: 'a', meta: {}, anchors: [] };
    expect(() => rewriteRecords(files({ ...written, content: 5 }), new Map())).toThrow(
      'Pagefind has written fragment/en_1.pf_fragment in a form that src/search/build/pagefind-internals.ts does not know',
    );
    expect(() => rewriteRecords(files(written), new Map([['/b/', {}]]))).toThrow(
      'Pagefind has written a record of /a/, which it was not given.',
    );
  });

  it('is made of parts that are small: a search loads one for each of its words', async () => {
    const words = (from: number) => Array.from({ length: 500 }, (_, word) => `w${from + word}`).join(' ');
    const files = await indexRecords(
      [0, 1, 2, 3, 4, 5].map((part) => indexed(`p${part}`, words(500 * part))),
    );
    const parts = [...files.keys()].filter((path) => path.endsWith('.pf_index'));
    expect(parts.length, 'Pagefind no longer reads PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE').toBeGreaterThan(1);
  });

  it('numbers records in their order, under names that no other index has', async () => {
    const one = filesOf(
      await indexRecords([indexed('b', 'one'), indexed('a', 'two'), indexed('c', 'three')]),
    );
    const [prefix = ''] = one['/b/']?.split('_') ?? [];
    expect(one).toEqual({
      '/b/': `${prefix}_00000.pf_fragment`,
      '/a/': `${prefix}_00001.pf_fragment`,
      '/c/': `${prefix}_00002.pf_fragment`,
    });
    const other = filesOf(
      await indexRecords([indexed('b', 'one'), indexed('a', 'two'), indexed('c', 'four')]),
    );
    expect(other['/b/']?.startsWith(prefix)).toBe(false);
    // Folded they are the same, but not what is shown.
    const shown = filesOf(await indexRecords(['b', 'a', 'c'].map((name) => indexed(name, 'One'))));
    const same = filesOf(await indexRecords(['b', 'a', 'c'].map((name) => indexed(name, 'one'))));
    expect(shown['/b/']).not.toBe(same['/b/']);
  });
});
