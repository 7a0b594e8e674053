import { describe, expect, it } from 'vitest';
import { checkCanonicalAddress } from '../../src/checks/canonical-address.ts';
import { InternalLinks } from '../../src/checks/internal-links.ts';
import type { PageFacts } from '../../src/checks/page-facts.ts';
import { pageFacts } from '../fixtures/built-pages.ts';
import { checkPageStructure } from '../../src/checks/page-structure.ts';
import { UniqueTitles } from '../../src/checks/unique-titles.ts';

const site = { origin: 'https://example.org', base: '/b/' };
const page = (path: string, body: string, head = '') =>
  pageFacts({
    path,
    html: `<html lang="en"><head><title>${path}</title><link rel="canonical" href="https://example.org/b${path}">${head}</head><body><main><h1>x</h1>${body}</main></body></html>`,
  });
const checkLinks = (pages: PageFacts[], files: string[] = []) => {
  const links = new InternalLinks(site);
  for (const each of pages) links.add(each);
  return links.findings(new Set(files));
};
const checkTitles = (pages: PageFacts[]) => {
  const titles = new UniqueTitles();
  for (const each of pages) titles.add(each);
  return titles.findings();
};
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
    expect([
      ...pages.flatMap(checkPageStructure),
      ...checkTitles(pages),
      ...pages.flatMap((each) => checkCanonicalAddress(each, site)),
      ...checkLinks(pages),
    ]).toEqual([]);
  });
  it('find a picture that has no address', () => {
    const [finding, ...more] = checkPageStructure(page('/', '<img alt="x"><img alt="y" src="/b/y.png">'));
    expect(finding).toEqual({ page: '/', message: 'The page has 1 picture without an address.' });
    expect(more).toEqual([]);
  });
  it.each([
    ['/b/nowhere/', 'leads nowhere'],
    ['/b/x', 'leads nowhere'],
    ['/b/#nothing', 'names no id'],
    ['#nothing', 'names no id'],
    ['/b/%E0%A4%A/', 'stands for nothing'],
    ['/b/#100%', 'stands for nothing'],
    ['https://example.org/b/%E0%A4%A/', 'stands for nothing'],
    ['/x/', 'leaves the base path'],
    ['http://other.org/', 'neither https'],
    ['javascript:alert(1)', 'neither https'],
  ])('find the dead link %s', (link, message) => {
    expect(messages(checkLinks([page('/', `<a href="${link}">x</a>`), page('/x/', '')]))).toEqual([
      expect.stringContaining(message),
    ]);
  });
  it('tell of each page that leads to the same dead address, and of fragments of the page itself', () => {
    const pages = ['/', '/x/'].map((path) => page(path, '<a href="/b/gone/">x</a> <a href="#here">y</a>'));
    expect(checkLinks(pages).map((finding) => finding.page)).toEqual(['/', '/', '/x/', '/x/']);
  });
  it('leave the rest of a host to others where the site lives under a path', () => {
    expect(checkLinks([page('/', '<a href="https://example.org/other/">x</a>')])).toEqual([]);
  });
  it('know files that are no pages', () => {
    expect(checkLinks([page('/', '<img src="/b/a.png">')], ['a.png'])).toEqual([]);
  });
  it('find a second h1, a repeated id, a missing language', () => {
    const facts = pageFacts({
      path: '/',
      html: '<html><title>t</title><main><h1></h1><h1></h1><p id="a"></p><p id="a"></p></main></html>',
    });
    expect(messages(checkPageStructure(facts))).toEqual([
      'The page has 2 h1 headings instead of one.',
      'The page does not say its language.',
      'The id `a` stands on the page more than once.',
    ]);
  });
  it('find one title on two pages', () => {
    const facts = { ...page('/y/', ''), title: '/' };
    expect(checkTitles([page('/', ''), facts])).toEqual([
      { page: '/y/', message: 'The title “/” is that of / too.' },
    ]);
  });
  it('find a canonical address that is another page’s', () => {
    expect(
      checkCanonicalAddress({ ...page('/', ''), canonical: 'https://example.org/b/x/' }, site),
    ).toHaveLength(1);
  });
});
