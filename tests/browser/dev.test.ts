import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findWithAxe } from '../fixtures/axe.ts';
import { launchChromium } from '../fixtures/browser.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { checkoutForDev, startDev } from '../fixtures/dev-server.ts';
import { patience } from '../fixtures/patience.ts';

it('an open page of the development server tells of a mistake by itself, and no more once it is mended', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  const right = readFileSync(file, 'utf8');
  const { url, page: html } = await startDev(checkoutForDev(), folder);
  await expect.poll(() => html('search/')).toContain('</html>');
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin + '/'));
  await page.goto(`${url}search/`);
  const banner = page.locator('.content-problems');
  expect(await banner.count()).toBe(0);

  writeFileSync(file, right.replace('kind: talk', 'kind: tlak'));
  await banner.getByText('did you mean `talk`?').waitFor();
  expect(await findWithAxe(page)).toEqual([]);

  writeFileSync(file, right);
  await banner.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new Set(asked)).toEqual(new Set([url]));
});
