import { DomUtils, parseDocument } from 'htmlparser2';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { movedMap } from '../../src/content/side-files/moved-pages.ts';
import { pageFacts, readBuiltPages } from '../fixtures/built-pages.ts';
import { resolveMoved } from '../../src/lib/resolve-moved.ts';
import { root, runBuild } from '../fixtures/run-build.ts';
import { addressesOf, searchSite, type SearchedSite } from '../fixtures/search-site.ts';

/**
 * All that is tested of content/: what the gate and the rules of the built site say, the lock, and searches that no further
 * report can turn. Whatever is written by docs/writing.md leaves this green (`npm run test:by-the-book`).
 */
const content = join(root, 'content');
const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
const site = join(parent, 'site');
let search: SearchedSite;

beforeAll(async () => {
  // A build runs the rules of src/checks/ and fails with what they find.
  const { status, output } = await runBuild(site, { CONTENT_DIR: content });
  if (status !== 0) throw new Error(output);
  search = await searchSite(site);
});
afterAll(() => {
  search.close();
  rmSync(parent, { recursive: true, force: true });
});

it('the gate finds nothing wrong with it', () => {
  expect(askGate(content).problems.map(formatProblem)).toEqual([]);
});

it.each(['flink-forward-europe-2019', 'kafka-summit-san-francisco-2019'])(
  'the report %s shows the notes of its talks in full',
  (report) => {
    const html = readFileSync(join(site, `reports/${report}/index.html`), 'utf8');
    expect(html).not.toContain('on its own page');
  },
);

/** Where the `moved-address` of a page leads a fragment; `undefined` where it leads nowhere. */
function ledTo(html: string, fragment: string): string | undefined {
  const [moved] = DomUtils.getElementsByTagName('moved-address', parseDocument(html));
  const { 'data-to': to, 'data-fragments': fragments = '{}' } = moved?.attribs ?? {};
  const known = new Map(Object.entries(JSON.parse(fragments) as Record<string, string>));
  return known.get(fragment) ?? (to === undefined || to.includes('#') ? to : `${to}#${fragment}`);
}

it('every address of its lock is a page of the site, its fragment an id there, led to one or retired', () => {
  const pages = new Map(
    [...readBuiltPages(site)].map((page) => [page.path, { html: page.html, ids: pageFacts(page).ids }]),
  );
  const stands = (address: string): boolean => {
    const [path = '', fragment] = address.split('#');
    const page = pages.get(path);
    return page !== undefined && (fragment === undefined || page.ids.includes(fragment));
  };
  const moved = movedMap(askGate(content).content.entries);
  const isRetired = (address: string) => typeof resolveMoved(address, moved, stands) === 'object';
  const lock = readFileSync(join(content, 'permalinks.lock'), 'utf8').trim().split('\n');
  const missing = lock.filter((address) => {
    if (stands(address)) return false;
    const [path = '', fragment] = address.split('#');
    const page = pages.get(path);
    if (!page || fragment === undefined) return true;
    const led = ledTo(page.html, fragment);
    return (led === undefined || !stands(led)) && !isRetired(address);
  });
  expect(missing).toEqual([]);
  expect(lock.length).toBeGreaterThan(150);
});

describe('a search', () => {
  /** More hits than content/ has talks and sections: no further report pushes one out. */
  const most = 1000;
  const find = async (query: string) =>
    addressesOf(await search.answer(`?q=${encodeURIComponent(query)}`, most));

  it('for a name as the source misspelt it finds the person', async () => {
    expect(await find('Konstantin Klauf')).toContain('/people/konstantin-knauf/');
  });
  it('for what the source said finds the section of its correction', async () => {
    expect(await find('Kinetics')).toContain('/reports/flink-forward-europe-2019/#enterprise-grade');
  });
});
