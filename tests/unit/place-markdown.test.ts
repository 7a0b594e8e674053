import { describe, expect, it } from 'vitest';
import { placeMarkdown, type Placement } from '../../src/lib/place-markdown.ts';

const placement: Placement = {
  base: '/base/',
  page: '/base/reports/r/',
  headingShift: 0,
  link: (address) =>
    address === 'https://gone.example/?a&b'
      ? { state: 'gone', checked: '2026-01-01', archived: 'https://archive.example/' }
      : undefined,
  owner: (id) => ({ name: `<${id}>`, address: `/base/people/${id}/`, role: 'reporter' }),
};

const html = (source: string, changes: Partial<Placement> = {}): string =>
  placeMarkdown(source, { ...placement, ...changes })
    .map((block) => ('html' in block ? block.html : `[${block.talk} at ${block.level}]`))
    .join('');

describe('placing Markdown', () => {
  it('copies what it need not touch byte for byte', () => {
    const source =
      '<p>a &amp; b <code>&lt;x&gt;</code> <img src="a.png" alt="&quot;"></p>\n<ul>\n<li>“c”</li></ul>';
    expect(html(source)).toBe(source);
  });

  it('gives a heading a link to itself, named after it', () => {
    expect(html('<h2 id="a">A <em>b</em> &amp; "c"</h2>')).toBe(
      '<div class="heading"><h2 id="a">A <em>b</em> &amp; "c"</h2>' +
        '<copy-link><a class="permalink" href="/base/reports/r/#a" aria-label="Link to “A b &amp; &quot;c&quot;”">#</a></copy-link></div>',
    );
  });

  it('sinks headings and prefixes ids and fragments inside a report', () => {
    const placed = html('<h2 id="a">A</h2><p><a href="#a">up</a></p>', { headingShift: 2, talk: 't' });
    expect(placed).toContain('<h4 id="t--a">A</h4>');
    expect(placed).toContain('href="/base/reports/r/#t--a"');
    expect(placed).toContain('<a href="#t--a">up</a>');
  });

  it('never sinks a heading below the sixth level', () => {
    expect(html('<h5 id="a">A</h5>', { headingShift: 3 })).toContain('<h6 id="a">A</h6>');
  });

  it('adds the base path to addresses of this site only', () => {
    expect(html('<a href="/people/x/">x</a><a href="https://example.org/">y</a>')).toBe(
      '<a href="/base/people/x/">x</a><a href="https://example.org/">y</a>',
    );
  });

  it('says behind a link that its address is gone, and offers the archived copy', () => {
    expect(html('<a href="https://gone.example/?a&amp;b">x</a>.')).toBe(
      '<a href="https://gone.example/?a&amp;b">x</a> (no longer available, <a href="https://archive.example/">archived copy</a>).',
    );
  });

  it('names the owner of an opinion, escaped, and marks a correction', () => {
    const opinion = html('<div class="opinion" role="note" data-by="ann"><p>Good.</p></div>');
    expect(opinion).toContain('Opinion of <a href="/base/people/ann/">&lt;ann&gt;</a>, reporter');
    expect(opinion).toContain('aria-label="Opinion of &lt;ann&gt;"');
    expect(opinion).toContain('<p>Good.</p></div>');
    expect(html('<div class="correction" role="note"><p>No.</p></div>')).toContain('aria-label="Correction"');
  });

  it('lets the keyboard scroll code, and says whether a task is done', () => {
    expect(html('<pre class="language-js"><code>x</code></pre>')).toContain(
      '<pre class="language-js" tabindex="0"><code>',
    );
    const tasks = html(
      '<li><input type="checkbox" checked="" disabled="" /> a</li><li><input type="checkbox" disabled="" /> b</li>',
    );
    expect(tasks.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="done"', 'aria-label="not done"']);
  });

  it('cuts at the places of talks, one level below their section', () => {
    const source = '<p>a</p><h2 id="s">S</h2><hr data-talk="t"><h3 id="u">U</h3><hr data-talk="v"><p>b</p>';
    const blocks = placeMarkdown(source, placement);
    expect(blocks.map((block) => ('talk' in block ? block : 'html'))).toEqual([
      'html',
      { talk: 't', level: 3 },
      'html',
      { talk: 'v', level: 4 },
      'html',
    ]);
  });
});
