import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type Checkout } from '../fixtures/checkout.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { digestFiles } from '../fixtures/digest.ts';
import { outsideVitest, runBuild } from '../fixtures/run-build.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';

let checkout: Checkout;
let out: string;
/** The site of the smallest content. */
let site: Record<string, string>;

const run = (content = contentFolder(), folder = out, hears?: Parameters<typeof runBuild>[3]) =>
  runBuild(folder, { CONTENT_DIR: content }, checkout.folder, hears);

const expectSiteAsBefore = () => {
  expect(digestFiles(out)).toEqual(site);
  expect(globSync('dist.next-*', { cwd: checkout.folder })).toEqual([]);
};

beforeAll(() => {
  checkout = copyCheckout('builds');
  out = join(checkout.folder, 'dist');
});
afterAll(() => checkout.remove());

describe('a build', () => {
  it('makes the same site of the same content in another folder, once the first folder is gone', async () => {
    const gone = contentFolder();
    expect((await run(gone)).status).toBe(0);
    site = digestFiles(out);
    expect(Object.keys(site)).toContain('reports/meeting-1843/notes/index.html');
    rmSync(gone, { recursive: true });
    const { status, output } = await run();
    expect(status, output).toBe(0);
    expectSiteAsBefore();
  });

  it('opens home with the summary of a newest edition that has no takeaways', async () => {
    const without = (path: string, claim: string) =>
      changed(path, `takeaways:\n  - id: ${claim}\n`, 'takeaways: []\n');
    const other = join(checkout.folder, 'other');
    const { status, output } = await run(
      contentFolder({
        ...without(report, 'engines-count\n    text: Engines count.\n    kind: lesson\n    by: ann-reporter'),
        ...without(talk, 'it-weaves\n    text: It weaves patterns.\n    kind: opinion\n    by: ada-lovelace'),
      }),
      other,
    );
    expect(status, output).toBe(0);
    const newest = /<div class="newest">.*?<div class="opening/s.exec(
      readFileSync(join(other, 'index.html'), 'utf8'),
    )?.[0];
    expect(newest).toContain('What was said.');
    expect(newest).not.toMatch(/briefing|owner-legend/);
  });

  it('shows an article in Markdown as it shows the same in MDX', async () => {
    const rich = [
      'One *two* [three](/topics/numbers/) and [four](#talks), at 12:34.',
      ':::opinion{by=ann-reporter}\nGood [here](https://example.org/).\n\n## Inside {#inside}\n:::',
      ':::correction\nNot so.\n:::',
      '- [x] done\n- [ ] open',
      '```js\nlet a = 1;\n```',
      '| a | b |\n| :- | - |\n| 1 | [2](https://example.org/) |',
      ':::quote{by=ada-lovelace url=https://gone.example/}\nWord *for* word.\n\nTwice.\n:::',
      '::claim{id=engines-count}\n\n- So\n- it is.',
      '1. one\n\n   :::opinion{by=ada-lovelace}\n   In a *list*.\n   :::\n\n2. two',
      '::::opinion{by=ann-reporter}\n:::correction\nIn an opinion.\n:::\n::::',
      'AT&amp;T &copy; \\<b> \\{x\\} "quoted"  \nand [a reference][r].\n\n[r]: /topics/numbers/ "Its title"',
      '![A wave](images/wave.svg)\n\n![A wave](images/wave.svg "A <caption> & more")',
      ':::slides\n::slide[![A wave](images/wave.svg "Slide")]{id=slide-1 credit="Ann & Co"}\n:::',
      'Below {#below}\n---\n\n### Deeper {#deeper}\n\n> as *said*',
    ].join('\n\n');
    const pageOf = async (changes: Record<string, string | null>) => {
      const other = join(checkout.folder, 'other');
      const more = {
        'links.yaml': 'https://gone.example/:\n  state: gone\n  checked: 2026-01-01\n',
        'reports/meeting-1843/images/wave.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>',
      };
      const { status, output } = await run(contentFolder({ ...changes, ...more }), other);
      expect(status, output).toBe(0);
      const page = readFileSync(join(other, 'reports/meeting-1843/index.html'), 'utf8');
      // The two write the same elements with other line ends between blocks, and attributes otherwise.
      return page
        .replaceAll(/>\s+</g, '><')
        .replaceAll('=""', '')
        .replaceAll(/(<img)( [^>]*)/g, (_, tag: string, attributes: string) =>
          [tag, ...attributes.match(/ [^ =]+="[^"]*"/g)!.toSorted()].join(''),
        );
    };
    const inMdx = changed(report, 'Opening.', rich);
    const inMarkdown = (inMdx[report] ?? '').replace('<Talk id="notes" />', '::talk{id=notes}');
    expect(await pageOf({ [report]: null, 'reports/meeting-1843/report.md': inMarkdown })).toBe(
      await pageOf(inMdx),
    );
  });

  it('fails under plain `astro build` too when a field is wrong', async () => {
    const folder = contentFolder(changed(talk, 'kind: talk', 'kind: chat'));
    const astro = join(checkout.folder, 'node_modules/astro/bin/astro.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [astro, 'build', '--outDir', join(checkout.folder, 'plain')],
      { cwd: checkout.folder, env: { ...outsideVitest(), CONTENT_DIR: folder }, encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/notes\.md:4:7 +kind: `chat`/);
  });

  it.each([
    ['an expression', "{process.getBuiltinModule('node:fs').writeFileSync(process.env.RAN, '')}"],
    [
      'an export',
      "export const ran = process.getBuiltinModule('node:fs').writeFileSync(process.env.RAN, '')",
    ],
  ])('never runs %s of an article, and says where it stands', async (_what, code) => {
    const folder = contentFolder(changed(report, 'Opening.', code));
    const ran = join(folder, '../ran');
    const { status, output } = await runBuild(out, { CONTENT_DIR: folder, RAN: ran }, checkout.folder);
    expect(status).toBe(1);
    expect(output).toContain('report.mdx:19:1');
    expect(existsSync(ran)).toBe(false);
    expectSiteAsBefore();
  });

  it('of content with faults fails once, names file and field of each, and leaves the last site as it was', async () => {
    const changes = {
      ...changed(talk, 'kind: talk', 'kind: chat'),
      ...changed(report, '<Talk id="notes" />', '<Talk id="other" />'),
      ...changed('people.yaml', 'organisation: engine', 'organisation: engin'),
      ...changed('topics.yaml', 'numbers:', 'numbers:\n  name: N\n  description: D.\nnumbers:'),
    };
    const { status, output } = await run(contentFolder(changes));
    expect(status).toBe(1);
    expect(output).toMatch(/notes\.md:4:7 +kind: `chat`/);
    expect(output).toMatch(/people\.yaml:3:17 +ada-lovelace\.organisation: `engin`/);
    expect(output).toMatch(/topics\.yaml:4:1 +numbers\n +This key stands here a second time/);
    expect(output).toMatch(/report\.mdx:23:1 +`other`\n +This report has no talk/);
    expect(output).toMatch(/notes\.md:1:1 +talk: `notes`\n +No report places this talk/);
    expect(output.match(/problems in \d files/g)).toHaveLength(1);
    expectSiteAsBefore();
  });

  it('that fails where somebody has removed dist/ leaves dist.previous/ where it is', async () => {
    renameSync(out, `${out}.kept`);
    const before = digestFiles(`${out}.previous`);
    const { status } = await run(contentFolder(changed(talk, 'kind: talk', 'kind: chat')));
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(digestFiles(`${out}.previous`)).toEqual(before);
    renameSync(`${out}.kept`, out);
  });

  it('of a page that cannot be rendered fails with the page’s own words', async () => {
    const page = join(checkout.folder, 'src/pages/about.astro');
    const text = readFileSync(page, 'utf8');
    const throwing = "---\nif (Astro.url.pathname) throw new Error('No such page.');\n";
    writeFileSync(page, text.replace('---\n', throwing));
    const { status, output } = await run();
    writeFileSync(page, text);
    expect(status).toBe(1);
    expect(output).toContain('No such page.');
    expectSiteAsBefore();
  });

  it('into a place that cannot be written names it, with what to do', async () => {
    writeFileSync(join(checkout.folder, 'a-file'), '');
    const { status, output } = await run(contentFolder(), join(checkout.folder, 'a-file/dist'));
    expect(status).toBe(1);
    expect(output).toMatch(/a-file\/dist.*Build elsewhere: `npm run build -- --out FOLDER`/);
  });

  it('and another one of the same checkout do not disturb each other', async () => {
    const content = contentFolder();
    const [first, second] = await Promise.all([run(content), run(content)]);
    expect([first.status, second.status], first.output + second.output).toEqual([0, 0]);
    expectSiteAsBefore();
  });
});
