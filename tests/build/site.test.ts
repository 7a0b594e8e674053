import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { PageFacts } from '../../src/checks/page-facts.ts';
import { pageFacts, readBuiltPages } from '../fixtures/built-pages.ts';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { subSiteRepository, subSiteUrl } from '../fixtures/built-sites.ts';
import { fixtureAddresses, fixtureReports, frontmatterOf, movedAddresses } from '../fixtures/fixture-site.ts';
import { outlineFaults } from '../fixtures/outline.ts';
import { root } from '../fixtures/run-build.ts';
import { caching, securityHeaders } from '../../src/integrations/hosting.ts';

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

  it('has every address of the contract', () => {
    expect(fixtureAddresses.length).toBeGreaterThan(70);
    expect(fixtureAddresses.filter((address) => !pages.has(`/${address}`))).toEqual([]);
  });

  it.each(['robots.txt', 'favicon.svg', 'sitemap-index.xml', 'pagefind/pagefind.js'])('has /%s', (file) => {
    expect(existsSync(join(site, file))).toBe(true);
  });

  it('has no page that nothing asked for, no draft among them', () => {
    const known = new Set(
      ['404.html', ...fixtureAddresses, ...movedAddresses].map((address) => `/${address}`),
    );
    expect([...pages.keys()].filter((path) => !known.has(path))).toEqual([]);
    for (const { path, html } of readBuiltPages(site)) expect(html, path).not.toContain('not-yet');
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
    // What has moved names where it leads, as another test says.
    for (const { path, canonical, unlisted } of all.filter((each) => !each.unlisted || !each.canonical)) {
      expect(canonical, path).toBe(unlisted ? undefined : origin + base + path.slice(1));
    }
  });

  it('gives each section and takeaway an id of its own on its page', () => {
    for (const { path, ids } of pages.values()) expect(new Set(ids).size, path).toBe(ids.length);
  });

  it.each(Object.entries(fixtureReports))(
    'tells the talks of %s in order, in the article and in its contents',
    (report, talks) => {
      const html = read(site, `reports/${report}/index.html`);
      const placed = [...html.matchAll(/<article id="([a-z0-9-]+)"/g)].map(([, id]) => id);
      expect(placed).toEqual(talks);
      const [, contents = ''] = /<nav aria-label="In this report"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
      const linked = [...contents.matchAll(/href="#([a-z0-9-]+)"/g)].map(([, id]) => id ?? '');
      expect(linked.filter((id) => talks.includes(id))).toEqual(talks);
      expect(linked.length).toBeGreaterThan(talks.length);
    },
  );

  it.each(Object.entries(fixtureReports))(
    'shows the takeaways and headings of each talk of %s on its home and, prefixed, in the report',
    (report, talks) => {
      const inReport = pages.get(`/reports/${report}/`)?.ids ?? [];
      for (const talk of talks) {
        const home = pages.get(`/reports/${report}/${talk}/`)?.ids.filter((id) => !id.startsWith('_'));
        const written = frontmatterOf(`reports/${report}/talks/${talk}.md`)['takeaways'] as { id: string }[];
        expect(home, talk).toEqual(expect.arrayContaining(written.map(({ id }) => id)));
        expect(inReport).toEqual(expect.arrayContaining((home ?? []).map((id) => `${talk}--${id}`)));
      }
    },
  );

  it('names every listed page in its sitemap, and only those', () => {
    const listed = [...read(site, 'sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address]) => address,
    );
    expect(listed.sort()).toEqual(fixtureAddresses.map((address) => origin + base + address).sort());
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
  it('come in one file, and those that few pages need in one more', () => {
    expect(sheetsOf('about/index.html')).toHaveLength(1);
    expect(sheetsOf('index.html')).toHaveLength(2);
    expect(sheetsOf('topics/index.html')).toEqual(sheetsOf('index.html'));
  });
  it('mark no element as their own', () => {
    for (const { path, html } of readBuiltPages(inject('site')))
      expect(html, path).not.toContain('data-astro-cid');
  });
  it('are layered in one order', () => {
    const styles = sheetsOf('index.html').map((sheet) => read(inject('site'), sheet));
    const named = styles.flatMap((css) => [...css.matchAll(/@layer ([a-z, ]+)[;{]/g)]);
    const layers = named.flatMap(([, names = '']) => names.split(/, ?/));
    expect([...new Set(layers)]).toEqual(['reset', 'tokens', 'base', 'prose', 'print']);
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
  it('lead old addresses on where some have moved, and only there', () => {
    const leading = [...readBuiltPages(inject('site'))]
      .filter(({ html }) => html.includes('<moved-address'))
      .map(({ path }) => path.slice(1));
    const withLostFragments = [
      'reports/quill-summit-valparaiso-2020/',
      'reports/quill-summit-valparaiso-2020/quill-on-harbourmaster/',
    ];
    expect(leading.sort()).toEqual([...movedAddresses, ...withLostFragments].sort());
  });
  it('name the address that they lead to as the canonical one, where all of a page has moved', () => {
    const leading = [...readBuiltPages(inject('site'))].filter(({ html }) =>
      html.includes('http-equiv="refresh"'),
    );
    expect(leading.length).toBeGreaterThan(0);
    for (const { path, html } of leading) {
      const [, to = 'none'] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
      expect(html, path).toContain(
        `<link rel="canonical" href="${new URL(to, 'http://localhost:4321/').href}">`,
      );
    }
  });
  it('give each end of a range of days a time of its own', () => {
    const page = read(inject('site'), 'reports/brook-forward-bremen-2021/index.html');
    expect(page).toContain(
      '<time datetime="2021-10-04">4</time>–<time datetime="2021-10-06">6 October 2021</time>',
    );
    for (const { path, html } of readBuiltPages(inject('site')))
      for (const [time] of html.matchAll(/<time\b.*?<\/time>/gs)) expect(time, path).not.toContain('–');
  });
  it('offer no filter of the search before its script runs', () => {
    const page = read(inject('site'), 'search/index.html');
    const [, main = ''] = /<main(.*)<\/main>/s.exec(page) ?? [];
    const controls = main.match(/<(?:button|select|fieldset|input type="text")(?=[ >])[^>]*>/g) ?? [];
    expect(controls.filter((tag) => !/ (?:disabled|hidden)[ >]/.test(tag))).toEqual([
      // The search itself is sent off without a script.
      '<button class="button">',
    ]);
    expect(page.match(/<fieldset disabled>/g)?.length).toBeGreaterThan(3);
  });
  it.each(['site', 'large'] as const)('give their headings an outline that is a tree: %s', (which) => {
    for (const { path, html } of readBuiltPages(inject(which))) expect(outlineFaults(html), path).toEqual([]);
  });
  it('curl no address', () => {
    for (const { path, html } of readBuiltPages(inject('site')))
      expect(html, path).not.toMatch(/href="[^"]*[“”’]/);
  });
});

describe('the source of a page', () => {
  const page = 'reports/brook-forward-bremen-2021/index.html';
  it('is a link away where the site has a repository', () => {
    const html = read(inject('subSite'), page);
    expect(html).toContain(
      `${subSiteRepository}/edit/main/tests/fixtures/content/reports/brook-forward-bremen-2021/report.mdx"`,
    );
    expect(html).toContain(`${subSiteRepository}/issues/new?title=`);
  });
  it('is not offered where it has none', () => {
    expect(read(inject('site'), page)).not.toMatch(/Edit this page|issues\/new/);
  });
});

describe('a recording', () => {
  const html = () => read(inject('site'), 'reports/brook-forward-bremen-2021/stateful-beacons/index.html');
  it.each([
    ['4:05', '245s'],
    ['1:30', '90s'],
  ])('is entered at a moment: %s', (moment, seconds) => {
    const link = `<a href="https://www\\.youtube\\.com/watch\\?v=beacons2021&(?:amp;|#38;)?t=${seconds}"[^>]*>${moment}</a>`;
    expect(html()).toMatch(new RegExp(link));
  });
  it('that is gone is told of, with its archived copy', () => {
    const gone = read(inject('site'), 'reports/brook-forward-bremen-2021/brook-serialisation/index.html');
    expect(gone).toContain('(recording no longer available)');
    expect(gone).toContain(
      '(no longer available, <a href="https://archive.example/2022/brook-serialisation"',
    );
  });
});

describe('the headers for Netlify and Cloudflare Pages', () => {
  it.each([
    ['site', '/'],
    ['subSite', '/some/path/'],
  ] as const)('of %s guard every page and let browsers keep what is hashed', (which, base) => {
    const rules = Object.fromEntries(
      read(inject(which), '_headers')
        .trim()
        .split('\n\n')
        .map((rule) => {
          const [path = '', ...headers] = rule.split('\n');
          return [path, headers.map((header) => header.trim())];
        }),
    );
    expect(rules[`${base}*`]).toEqual(securityHeaders.map(([name, value]) => `${name}: ${value}`));
    for (const folder of ['_astro', 'pagefind/index', 'pagefind/fragment']) {
      expect(rules[`${base}${folder}/*`]).toEqual([`Cache-Control: ${caching.hashed}`]);
      expect(existsSync(join(inject(which), folder)), folder).toBe(true);
    }
    expect(Object.keys(rules)).toHaveLength(4);
  });
});

describe('a talk in another language', () => {
  const out = inject('site');
  const home = 'reports/almanac-days-online-2019';
  it.each([
    ['lang="de"', 'kalender-und-zeitzonen', 'Kalender und Zeitzonen: Was schiefgehen kann'],
    ['lang="ja"', 'bunsan-no-tokei', '分散システムの時計'],
    ['lang="ar" dir="rtl"', 'taqwim-al-bahr', 'تقويم البحر'],
  ])('has its own words marked, and the site’s left English: %s', (language, talk, title) => {
    const page = read(out, `${home}/${talk}/index.html`);
    expect(page).toContain('<html lang="en"');
    expect(page).toContain(`<h1 ${language}>${title}</h1>`);
    for (const marked of ['p class="lead"', 'p class="text"', 'div class="prose"'])
      expect(page).toContain(`<${marked} ${language}`);
    const [chosen = ''] = page.match(/<ul[^>]*class="chips"[^>]*>/) ?? [];
    expect(chosen).not.toContain('lang=');
    for (const list of [`${home}/index.html`, 'talks/index.html'])
      expect(read(out, list)).toMatch(new RegExp(`<a class="title-link"[^>]*${language}[^>]*>\\s*${title}`));
  });
  it('leaves what says whose an opinion is in English', () => {
    const page = read(out, `${home}/taqwim-al-bahr/index.html`);
    expect(page).toContain('<p class="note-owner" lang="en">Opinion of');
  });
});

it.each([
  ['a report', 'reports/brook-forward-bremen-2021/', ['Home', 'Reports', 'Brook Forward']],
  [
    'a talk',
    'reports/brook-forward-bremen-2021/brook-serialisation/',
    ['Home', 'Reports', 'Brook Forward', 'Brook Forward Bremen 2021'],
  ],
])('above %s stand the reports, the conference and, of a talk, its report', (_what, path, labels) => {
  const [, trail = ''] =
    /aria-label="Breadcrumbs">(.*?)<\/nav>/s.exec(read(inject('site'), `${path}index.html`)) ?? [];
  expect([...trail.matchAll(/<a [^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual(labels);
});

it('lists of claims say once that a talk was cancelled, and leave to its page how it got its title', () => {
  const html = read(inject('site'), 'takeaways/index.html');
  expect(html).not.toMatch(/\(cancelled\)\s*\(cancelled\)/);
  expect(html).not.toContain('official title not known');
});

describe('a cancelled talk', () => {
  const out = inject('site');
  const home = 'reports/almanac-days-online-2019';
  it.each([
    ['on its page', `${home}/taqwim-al-bahr/index.html`, 'It was announced and did not take place.'],
    [
      'to search engines',
      `${home}/taqwim-al-bahr/index.html`,
      '"eventStatus":"https://schema.org/EventCancelled"',
    ],
    ['in its report', `${home}/index.html`, 'Talk (cancelled)'],
    ['in lists', 'topics/calendars/index.html', '(cancelled)'],
    ['in Markdown', `${home}/taqwim-al-bahr.md`, 'Talk (cancelled) at'],
    ['to programs', 'catalogue/almanac-days-online-2019.json', '"cancelled":true'],
  ])('is told as one %s', (_where, file, said) => expect(read(out, file)).toContain(said));
});

describe('a claim that an article shows', () => {
  const out = inject('site');
  const page = read(out, 'reports/brook-forward-bremen-2021/index.html');
  const claims = page.match(/<div class="shown-claim[^"]*".*?<\/div>\s*<\/div>\s*<\/div>\s*<\/div>/gs) ?? [];

  it('has its kind, its owner and a link to its home, of this report and of another', () => {
    expect(claims).toHaveLength(3);
    const [ofTalk = '', ofOther = '', ofReport = ''] = claims;
    expect(ofTalk).toContain(
      'href="/reports/brook-forward-bremen-2021/brook-worst-practices/#hard-won-lessons"',
    );
    expect(ofTalk).toMatch(/data-kind[^>]*>lesson<.*Florentin Krauss\s*, speaker, \S/s);
    expect(ofOther).toContain(
      'href="/reports/quill-summit-valparaiso-2020/please-upgrade-quill/#essential-in-spite-of-risk"',
    );
    expect(ofReport).toContain('href="/reports/brook-forward-bremen-2021/#big-firms-adopt-brook"');
  });

  it('has no id of its own, and is no second record of its words', () => {
    for (const claim of claims) {
      expect(claim).not.toContain(' id=');
      expect(claim).toContain('data-record-skip');
    }
  });

  it('stands in the Markdown of the report too', () => {
    const markdown = read(out, 'reports/brook-forward-bremen-2021.md');
    expect(markdown).toMatch(/^> Plan, size and deploy a job .* \(\[lesson\]\(http/m);
    expect(markdown).not.toContain('<Takeaway');
  });
});

describe('the page about the site', () => {
  it('tells all that is kept on the device of a reader', () => {
    const kept = {
      'components/report/follow-reading.ts': 'the section of a report that you have read to',
      'components/site/theme-switch.ts': 'the theme',
      'search/browser/recent-searches.ts': 'your last ten searches',
      'search/browser/remembered-words.ts': 'the words of a search',
      'search/browser/suggestion-list.ts': '<kbd>/</kbd> key',
    };
    const source = join(root, 'src');
    const keeping = globSync('**/*.{ts,astro}', { cwd: source }).filter((file) =>
      readFileSync(join(source, file), 'utf8').includes('stored.set('),
    );
    expect(keeping.sort()).toEqual(Object.keys(kept));
    const page = read(inject('site'), 'about/index.html').replace(/\s+/g, ' ');
    for (const words of Object.values(kept)) expect(page).toContain(words);
  });
});

describe('a picture that is wider than its column', () => {
  const unescaped = (address: string) => address.replace('&#39;', "'").replace('&amp;', '&');
  const out = inject('site');
  it('comes in widths that fit the screen, none too heavy, and opens whole', () => {
    const page = read(out, 'reports/brook-forward-bremen-2021/index.html');
    const [, whole = '', srcset = ''] =
      /<a class="whole" href="([^"]+)"><img [^>]*srcset="([^"]+)"/.exec(page) ?? [];
    expect(srcset.match(/\d+w/g)).toEqual(['480w', '720w']);
    for (const address of srcset.match(/\/_astro\/\S+/g) ?? [])
      expect(statSync(join(out, address)).size).toBeLessThan(200_000);
    expect(existsSync(join(out, unescaped(whole)))).toBe(true);
  });
  it('stands in the Markdown copy at the address that opens it whole, whatever its name', () => {
    const page = read(out, 'reports/brook-forward-bremen-2021/index.html');
    const [, whole = ''] = /<a class="whole" href="([^"]+)">/.exec(page) ?? [];
    const [, copied = ''] =
      /!\[Three curves: [^\]]*\]\(<?http:\/\/localhost:4321(\/[^\s>]+?)>? "/.exec(
        read(out, 'reports/brook-forward-bremen-2021.md'),
      ) ?? [];
    expect(unescaped(copied)).toBe(unescaped(whole));
  });
});

describe('notes', () => {
  const html = () =>
    read(inject('site'), 'reports/almanac-days-online-2019/pictures-of-tides/index.html').replace(
      /\s+/g,
      ' ',
    );
  it('show a picture of every format, with its size and what it shows', () => {
    const pictures = [...html().matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(7);
    for (const tag of pictures) {
      expect(tag).toMatch(/ alt="[^"]+"/);
      expect(tag).toMatch(/ width="\d+"/);
      expect(tag).toMatch(/ height="\d+"/);
      const [, file = ''] = / src="\/([^"]+)"/.exec(tag) ?? [];
      expect(existsSync(join(inject('site'), file)), tag).toBe(true);
    }
    expect(html()).toContain('<figcaption>As it should be</figcaption>');
  });
  it.each([
    [
      'a table, its columns aligned',
      /<table tabindex="0">.*<th class="align-left">port<\/th>.*<td class="align-center">1\.2 m<\/td>.*<td class="align-left"><code>South<\/code><\/td>.*<\/table>/,
    ],
    ['code in colours, as text', /<pre[^>]*language-js[^>]*>.*<span class="token [^"]*">.*&lt;b.*<\/pre>/],
    ['a list in a list', /<ul> <li>.*one.*<ul> <li>.*<ol> <li>counted/],
    ['a heading below a heading', /<h4[^>]* id="code"[^>]*>.*<h5[^>]* id="lists"[^>]*>/],
    ['a quotation with a break', /<blockquote> <p>Quoted, with a break<br ?\/?> ?in it\.<\/p>/],
    [
      'what is done and what is not',
      /<input[^>]* checked[^>]* aria-label="done"> done.*<input[^>]* aria-label="not done"> not done/,
    ],
    ['a rule', /<hr ?\/?>/],
    ['a bare address', /<a href="https:\/\/almanac-days\.example\/tides"[^>]*>/],
    ['a time', /and 12:34, which is a time/],
  ])('show %s', (_what, expected) => {
    expect(html()).toMatch(expected);
  });
});
