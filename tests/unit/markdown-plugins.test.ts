import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { markdownFeatures } from '../../src/markdown/syntax.ts';
import { cutAtTalks } from '../../src/markdown/article-parts.ts';
import type { Known, Place } from '../../src/markdown/place.ts';
import { markdownPlugins, mdxPlugins } from '../../src/markdown/plugins.ts';

const place: Place = { base: '/base/', page: '/base/reports/r/', headingShift: 0 };
const known: Known = {
  link: (address) =>
    address === 'https://gone.example/?a&b'
      ? { state: 'gone', checked: '2026-01-01', archived: 'https://archive.example/' }
      : undefined,
  picture: (path) => Promise.resolve(`/base/whole/${path}`),
  claim: (id) => ({ kind: 'lesson', words: `<${id}> & so…`, owner: 'Ann', isSpeakers: id === 'said' }),
  owner: (id) => ({ name: `<${id}>`, address: `/base/people/${id}/`, role: 'reporter' }),
};

const html = (source: string, changes: Partial<Place> = {}): string =>
  (
    markdownToHtml(source, {
      features: markdownFeatures,
      ...markdownPlugins({ ...place, ...changes }, known),
    }) as { html: string }
  ).html;

/** A section and a heading in a block of it, below which a talk stands. */
const withInnerHeading = '## S {#s}\n\n:::opinion{by=ann}\n### Inside {#i}\n:::\n\n';

describe('Markdown where it is shown', () => {
  it('gives a heading a link to itself, named after it', () => {
    expect(html('## A *b* & "c" {#a}')).toBe(
      '<div class="heading"><h2 id="a">A <em>b</em> &amp; "c"</h2>' +
        '<copy-link><a class="permalink" href="/base/reports/r/#a" aria-label="Link to “A b &amp; &quot;c&quot;”">#</a></copy-link></div>\n',
    );
  });

  it('sinks headings and prefixes ids and fragments inside a report', () => {
    const placed = html('## A [b](#b) {#a}\n\n[up](#a)', { headingShift: 2, talk: 't' });
    expect(placed).toContain('<h4 id="t--a">A <a href="#t--b">b</a></h4>');
    expect(placed).toContain('href="/base/reports/r/#t--a"');
    expect(placed).toContain('<a href="#t--a">up</a>');
  });

  it('never sinks a heading below the sixth level', () => {
    expect(html('##### A {#a}', { headingShift: 3 })).toContain('<h6 id="a">A</h6>');
  });

  it('adds the base path to addresses of this site only', () => {
    expect(html('[x](/people/x/) [y](https://example.org/)')).toBe(
      '<p><a href="/base/people/x/">x</a> <a href="https://example.org/">y</a></p>\n',
    );
  });

  it('says behind a link that its address is gone, and offers the archived copy', () => {
    expect(html('[x](https://gone.example/?a&b).')).toContain(
      '<a href="https://gone.example/?a&amp;b">x</a> (no longer available, <a href="https://archive.example/">archived copy</a>).',
    );
  });

  it('names the owner of an opinion, escaped, and marks a correction', () => {
    const opinion = html(':::opinion{by=ann}\n## Good [x](/y/) {#g}\n:::');
    expect(opinion).toContain('Opinion of <a href="/base/people/ann/">&lt;ann&gt;</a>, reporter');
    expect(opinion).toContain('<div class="opinion" role="note" aria-label="Opinion of <ann>">');
    expect(opinion).toContain('<h2 id="g">Good <a href="/base/y/">x</a></h2><copy-link>');
    const correction = html(':::correction\nNo.\n:::');
    expect(correction).toContain('<div class="correction" role="note" aria-label="Correction">');
    expect(correction).toContain('<p class="note-owner" lang="en">Correction</p><p>No.</p>');
  });

  it('says below a quote whose words they are, and where they can be read', () => {
    expect(html(':::quote{by=ann url=https://gone.example/?a&b}\n## *So* it [is](/y/) {#g}\n:::')).toBe(
      '<figure class="quote">\n<blockquote cite="https://gone.example/?a&amp;b">\n' +
        '<div class="heading"><h2 id="g"><em>So</em> it <a href="/base/y/">is</a></h2>' +
        '<copy-link><a class="permalink" href="/base/reports/r/#g" aria-label="Link to “So it is”">#</a></copy-link></div>\n' +
        '</blockquote>\n<figcaption lang="en"><span class="note-owner"><a href="/base/people/ann/">&lt;ann&gt;</a>, reporter</span>' +
        '<span data-record-skip="">. <a href="https://gone.example/?a&amp;b">Source</a> (no longer available, <a href="https://archive.example/">archived copy</a>)' +
        '</span></figcaption></figure>\n',
    );
  });

  it('names the claim that a paragraph supports, with a link to it', () => {
    expect(html('::claim{id=said}\n\nSo.', { talk: 't' })).toBe(
      '<span data-supports="" data-record-skip="" id="_supports-t--said"><a href="#t--said">' +
        '<b lang="en">lesson</b> &lt;said&gt; &amp; so… <span class="who who-spoke">Ann <span class="visually-hidden">speaker</span></span></a></span>\n<p>So.</p>\n',
    );
    expect(html('::claim{id=found}\n\nSo.')).toContain(
      '… <span class="who">Ann <span class="visually-hidden">reporter</span>',
    );
  });

  it('lets the keyboard scroll code, and says whether a task is done', () => {
    expect(html('```js\nx\n```')).toContain('<pre tabindex="0">');
    const tasks = html('- [x] a\n- [ ] b');
    expect(tasks.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="done"', 'aria-label="not done"']);
  });

  it('makes a captioned figure of a picture with a title, alone in its paragraph', () => {
    expect(html('![Cards](a.png "The <cards>")')).toContain(
      '<figure><img src="./a.png" alt="Cards"><figcaption>The &lt;cards&gt;</figcaption></figure>',
    );
    expect(html('![Cards](a.png)')).not.toContain('figure');
    expect(html('See ![Cards](a.png "The cards").')).not.toContain('figure');
  });

  it('sends a wide picture in widths of what is seen of it, and wraps none that is a link', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const wide = { width: 1000, height: 500, channels: 3, background: 'teal' } as const;
    await sharp({ create: wide }).toFile(join(folder, 'wide.png'));
    // As a camera that was held upright writes it.
    await sharp({ create: wide }).withMetadata({ orientation: 6 }).toFile(join(folder, 'turned.jpg'));
    const render = async (source: string) => {
      const plugins = markdownPlugins(place, known);
      const fileURL = pathToFileURL(join(folder, 'notes.md'));
      const { html } = await markdownToHtml(source, { ...plugins, features: markdownFeatures, fileURL });
      return html;
    };
    expect(await render('![Sea](wide.png)')).toMatch(
      /^<p><a class="whole" href="[^"]*wide.png"><img [^>]*width="720"[^>]*><\/a><\/p>\n$/,
    );
    expect(await render('![Pier](turned.jpg)')).toBe('<p><img src="./turned.jpg" alt="Pier"></p>\n');
    expect(await render('[![Sea](wide.png)](https://example.org/)')).toMatch(
      /^<p><a href="https:\/\/example.org\/"><img [^>]*width="720"[^>]*><\/a><\/p>\n$/,
    );
  });

  it('makes a figure of a slide, with a link to itself, and prefixes its id inside a report', () => {
    const slides = ':::slides\n::slide[![Cards](a.png "The <cards>")]{id=s-7 credit="Ann & Co"}\n:::';
    expect(html(slides)).toBe(
      '<div class="slides" role="group" aria-label="Slides" tabindex="0">' +
        '<figure id="s-7" class="slide"><img src="./a.png" alt="Cards"><figcaption>' +
        '<span class="caption">The &lt;cards&gt;</span>' +
        '<copy-link><a class="permalink" href="/base/reports/r/#s-7" aria-label="Link to slide “The <cards>”">#</a></copy-link> ' +
        '<span class="credit">Ann &amp; Co</span></figcaption></figure></div>\n',
    );
    const placed = html(slides, { talk: 't' });
    expect(placed).toContain('<figure id="t--s-7" class="slide">');
    expect(placed).toContain('href="/base/reports/r/#t--s-7"');
  });

  it('aligns the columns of a table by classes: the policy blocks styles', () => {
    const table = html('| a | b | c | d |\n| :- | -: | :-: | - |\n| 1 | 2 | 3 | 4 |');
    expect(table.match(/<t[hd](?: [^>]*)?>/g)).toEqual(
      ['th', 'td'].flatMap((cell) => [
        `<${cell} class="align-left">`,
        `<${cell} class="align-right">`,
        `<${cell} class="align-center">`,
        `<${cell}>`,
      ]),
    );
  });

  it('leaves a colon in running text alone', () => {
    expect(html('At 12:34 he said a:b.')).toContain('<p>At 12:34 he said a:b.</p>');
  });

  it('is cut at the places of talks, one level below their section', () => {
    const source = 'a\n\n## S {#s}\n\n::talk{id=t}\n\n### U {#u}\n\n::talk{id=v}\n\nb';
    expect(cutAtTalks(html(source)).map((part) => ('talk' in part ? part : 'html'))).toEqual([
      'html',
      { talk: 't', level: 3 },
      'html',
      { talk: 'v', level: 4 },
      'html',
    ]);
    expect(cutAtTalks(html('`<hr data-talk="t" data-level="3">`'))).toHaveLength(1);
    expect(cutAtTalks(html(`${withInnerHeading}::talk{id=t}`)).at(-1)).toEqual({ talk: 't', level: 3 });
  });
});

describe('the compiler of articles in MDX', () => {
  const compile = async (source: string) => {
    const { code } = await mdxToJs(source, {
      features: markdownFeatures,
      ...mdxPlugins('/base/'),
      fileURL: new URL('file:///content/reports/r/report.mdx'),
      optimizeStatic: { component: 'Fragment', prop: 'set:html' },
      elementAttributeNameCase: 'html',
    });
    return code;
  };

  it.each([
    ['an import', "One.\n\nimport fs from 'node:fs'", 'import'],
    ['an export', 'One.\n\nexport const ran = (globalThis.ran = true)', 'export'],
    ['an expression', 'One.\n\n{globalThis.ran = true}', 'Expressions'],
    ['an expression in a line', 'One.\n\n{globalThis.ran = true} two', 'Expressions'],
    ['an expression in an attribute', 'One.\n\n<Talk id={globalThis.ran} />', 'plain text'],
    ['attributes that are spread', 'One.\n\n<Talk {...globalThis} />', 'plain text'],
    ['an attribute without a value', 'One.\n\n<Talk id />', 'plain text'],
    ['an element', 'One.\n\n<script src="x" />', 'no component `<script>`'],
    ['a component of no register', 'One.\n\n<Fragment set:html="x" />', 'no component `<Fragment>`'],
    ['one that every object has', 'One.\n\n<constructor id="x" />', 'no component `<constructor>`'],
    ['a component in a line', 'One.\n\nx <Talk id="t" />', 'line of its own'],
    ['a fragment', 'One.\n\n<>x</>', 'no component `<>`'],
    ['a handler of a heading', 'One.\n\n## A {#a onclick=alert(1)}', 'an id and nothing else'],
  ])('refuses %s, with its line', async (_what, source, says) => {
    const error = await compile(source).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining(says) as string, line: 3 });
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('tells components where they stand, and leaves claims, owners and links to components', async () => {
    const code = await compile(
      '## S {#s}\n\n<Talk id="t" />\n\n:::opinion{by=ann}\nGood.\n:::\n\n[x](https://example.org/)\n',
    );
    expect(code).toMatch(/_jsx\(Talk, \{\s*id: "t",\s*report: "r",\s*level: "3"/);
    expect(code).toMatch(/_jsx\(Opinion, \{\s*by: "ann",\s*report: "r"/);
    expect(await compile(':::quote{by=ann url=https://example.org/}\nGood.\n:::')).toMatch(
      /_jsx\(Quote, \{\s*by: "ann",\s*url: "https:\/\/example.org\/",\s*report: "r"/,
    );
    expect(await compile('::claim{id=c}\n\nSo.')).toMatch(
      /_jsx\(SupportedClaim, \{\s*id: "c",\s*report: "r"/,
    );
    expect(code).toContain('_jsx(LinkNote, { href: "https://example.org/" })');
    expect(code).toContain('href=\\"/base/reports/r/#s\\"');
  });

  it('places a talk one level below its section, whatever headings stand in blocks', async () => {
    expect(await compile(`${withInnerHeading}<Talk id="t" />`)).toMatch(/_jsx\(Talk, \{[^}]*level: "3"/);
  });

  it('takes an indented line for a paragraph', async () => {
    expect(await compile('One.\n\n    Two.')).toContain('<p>Two.</p>');
  });
});
