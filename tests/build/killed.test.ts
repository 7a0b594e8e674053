import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type Checkout } from '../fixtures/checkout.ts';
import { digestFiles } from '../fixtures/digest.ts';
import { outsideVitest, root, runBuild } from '../fixtures/run-build.ts';

let checkout: Checkout;
let dist: string;

const talk = 'content/reports/kafka-summit-san-francisco-2019/talks/please-upgrade-kafka.md';
const build = async () => {
  const { status, output } = await runBuild(dist, {}, checkout.folder);
  expect(status, output).toBe(0);
  return digestFiles(dist);
};
const write = (words: string) => {
  const text = readFileSync(join(root, talk), 'utf8');
  writeFileSync(
    join(checkout.folder, talk),
    text.replace('\n## Why upgrade', `\n${words}\n\n## Why upgrade`),
  );
};

/** Starts a build and kills it when it says something. */
function killAt(said: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      cwd: checkout.folder,
      env: { ...outsideVitest(), NODE_ENV: 'production' },
    });
    let output = '';
    const listen = (data: Buffer) => {
      output += data.toString();
      if (said.test(output)) child.kill('SIGKILL');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (_status, signal) =>
      signal === 'SIGKILL'
        ? resolve()
        : reject(new Error(`It ended before it said ${said.source}:\n${output}`)),
    );
  });
}

/** The two states of the content, by the words that tell them apart. */
const sites: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  checkout = copyCheckout('killed');
  dist = join(checkout.folder, 'dist');
  cpSync(join(root, 'content'), join(checkout.folder, 'content'), { recursive: true });
  for (const words of ['After.', 'Before.']) {
    write(words);
    sites[words] = await build();
  }
});
afterAll(() => checkout.remove());

describe('a build that is killed', () => {
  it.each([
    ['After.', /Reading the content/],
    ['Before.', /Bundling/],
    ['After.', /Rendering/],
    ['Before.', /Indexing/],
    ['After.', /Indexed \d+/],
    ['Before.', /in order/],
  ])('leaves the last site whole, and the next build makes what it should (%s %s)', async (words, said) => {
    write(words);
    await killAt(said);
    const whole = [dist, `${dist}.previous`].filter((folder) => existsSync(folder)).map(digestFiles);
    const states = Object.values(sites);
    expect(whole.some((site) => states.some((state) => isSame(site, state)))).toBe(true);
    expect(await build()).toEqual(sites[words]);
  });

  it('between its two renames leaves a site that the next command puts back', async () => {
    rmSync(`${dist}.previous`, { recursive: true, force: true });
    renameSync(dist, `${dist}.previous`);
    mkdirSync(`${dist}.next`);
    const { stderr } = spawnSync(process.execPath, ['src/commands/preview.ts'], {
      cwd: checkout.folder,
      env: { ...outsideVitest(), PORT: '65536' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(stderr).not.toContain('There is no built site');
    expect(digestFiles(dist)).toEqual(sites['Before.']);
    expect(await build()).toEqual(sites['Before.']);
    expect(existsSync(`${dist}.next`)).toBe(false);
  });

  it('by an error leaves the last site whole and says what to do', async () => {
    const people = join(checkout.folder, 'content/people.yaml');
    const text = readFileSync(people, 'utf8');
    writeFileSync(people, text.replace('name: Gwen Shapira', 'nam: Gwen Shapira'));
    const { status, output } = await runBuild(dist, {}, checkout.folder);
    writeFileSync(people, text);
    expect(status).toBe(1);
    expect(output).toContain('content/people.yaml');
    expect(digestFiles(dist)).toEqual(sites['Before.']);
  });
});

describe('a page that cannot be rendered', () => {
  it('fails the build once, with its own words, and leaves the last site whole', async () => {
    const page = join(checkout.folder, 'src/pages/about.astro');
    const text = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      text.replace('---\n', "---\nif (Astro.url.pathname) throw new Error('No such page.');\n"),
    );
    const { status, output } = await runBuild(dist, {}, checkout.folder);
    writeFileSync(page, text);
    expect(status).toBe(1);
    expect(output).toContain('No such page.');
    expect(existsSync(`${dist}.next`)).toBe(false);
    expect(digestFiles(dist)).toEqual(sites['Before.']);
  });
});

describe('two builds of one checkout', () => {
  it('take turns, and the second one names the first', async () => {
    const [first, second] = await Promise.all([
      runBuild(dist, {}, checkout.folder),
      runBuild(dist, {}, checkout.folder),
    ]);
    expect([first.status, second.status]).toEqual([0, 0]);
    expect(first.output + second.output).toMatch(/Process \d+ is building .*dist in this checkout\. Waiting/);
    expect(digestFiles(dist)).toEqual(sites['Before.']);
  });
});

it('a place that cannot be written is named, with what to do', async () => {
  writeFileSync(join(checkout.folder, 'a-file'), '');
  const { status, output } = await runBuild(join(checkout.folder, 'a-file/dist'), {}, checkout.folder);
  expect(status).toBe(1);
  expect(output).toMatch(/a-file\/dist.*Build elsewhere: `npm run build -- --out FOLDER`/);
  rmSync(join(checkout.folder, 'a-file'));
});

const isSame = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
