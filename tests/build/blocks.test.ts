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
    expect(read(`reports/${page}/index.html`)).toMatch(expected);
  });

  it('says both in the Markdown copy too', () => {
    expect(read('reports/brook-forward-bremen-2021/tollgate-deduplication.md')).toMatch(
      /> Nobody tests the seam until it tears. > > — \[Milo Hintz\]\(\S+\/people\/milo-hintz\/\), speaker. \[Source\]\(https:\/\/tollgate.example\/blog\/dual-source\)/,
    );
  });
});
