import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { DomUtils, parseDocument } from 'htmlparser2';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltPages } from '../fixtures/built-pages.ts';
import { subSiteUrl } from '../fixtures/built-sites.ts';
import { fixtureReports, articleOf, frontmatterOf, movedAddresses } from '../fixtures/fixture-site.ts';
import { structuredData, structuredDataSchema } from '../fixtures/structured-data.ts';

const numberOfReports = Object.keys(fixtureReports).length;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe.each([
  ['at the root', () => inject('site'), 'http://localhost:4321/'],
  ['under a path', () => inject('subSite'), subSiteUrl],
])('the site %s', (_where, folderOf, url) => {
  const folder = folderOf();
  const own = (html: string): string[] =>
    [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to]) => to ?? '');

  describe('the feed', () => {
    it('is Atom that a reader understands, its entries in full', () => {
      const feed = parseFeed(read(folder, 'feed.xml'));
      expect(feed.meta.type).toBe('atom');
      expect(feed.title).toBe('Conference Takeaways');
      expect(feed.self).toBe(`${url}feed.xml`);
      expect(feed.items).toHaveLength(Object.values(fixtureReports).flat().length + numberOfReports);
      const [, first] = feed.items;
      expect(first?.url).toBe(`${url}reports/brook-forward-bremen-2021/`);
      expect(first?.authors.map(({ name }) => name)).toContain('Samir Haddad');
      const talk = feed.items.find(({ url: to }) => to?.endsWith('/please-upgrade-quill/'));
      expect(talk?.title).toBe('Please Upgrade Great Quill. Now.');
      expect(talk?.content).toContain('Do what the passages in bold call for.');
      const keynote = feed.items.find(({ url: to }) => to?.endsWith('/moe-keynote/'));
      for (const entry of [first, keynote]) expect(entry?.content).toContain('Opinion of <a');
    });
    it('dates its entries as their reports were published and changed, in Atom and in JSON', () => {
      const dated = (to: string) => {
        const [report = '', talk] = to.slice(`${url}reports/`.length).split('/');
        const { published, updated } = frontmatterOf(articleOf(report));
        // A talk may have come after its report.
        const own = talk ? frontmatterOf(`reports/${report}/talks/${talk}.md`)['published'] : undefined;
        const days = [String(own ?? published), String(updated ?? published)];
        return [days[0], days.toSorted().at(-1)].map((day) => `${day}T00:00:00.000Z`);
      };
      for (const { url: to, published, updated } of parseFeed(read(folder, 'feed.xml')).items) {
        expect([published?.toISOString(), updated?.toISOString()], to ?? '').toEqual(dated(to ?? ''));
      }
      const { items } = JSON.parse(read(folder, 'feed.json')) as {
        items: { url: string; date_published: string; date_modified: string }[];
      };
      for (const { url: to, date_published, date_modified } of items)
        expect([date_published, date_modified], to).toEqual(dated(to));
    });
    it('is the same in JSON', () => {
      const json = JSON.parse(read(folder, 'feed.json')) as {
        version: string;
        feed_url: string;
        items: { url: string; content_html: string; authors: { name: string }[] }[];
      };
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      expect(json.feed_url).toBe(`${url}feed.json`);
      const atom = parseDocument(read(folder, 'feed.xml'), { xmlMode: true });
      const contents = DomUtils.getElementsByTagName('content', atom).map((content) =>
        DomUtils.textContent(content).trim(),
      );
      expect(json.items.map((item) => item.content_html.trim())).toEqual(contents);
    });
    it('begins with a talk that has come to an old report', () => {
      const [first] = parseFeed(read(folder, 'feed.xml')).items;
      expect(first?.url).toBe(`${url}reports/quill-summit-valparaiso-2020/cross-the-channels/`);
    });
    it('of a topic holds what is about it', () => {
      const feed = parseFeed(read(folder, 'topics/harbourmaster/feed.xml'));
      expect(feed.url).toBe(`${url}topics/harbourmaster/`);
      expect(feed.items.map((item) => item.url)).toContain(
        `${url}reports/quill-summit-valparaiso-2020/quill-on-harbourmaster/`,
      );
    });
    it('shows what the components make, and full addresses', () => {
      for (const { content = '', url: entry } of parseFeed(read(folder, 'feed.xml')).items) {
        expect(content, entry ?? '').not.toMatch(/:::|<Talk|data-astro|\{#|copy-link|class="permalink"/);
        expect(own(content ?? '').filter((to) => !/^https?:\/\//.test(to))).toEqual([]);
      }
    });
  });

  describe('the catalogue', () => {
    it('meets its published schemas', () => {
      const ajv = new Ajv2020({ formats: { uri: URL.canParse, date: /^\d{4}-\d\d-\d\d$/ }, strict: false });
      const validate = (file: string) => {
        const data = JSON.parse(read(folder, file)) as { $schema: string };
        expect(data.$schema.startsWith(url), data.$schema).toBe(true);
        const schema = JSON.parse(read(folder, data.$schema.slice(url.length))) as { $id: string };
        expect(schema.$id).toBe(data.$schema);
        const isRight = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
        expect(isRight(data), JSON.stringify(isRight.errors)).toBe(true);
        expect(isRight({ ...data, version: 2 })).toBe(false);
        return data;
      };
      const { reports } = validate('catalogue.json') as unknown as {
        reports: { catalogue: string; talks: number }[];
      };
      expect(reports).toHaveLength(numberOfReports);
      for (const { catalogue, talks } of reports) {
        const report = validate(catalogue.slice(url.length)) as unknown as {
          talks: { takeaways: unknown[] }[];
        };
        expect(report.talks).toHaveLength(talks);
      }
    });
    it('leads to pages that exist, fragments included', () => {
      const pages = new Map(
        [...readBuiltPages(folder)].map(({ path, html }) => [path.slice(1), html] as const),
      );
      for (const file of globSync('catalogue/*.json', { cwd: folder })) {
        const addresses = [...read(folder, file).matchAll(/"url":"([^"]+)"/g)].map(([, to]) => to ?? '');
        const inside = addresses.filter((to) => to.startsWith(url));
        expect(inside.length).toBeGreaterThan(15);
        for (const to of inside) {
          const [path = '', fragment] = to.slice(url.length).split('#');
          expect(pages.has(path), to).toBe(true);
          if (fragment) expect(pages.get(path)).toContain(` id="${fragment}"`);
        }
      }
    });
  });

  describe('the Markdown copies', () => {
    it('stand beside every report and talk', () => {
      const copies = globSync('reports/**/*.md', { cwd: folder }).map((file) => file.replace(/\.md$/, ''));
      const pages = globSync('reports/**/index.html', { cwd: folder })
        .map((file) => file.replace(/\/index\.html$/, ''))
        .filter((path) => path !== 'reports' && !movedAddresses.includes(`${path}/`));
      expect(copies.sort()).toEqual(pages.sort());
    });
    it('say where a report comes from, and what interest its reporters have', () => {
      for (const copy of ['reports/quill-summit-valparaiso-2020.md', 'feed.xml']) {
        const text = read(folder, copy);
        expect(text, copy).toMatch(/Retells NOVA LAB’s “[^”]+”\./);
        expect(text, copy).toContain('Disclosure: Clémence Delacourt was CTO of brindle');
      }
    });
    it('say who holds an opinion, and nothing that only this site understands', () => {
      const text = read(folder, 'reports/quill-summit-valparaiso-2020.md');
      expect(text).toContain('# Quill Summit Valparaíso 2020');
      expect(text).toContain(
        `> **Opinion of [Clémence Delacourt](${url}people/clemence-delacourt/), reporter:**`,
      );
      expect(text).toContain('Do what the passages in bold call for.');
      expect(text).not.toMatch(/:::|<Talk|\{#/);
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to ?? '');
      expect(targets.filter((to) => !/^https?:\/\//.test(to))).toEqual([]);
    });
    it.each([
      'almanac-days-online-2019.md',
      'almanac-days-online-2019/pictures-of-tides.md',
      'brook-forward-bremen-2021.md',
    ])('name pictures by full addresses, where the pictures are: %s', (file) => {
      const pictures = [...read(folder, `reports/${file}`).matchAll(/!\[[^\]]+\]\(([^)\s]+)/g)];
      expect(pictures.length).toBeGreaterThan(0);
      for (const [, to = ''] of pictures) {
        expect(to.startsWith(url), to).toBe(true);
        expect(existsSync(join(folder, to.slice(url.length))), to).toBe(true);
      }
    });
  });

  it('tells language models where the Markdown is', () => {
    const text = read(folder, 'llms.txt');
    expect(text).toMatch(/^# Conference Takeaways\n\n> /);
    const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '');
    expect(targets).toContain(`${url}reports/brook-forward-bremen-2021.md`);
    for (const to of targets) {
      expect(to.startsWith(url), to).toBe(true);
      expect(() => read(folder, to.slice(url.length).replace(/\/$/, '/index.html'))).not.toThrow();
    }
  });

  it('dates the pages of the sitemap', () => {
    const sitemap = read(folder, 'sitemap-0.xml');
    expect(sitemap).toMatch(
      /<loc>[^<]*\/reports\/brook-forward-bremen-2021\/<\/loc><lastmod>\d{4}-\d\d-\d\dT00:00:00\.000Z<\/lastmod>/,
    );
    expect(sitemap.match(/<lastmod>/g)?.length).toBeGreaterThan(60);
  });

  it('describes its pages to search engines and to sharing services', () => {
    for (const { path, html } of readBuiltPages(folder)) {
      if (html.includes('content="noindex"')) continue;
      const data = structuredData(html);
      // The pages at the top have nothing above them to tell of.
      if (data !== undefined || path.split('/').length > 3) structuredDataSchema.parse(data);
      const meta = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)">`).exec(html)?.[1];
      for (const name of ['og:title', 'og:type', 'og:image', 'og:url', 'og:description', 'og:site_name']) {
        expect(meta(name), `${path} ${name}`).toBeTruthy();
      }
      expect(meta('og:url')).toBe(url + path.slice(1));
      const image = readFileSync(join(folder, meta('og:image')?.slice(url.length) ?? ''));
      // Portable Network Graphics, third edition, sections 5.2 and 11.2.1: signature, width, height.
      expect(image.subarray(1, 4).toString()).toBe('PNG');
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it('shares a talk in whose title no font draws a letter with the card of its report', () => {
    const page = read(folder, 'reports/almanac-days-online-2019/long-words/index.html');
    expect(page).toContain(`<meta property="og:image" content="${url}reports/almanac-days-online-2019.png">`);
    expect(existsSync(join(folder, 'reports/almanac-days-online-2019/long-words.png'))).toBe(false);
  });

  it('says of each talk who performed where, of each person who it is', () => {
    const graphOf = (path: string) =>
      structuredDataSchema.parse(structuredData(read(folder, `${path}/index.html`)))['@graph'];
    expect(graphOf('reports/quill-summit-valparaiso-2020/quill-on-harbourmaster')[0]).toMatchObject({
      '@type': 'Article',
      about: {
        name: 'Quill on Harbourmaster: Keeping It Simple',
        performer: [{ name: 'Nelly Tamsin' }],
        superEvent: { name: 'Quill Summit Valparaíso 2020', startDate: '2020-09-28' },
      },
    });
    expect(graphOf('people/nelly-tamsin')[0]).toMatchObject({ '@type': 'Person', name: 'Nelly Tamsin' });
  });

  it('names its feeds on every page', () => {
    for (const { path, html } of readBuiltPages(folder)) {
      expect(html, path).toContain(
        `<link rel="alternate" type="application/atom+xml" title="Conference Takeaways" href="${new URL(url).pathname}feed.xml">`,
      );
    }
    expect(read(folder, 'topics/harbourmaster/index.html')).toContain(
      `href="${new URL(url).pathname}topics/harbourmaster/feed.xml"`,
    );
  });
});
