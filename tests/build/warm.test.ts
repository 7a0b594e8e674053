import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKeys } from '../../src/output/page-store.ts';
import { copyCheckout, type Checkout } from '../fixtures/checkout.ts';
import { digestFiles } from '../fixtures/digest.ts';
import { fixtureContent, runBuild } from '../fixtures/run-build.ts';

const quill = 'reports/quill-summit-valparaiso-2020';
let warm: Checkout;
let content: string;

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing changed in ${file}.`);
  writeFileSync(path, changed);
};
const editAll = (change: (text: string) => string): void => {
  for (const file of globSync('**/*.{md,mdx,yaml}', { cwd: content })) {
    const path = join(content, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
};
const replace = (from: string | RegExp, to: string) => (text: string) => text.replaceAll(from, to);

/** What happens to content, one after the other. */
const changes: [what: string, apply: () => void][] = [
  [
    'edits of notes and of frontmatter, a new talk and a person renamed',
    () => {
      edit(`${quill}/talks/please-upgrade-quill.md`, replace('## Why upgrade', 'More.\n\n## Why upgrade'));
      edit(`${quill}/talks/moe-keynote.md`, replace(/^kind: keynote$/gm, 'kind: talk'));
      const text = readFileSync(join(content, quill, 'talks/moe-keynote.md'), 'utf8');
      const title = /^title: .*(?:\n {2}.*)*$/m;
      writeFileSync(join(content, quill, 'talks/another.md'), text.replace(title, 'title: Another keynote'));
      const place = '<Talk id="moe-keynote" />';
      edit(`${quill}/report.mdx`, replace(place, `${place}\n\n<Talk id="another" />`));
      edit('people.yaml', replace('name: Florentin Krauss', 'name: Florentin (Max) Krauss'));
    },
  ],
  [
    'a talk with another id, a talk deleted, a topic merged into another',
    () => {
      renameSync(
        join(content, quill, 'talks/please-upgrade-quill.md'),
        join(content, quill, 'talks/upgrade-quill.md'),
      );
      editAll(replace('please-upgrade-quill', 'upgrade-quill'));
      rmSync(join(content, quill, 'talks/another.md'));
      edit(`${quill}/report.mdx`, replace('\n\n<Talk id="another" />', ''));
      edit('topics.yaml', replace(/^upgrades:\n(?: .*\n|\n)*/gm, ''));
      editAll((text) =>
        text
          .replace('topics: [upgrades, ', 'topics: [')
          .replace(/^ {2}- upgrades\n/m, '')
          .replaceAll('/topics/upgrades/', '/topics/operations/'),
      );
    },
  ],
  ['everything as it was', () => copyContent()],
];

/** The content without its lock: addresses may come and go here. */
function copyContent(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(fixtureContent, content, { recursive: true });
  for (const file of ['permalinks.lock', 'moved.yaml']) rmSync(join(content, file));
}

beforeAll(() => {
  warm = copyCheckout('warm');
  content = join(warm.folder, '../content');
  copyContent();
});
afterAll(() => warm.remove());

it('a build after others is the one that a clean checkout makes, whatever has changed', async () => {
  for (const [what, apply] of changes) {
    apply();
    const results = [];
    for (const state of ['warm', 'cold']) {
      const out = join(warm.folder, 'dist');
      if (state === 'cold') {
        renameSync(join(warm.folder, '.cache'), join(warm.folder, 'kept'));
      }
      const { status, output } = await runBuild(out, { CONTENT_DIR: content }, warm.folder);
      expect(status, `${what}, ${state}: ${output}`).toBe(0);
      results.push(digestFiles(out));
    }
    rmSync(join(warm.folder, '.cache'), { recursive: true });
    renameSync(join(warm.folder, 'kept'), join(warm.folder, '.cache'));
    expect(results[0], what).toEqual(results[1]);
  }
  const kept = readKeys(join(warm.folder, '.cache/astro/pages'));
  for (const path of [quill, `${quill}/moe-keynote`, 'people/wren-castellane'])
    expect([...kept.keys()], 'Astro passes no keys on').toContain(`${path}/index.html`);
});
