import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { copyCheckout } from '../fixtures/checkout.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { outsideVitest } from '../fixtures/run-build.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `npm run dev` in a checkout over a content folder; what it says grows in `output`. */
async function startDev(
  checkout: string,
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; output: () => string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      join(checkout, 'node_modules/astro/bin/astro.mjs'),
      'dev',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    {
      cwd: checkout,
      env: { ...outsideVitest(), CONTENT_DIR: folder, SITE_URL: '', NODE_ENV: 'development', CI: '', ...env },
    },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { url: `http://127.0.0.1:${port}/`, output: () => output, child };
}

it('the development server reports a mistake, goes on, and heals with the save that mends it', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  const right = readFileSync(file, 'utf8');
  const { folder: checkout, remove } = copyCheckout('dev');
  onTestFinished(remove);
  symlinkSync(inject('site'), join(checkout, 'dist'));
  const { url, output } = await startDev(checkout, folder);
  const page = async () => {
    const response = await fetch(`${url}reports/meeting-1843/notes/`).catch(() => undefined);
    return response?.ok ? response.text() : '';
  };
  await expect.poll(page).toContain('She spoke.');

  // The search of the last build.
  const index = await fetch(`${url}pagefind/pagefind.js`);
  expect(index.headers.get('content-type')).toContain('javascript');

  writeFileSync(file, right.replace('kind: talk', 'kind: tlak').replace('She spoke.', 'She wrote.'));
  await expect.poll(output).toContain('did you mean `talk`?');
  expect(output()).toMatch(/notes\.md:4:7 {2}kind: `tlak`/);
  expect(await page()).toContain('She spoke.');

  writeFileSync(file, right.replace('She spoke.', 'She wrote.'));
  await expect.poll(page).toContain('She wrote.');
});

it('the development server checks by an edited schema at once', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: talk', 'kind: talk\nroom: Salon'));
  const { folder: checkout, remove } = copyCheckout('dev');
  onTestFinished(remove);
  const schema = join(checkout, 'src/schemas/talk.ts');
  const before = readFileSync(schema, 'utf8');
  const { url, output } = await startDev(checkout, folder);
  await expect.poll(output).toContain('notes.md:5:1');
  const page = () =>
    fetch(`${url}reports/meeting-1843/notes/`).then(
      ({ status }) => status,
      () => 'no answer',
    );
  await expect.poll(page).toBe(404);

  writeFileSync(schema, before.replace('titleStatus:', 'room: z.string().optional(),\n  titleStatus:'));
  await expect.poll(page).toBe(200);

  // A rule that is stricter than before: what it says of it now.
  const said = output().length;
  writeFileSync(schema, before.replace('titleStatus:', 'room: z.number().optional(),\n  titleStatus:'));
  await expect.poll(() => output().slice(said)).toContain('notes.md:5:7');
});

it.each([
  [
    'an expression',
    "{process.getBuiltinModule('node:fs').writeFileSync(process.env.RAN, '')}",
    'Expressions',
  ],
  [
    'an export',
    "export const ran = process.getBuiltinModule('node:fs').writeFileSync(process.env.RAN, '')",
    '`import` and `export`',
  ],
])(
  'the development server never runs %s of an article, and says where it stands',
  async (_what, code, says) => {
    const folder = contentFolder();
    const file = join(folder, 'reports/meeting-1843/report.mdx');
    const right = readFileSync(file, 'utf8');
    const ran = join(folder, '../ran');
    const { folder: checkout, remove } = copyCheckout('dev');
    onTestFinished(remove);
    const { url, output } = await startDev(checkout, folder, { RAN: ran });
    const page = () =>
      fetch(`${url}reports/meeting-1843/`).then(
        (response) => response.text(),
        () => '',
      );
    await expect.poll(page).toContain('Opening.');

    // The article has been compiled; now its file is not what the gate has passed.
    writeFileSync(file, right.replace('Opening.', code));
    await expect.poll(output).toContain(`report.mdx:19:1`);
    const answer = await page();
    expect(answer).not.toContain('Opening.');
    expect(output()).toContain(says);
    expect(existsSync(ran)).toBe(false);

    writeFileSync(file, right.replace('Opening.', 'Beginning.'));
    await expect.poll(page).toContain('Beginning.');
    expect(existsSync(ran)).toBe(false);
  },
);
