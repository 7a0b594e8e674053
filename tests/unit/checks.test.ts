import { describe, expect, it } from 'vitest';
import { checkCanonicalAddresses } from '../../src/checks/canonical-addresses.ts';
import { checkInternalLinks } from '../../src/checks/internal-links.ts';
import { pageFacts } from '../../src/checks/page-facts.ts';
import { checkPageStructure } from '../../src/checks/page-structure.ts';
import { checkUniqueTitles } from '../../src/checks/unique-titles.ts';

const site = { origin: 'https://example.org', base: '/b/' };
const page = (path: string, body: string, head = '') =>
  pageFacts({
    path,
    html: `<html lang="en"><head><title>${path}</title><link rel="canonical" href="https://example.org/b${path}">${head}</head><body><main><h1>x</h1>${body}</main></body></html>`,
  });
const messages = (findings: { message: string }[]) => findings.map(({ message }) => message);

describe('the checks of a built site', () => {
  it('find nothing wrong with a right page', () => {
    const pages = [
      page(
        '/',
        '<a href="/b/x/#y">x</a> <a href="#z">z</a> <p id="z"></p> <a href="https://other.org/">o</a>',
      ),
      page('/x/', '<p id="y"></p>'),
    ];
    const files = new Set<string>();
    expect([
      ...checkPageStructure(pages),
      ...checkUniqueTitles(pages),
      ...checkCanonicalAddresses(pages, site),
      ...checkInternalLinks(pages, files, site),
    ]).toEqual([]);
  });
  it.each([
    ['/b/nowhere/', 'leads nowhere'],
    ['/b/x', 'leads nowhere'],
    ['/b/#nothing', 'names no id'],
    ['#nothing', 'names no id'],
    ['/x/', 'leaves the base path'],
    ['http://other.org/', 'neither https'],
    ['javascript:alert(1)', 'neither https'],
  ])('find the dead link %s', (link, message) => {
    expect(
      messages(checkInternalLinks([page('/', `<a href="${link}">x</a>`), page('/x/', '')], new Set(), site)),
    ).toEqual([expect.stringContaining(message)]);
  });
  it('leave the rest of a host to others where the site lives under a path', () => {
    expect(
      checkInternalLinks([page('/', '<a href="https://example.org/other/">x</a>')], new Set(), site),
    ).toEqual([]);
  });
  it('know files that are no pages', () => {
    expect(checkInternalLinks([page('/', '<img src="/b/a.png">')], new Set(['/a.png']), site)).toEqual([]);
  });
  it('find a second h1, a repeated id, a missing language', () => {
    const facts = pageFacts({
      path: '/',
      html: '<html><title>t</title><main><h1></h1><h1></h1><p id="a"></p><p id="a"></p></main></html>',
    });
    expect(messages(checkPageStructure([facts]))).toEqual([
      'The page has 2 h1 headings instead of one.',
      'The page does not say its language.',
      'The id `a` stands on the page more than once.',
    ]);
  });
  it('find one title on two pages', () => {
    const facts = { ...page('/y/', ''), title: '/' };
    expect(checkUniqueTitles([page('/', ''), facts])).toEqual([
      { page: '/y/', message: 'The title “/” is that of / too.' },
    ]);
  });
  it('find a canonical address that is another page’s', () => {
    expect(
      checkCanonicalAddresses([{ ...page('/', ''), canonical: 'https://example.org/b/x/' }], site),
    ).toHaveLength(1);
  });
});
