import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type Checkout } from '../fixtures/checkout.ts';
import { digestFiles } from '../fixtures/digest.ts';
import { changed, writeContent } from '../fixtures/content-folder.ts';
import { patience } from '../fixtures/patience.ts';
import { outsideVitest, runBuild } from '../fixtures/run-build.ts';

let checkout: Checkout;
let dist: string;
let content: string;

const talk = 'reports/meeting-1843/talks/notes.md';
const write = (words: string) => writeContent(content, changed(talk, 'She spoke.', words));

const run = (out = dist, hears?: Parameters<typeof runBuild>[3]) =>
  runBuild(out, { CONTENT_DIR: content }, checkout.folder, hears);
const build = async () => {
  const { status, output } = await run();
  expect(status, output).toBe(0);
  return digestFiles(dist);
};

/**
 * Starts a build and kills it when it says something.
 *
 * @returns whether it could be killed: close to its end it may be over before it is heard
 */
async function killAt(said: RegExp): Promise<boolean> {
  const { status, output } = await run(dist, (heard, kill) => said.test(heard) && kill());
  if (!said.test(output)) throw new Error(`It never said ${said.source}:\n${output}`);
  return status === null;
}

/** The two states of the content, by the words that tell them apart. */
const sites: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  checkout = copyCheckout('killed');
  dist = join(checkout.folder, 'dist');
  content = join(checkout.folder, '../content');
  for (const words of ['After.', 'Before.']) {
    write(words);
    sites[words] = await build();
  }
});
afterAll(() => checkout.remove());

describe('a build that is killed', () => {
  it.each([
    [/Reading the content/, /Bundling/],
    [/Rendering/, /Indexing/],
    [/Indexed \d+/, /in order/],
  ])(
    'leaves the last site whole, and the next build makes what it should (%s, then %s)',
    async (...points) => {
      for (const [index, said] of points.entries()) {
        write(index === 0 ? 'After.' : 'Before.');
        const isKilled = await killAt(said);
        if (/Reading|Bundling/.test(said.source)) expect(isKilled).toBe(true);
        const whole = [dist, `${dist}.previous`].filter((folder) => existsSync(folder)).map(digestFiles);
        const states = Object.values(sites);
        expect(whole.some((site) => states.some((state) => isSame(site, state)))).toBe(true);
      }
      expect(await build()).toEqual(sites['Before.']);
    },
  );

  it('between its two renames leaves a site that the next command puts back', async () => {
    rmSync(`${dist}.previous`, { recursive: true, force: true });
    renameSync(dist, `${dist}.previous`);
    mkdirSync(`${dist}.next-4194305`);
    const { stderr } = spawnSync(process.execPath, ['src/commands/preview.ts'], {
      cwd: checkout.folder,
      env: { ...outsideVitest(), PORT: '65536' },
      encoding: 'utf8',
      timeout: patience,
    });
    expect(stderr).not.toContain('There is no built site');
    expect(digestFiles(dist)).toEqual(sites['Before.']);
    expect(await build()).toEqual(sites['Before.']);
    expect(globSync('dist.next-*', { cwd: checkout.folder })).toEqual([]);
  });
});

const isSame = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
