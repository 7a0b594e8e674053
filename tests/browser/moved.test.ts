import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSiteUrl } from '../../src/lib/site-url.ts';
import { openSite } from '../fixtures/browser.ts';
import { subSiteUrl } from '../fixtures/built-sites.ts';
import { renamedContent } from '../fixtures/renamed-content.ts';
import { runBuild } from '../fixtures/run-build.ts';

const parent = mkdtempSync(join(tmpdir(), 'takeaways-'));
const out = join(parent, 'site');

beforeAll(async () => {
  const { folder, remove } = renamedContent({ withMoved: true });
  const { status, output } = await runBuild(out, { CONTENT_DIR: folder, SITE_URL: subSiteUrl });
  remove();
  if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const site = openSite(() => out, parseSiteUrl(subSiteUrl).base);
const kafka = 'reports/kafka-summit-san-francisco-2019/';

describe('an old address leads on after renaming', () => {
  it.each([
    ['a report', 'reports/flink-forward-europe-2019/', 'reports/flink-forward-berlin-2019/'],
    [
      'a report, with a section',
      'reports/flink-forward-europe-2019/#alibaba',
      'reports/flink-forward-berlin-2019/#alibaba',
    ],
    [
      'a report, to its talk',
      'reports/flink-forward-europe-2019/stateful-functions/',
      'reports/flink-forward-berlin-2019/stateful-functions/',
    ],
    ['a talk', `${kafka}kafka-on-kubernetes/`, `${kafka}kafka-on-k8s/`],
    [
      'a talk, with a heading of its notes',
      `${kafka}kafka-on-kubernetes/#lessons`,
      `${kafka}kafka-on-k8s/#lessons`,
    ],
    ['a talk, at its place in the report', `${kafka}#kafka-on-kubernetes`, `${kafka}#kafka-on-k8s`],
    [
      'a talk, at a heading in the report',
      `${kafka}#kafka-on-kubernetes--lessons`,
      `${kafka}#kafka-on-k8s--lessons`,
    ],
    ['a section', `${kafka}#main-observations`, `${kafka}#observations`],
    [
      'a takeaway of a renamed talk',
      `${kafka}kafka-on-kubernetes/#spread-zookeeper`,
      `${kafka}kafka-on-k8s/#zookeeper-in-several-zones`,
    ],
    ['a person', 'people/nikki-thean/', 'people/nikki-t/'],
    ['a topic', 'topics/stream-storage/', 'topics/storage/'],
  ])('%s', async (_what, from, into) => {
    const page = await site.open(from);
    await page.waitForURL(site.url + into);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).not.toContain('Moved');
    const [, fragment] = into.split('#');
    if (fragment) {
      await expect
        .poll(() =>
          page
            .locator(`[id="${fragment}"]`)
            .evaluate((element) => Math.round(element.getBoundingClientRect().top)),
        )
        .toBeLessThan(400);
    }
  });

  it('a page, without JavaScript', async () => {
    const page = await site.open('people/nikki-thean/', { javaScript: false });
    await page.waitForURL(`${site.url}people/nikki-t/`);
  });

  it('and stands in no sitemap', () => {
    const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/people/nikki-t/');
    expect(sitemap).not.toMatch(/nikki-thean|flink-forward-europe|kafka-on-kubernetes|stream-storage/);
  });
});
