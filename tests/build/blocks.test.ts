import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const site = inject('site');
/** What a file of the built site says, on one line, without the spaces between elements. */
const read = (file: string): string =>
  readFileSync(join(site, file), 'utf8').replace(/\s+/g, ' ').replaceAll('> <', '><');

describe('a quote', () => {
  const figure = (url: string, words: string, person: string, name: string): RegExp =>
    new RegExp(
      `<figure class="quote"><blockquote cite="${url}">${words}</blockquote><figcaption lang="en">` +
        `<span class="note-owner"><a href="/people/${person}/">${name}</a>, speaker</span>` +
        `<span data-record-skip(?:="")?>. <a href="${url}">Source</a></span></figcaption></figure>`,
    );

  it.each([
    [
      'an article in MDX',
      'brook-forward-bremen-2021',
      figure(
        'https://brook-forward.example/2021/welcome\\?day=2#motto',
        '<p>One engine, <em>two</em> views of it.</p><p>That is all the motto says.</p>',
        'astrid-ives',
        'Astrid Ives',
      ),
    ],
    [
      'an article in Markdown',
      'almanac-days-online-2019',
      figure(
        'https://almanac-days.example/talks/tides',
        '<p>The sea keeps the oldest clock.</p>',
        'sara-levi',
        'שרה לוי',
      ),
    ],
    ...['brook-forward-bremen-2021/tollgate-deduplication', 'brook-forward-bremen-2021'].map(
      (page): [string, string, RegExp] => [
        'notes',
        page,
        figure(
          'https://tollgate.example/blog/dual-source',
          '<p>Nobody tests the seam until it tears.</p>',
          'milo-hintz',
          'Milo Hintz',
        ),
      ],
    ),
  ])('in %s stands with whose words they are and their source, at %s', (_in, page, expected) => {
    expect(
      read(`reports/${page}/index.html`)
        .match(/<figure .*?<\/figure>/g)
        ?.join('\n'),
    ).toMatch(expected);
  });

  it('says both in the Markdown copy too', () => {
    expect(read('reports/brook-forward-bremen-2021/tollgate-deduplication.md')).toMatch(
      /> Nobody tests the seam until it tears. > > — \[Milo Hintz\]\(\S+\/people\/milo-hintz\/\), speaker. \[Source\]\(https:\/\/tollgate.example\/blog\/dual-source\)/,
    );
  });
});

describe('slides', () => {
  const figure = (page: string, id: string, caption: string, credit: string): RegExp =>
    new RegExp(
      `<figure id="${id}" class="slide">(?:<a class="whole" href="/_astro/[^"]+">)?<img [^>]*src="/_astro/[^"]+"[^>]*>(?:</a>)?` +
        `<figcaption><span class="caption">${caption}</span><copy-link>` +
        `<a class="permalink" href="/reports/${page}/#${id}" aria-label="Link to slide “${caption}”">#</a></copy-link>` +
        `<span class="credit">${credit}</span></figcaption></figure>`,
    );

  it.each([
    [
      'an article in MDX',
      'brook-forward-bremen-2021',
      'slide-trends',
      'Talks by year',
      'NOVA LAB, CC BY 4.0',
    ],
    [
      'an article in Markdown',
      'almanac-days-online-2019',
      'opening-slide',
      'North is up',
      'Almanac Days, public domain',
    ],
    [
      'notes',
      'almanac-days-online-2019/kalender-und-zeitzonen',
      'folie-7',
      'Zweimal am Tag',
      'Sara Levi, „Gezeiten“',
    ],
    [
      'notes in their report',
      'almanac-days-online-2019',
      'kalender-und-zeitzonen--folie-7',
      'Zweimal am Tag',
      'Sara Levi, „Gezeiten“',
    ],
  ])('in %s stand at addresses of their own, with whose they are', (_in, page, ...slide) => {
    const html = read(`reports/${page}/index.html`);
    expect(html.match(/<figure .*?<\/figure>/g)?.join('\n')).toMatch(figure(page, ...slide));
    expect(html).toContain('<div class="slides" role="group" aria-label="Slides" tabindex="0">');
  });

  it('say whose they are in the Markdown copy too', () => {
    expect(read('reports/almanac-days-online-2019/kalender-und-zeitzonen.md')).toMatch(
      /!\[Derselbe Steg bei Flut\]\(\S+\/_astro\/pier-high\S+\) \*Sechs Stunden später\* \(Daria Sokolowa, mit Erlaubnis\)/,
    );
  });
});

describe('code', () => {
  it.each([
    ['an article in MDX', 'brook-forward-bremen-2021', 'java', '// {braces} and &lt;tags&gt;'],
    ['an article in Markdown', 'almanac-days-online-2019', 'sql', '-- &lt;i&gt;every&lt;/i&gt; port'],
    ['notes', 'almanac-days-online-2019/pictures-of-tides', 'js', '// &lt;b&gt;not bold&lt;/b&gt;'],
  ])('in %s is coloured by classes', (_in, page, language, comment) => {
    const html = read(`reports/${page}/index.html`);
    const [code] = new RegExp(`<pre class="language-${language}".*?</pre>`).exec(html) ?? [];
    expect(code).toContain(`<span class="token comment">${comment}</span>`);
    expect(code).toContain('tabindex="0"');
    expect(html).not.toMatch(/<[^>]* style=/);
  });

  it.each([
    ['an article in MDX', 'brook-forward-bremen-2021', 'select {everything} from &lt;nothing&gt;'],
    [
      'notes',
      'almanac-days-online-2019/pictures-of-tides',
      "&lt;script&gt;plain()&lt;/script&gt; &amp; 'as it is'",
    ],
  ])('of an unknown language stays as it is in %s', (_in, page, code) => {
    const html = read(`reports/${page}/index.html`).replaceAll('&#x27;', "'").replaceAll('&#39;', "'");
    expect(html).toContain(`<code class="language-plaintext">${code}</code>`);
    expect(html).not.toContain('onclick');
  });

  it('has no colours in the Markdown copy', () => {
    expect(read('reports/brook-forward-bremen-2021.md')).toContain(
      '```java Sheet sheet = brook.sheet("talks"); // {braces} and <tags> ```',
    );
  });
});
