import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesIn } from '../../src/checks/site-files.ts';
import { changed, contentFolder, writeContent } from '../fixtures/content-folder.ts';
import { checkoutForDev, startDev } from '../fixtures/dev-server.ts';
import { root } from '../fixtures/run-build.ts';

/** What a page shows of the problems of the content. */
const banner = ' in the content</summary>';

it('the development server shows a mistake on every page, goes on, and heals with the save that mends it', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  const right = readFileSync(file, 'utf8');
  const checkout = checkoutForDev();
  symlinkSync(inject('site'), join(checkout, 'dist'));
  const { url, output, page } = await startDev(checkout, folder);
  const talk = () => page('reports/meeting-1843/notes/');
  await expect.poll(talk).toContain('She spoke.');
  expect(await talk()).not.toContain('content-problems');

  // The search of the last build.
  const index = await fetch(`${url}pagefind/pagefind.js`);
  expect(index.headers.get('content-type')).toContain('javascript');

  writeFileSync(
    file,
    right
      .replace('kind: talk', 'kind: tlak')
      .replace('summary: On', 'summary: <img src=x>\ntopic: On')
      .replace('She spoke.', 'She wrote. <img src=x onerror=alert(1)>'),
  );
  await expect.poll(output).toContain('did you mean `talk`?');
  expect(output()).toMatch(/notes\.md:4:7 {2}kind: `tlak`/);
  for (const path of ['reports/meeting-1843/notes/', 'search/', 'people/ada-lovelace/', 'nowhere/', '']) {
    await expect.poll(() => page(path), { message: path }).toContain(banner);
    const html = await page(path);
    expect(html, path).toMatch(/notes\.md:4:7 {2}kind: `tlak`\n.*did you mean `talk`\?/);
    expect(html, path).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html, path).not.toContain('<img src=x');
  }
  expect(await talk()).toContain('She spoke.');

  writeFileSync(file, right.replace('She spoke.', 'She wrote.'));
  await expect.poll(talk).toContain('She wrote.');
  for (const path of ['reports/meeting-1843/notes/', 'search/', ''])
    expect(await page(path), path).not.toContain('content-problems');
});

it('the development server checks by an edited schema at once', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: talk', 'kind: talk\nroom: Salon'));
  const checkout = checkoutForDev();
  const schema = join(checkout, 'src/schemas/talk.ts');
  const before = readFileSync(schema, 'utf8');
  const { output, page } = await startDev(checkout, folder);
  const talk = () => page('reports/meeting-1843/notes/');
  await expect.poll(output).toContain('notes.md:5:1');
  await expect.poll(talk).toContain('There is nothing at this address');
  expect(await talk()).toContain('notes.md:5:1');

  writeFileSync(schema, before.replace('titleStatus:', 'room: z.string().optional(),\n  titleStatus:'));
  await expect.poll(talk).toContain('She spoke.');

  // A rule that is stricter than before: what it says of it now.
  const said = output().length;
  writeFileSync(schema, before.replace('titleStatus:', 'room: z.number().optional(),\n  titleStatus:'));
  await expect.poll(() => output().slice(said)).toContain('notes.md:5:7');
  await expect.poll(talk).toContain('notes.md:5:7');
});

it('the development server says in the browser that the content is missing, and heals when it comes', async () => {
  const folder = contentFolder();
  rmSync(folder, { recursive: true });
  const { page } = await startDev(checkoutForDev(), folder);
  for (const path of ['', 'search/', 'reports/', 'reports/meeting-1843/']) {
    await expect.poll(() => page(path), { message: path }).toContain('There is no such folder.');
    expect(await page(path), path).toContain('people.yaml:1:1');
  }
  writeContent(folder);
  await expect.poll(() => page('reports/meeting-1843/')).toContain('Opening.');
  expect(await page('reports/meeting-1843/')).not.toContain(banner);
});

it('the development server tells of a folder without files, and no more once it is gone', async () => {
  const folder = contentFolder();
  const { page } = await startDev(checkoutForDev(), folder);
  await expect.poll(() => page('about/')).toContain('</html>');
  const empty = join(folder, 'reports/meeting-1844');
  mkdirSync(empty);
  await expect.poll(() => page('about/')).toContain('has no article');
  rmSync(empty, { recursive: true });
  await expect.poll(() => page('about/')).not.toContain(banner);
});

it('a site that is built has nothing of the problems that development shows', () => {
  const site = inject('site');
  const files = filesIn(site, '**/*.{html,css,js}');
  expect(files.filter((file) => readFileSync(join(site, file), 'utf8').includes('content-problems'))).toEqual(
    [],
  );
});

it('the development server never runs what an article holds, and shows its page without it', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/report.mdx');
  const right = readFileSync(file, 'utf8');
  const ran = join(folder, '../ran');
  const run = "process.getBuiltinModule('node:fs').writeFileSync(process.env.RAN, '')";
  const broken = (text: string): string => right.replace('Opening.', text);
  const mistakes: [what: string, text: string, says: string][] = [
    ['an expression', broken(`{${run}}`), 'report.mdx:19:1'],
    ['an export', broken(`export const ran = ${run}`), 'report.mdx:19:1'],
    ['a tag that is not closed', broken('Opening <Talk id="notes">'), 'report.mdx:19'],
    ['a claim that is not there', broken('<Takeaway id="nowhere" />'), 'report.mdx:19:1'],
    ['a talk that is not there', right.replace('<Talk id="notes"', '<Talk id="nots"'), 'report.mdx:23:1'],
  ];

  // One of them is there from the start, when there is no last good state.
  writeFileSync(file, broken(`{${run}}`));
  const { output, page } = await startDev(checkoutForDev(), folder, { RAN: ran });
  const report = () => page('reports/meeting-1843/');
  await expect.poll(report).toContain('report.mdx:19:1');
  expect(await report()).toContain(banner);
  writeFileSync(file, right);
  await expect.poll(report).toContain('Opening.');

  for (const [what, text, says] of mistakes) {
    writeFileSync(file, text);
    // The article has been compiled; now its file is not what the gate has passed.
    await expect.poll(report, { message: what }).not.toContain('Opening.');
    await expect.poll(report, { message: what }).toContain(says);
    expect(await report(), what).toContain(banner);
    expect(await report(), what).toContain('What was said.');

    writeFileSync(file, right);
    await expect.poll(report, { message: what }).toContain('Opening.');
    await expect.poll(report, { message: what }).not.toContain(banner);
  }

  // Frontmatter is the gate’s alone: the article below it is as it was.
  writeFileSync(file, right.replace('title: The Meeting', 'title: "The Meeting'));
  await expect.poll(report).toContain(banner);
  expect(await report()).toContain('Opening.');
  expect(existsSync(ran)).toBe(false);
  expect(output()).not.toMatch(/^ +at /m);
});

it('the development server goes on without a picture that has gone or is spoiled, and shows it when it is back', async () => {
  const folder = contentFolder({
    ...changed('reports/meeting-1843/report.mdx', 'Opening.', 'Opening.\n\n![A wave](images/wave.png)'),
    ...changed(
      'reports/meeting-1843/talks/notes.md',
      'She spoke.',
      'She spoke.\n\n![A wave](../images/wave.png)',
    ),
    'reports/meeting-1843/images/wave.png': '',
  });
  const path = join(folder, 'reports/meeting-1843/images/wave.png');
  const wave = readFileSync(
    join(root, 'tests/fixtures/content/reports/almanac-days-online-2019/images/wave.png'),
  );
  writeFileSync(path, wave);
  const { page } = await startDev(checkoutForDev(), folder);
  const pages = {
    'reports/meeting-1843/': 'Opening.',
    'reports/meeting-1843/notes/': 'She spoke.',
    'people/': '',
  };
  for (const [address, text] of Object.entries(pages)) await expect.poll(() => page(address)).toContain(text);
  const losses = {
    'There is no such image': () => rmSync(path),
    'The file holds no picture': () => writeFileSync(path, '<html>'),
    'The file is empty': () => writeFileSync(path, ''),
  };
  for (const [said, lose] of Object.entries(losses)) {
    lose();
    for (const address of Object.keys(pages)) {
      await expect.poll(() => page(address), { message: address }).toContain(said);
      expect(await page(address), address).toContain(banner);
    }
    writeFileSync(path, wave);
    for (const [address, text] of Object.entries(pages)) {
      await expect.poll(() => page(address), { message: address }).toContain(text);
      await expect.poll(() => page(address), { message: address }).not.toContain(banner);
    }
  }
});
