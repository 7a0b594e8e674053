import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();

type PaperOptions = NonNullable<Parameters<Page['pdf']>[0]>;

const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
const papers: [string, PaperOptions][] = [
  ['A4', { format: 'A4', margin }],
  ['Letter', { format: 'Letter', margin }],
  ['landscape A4', { format: 'A4', landscape: true, margin }],
  ['A4 without margins', { format: 'A4' }],
];

/** Spaces are left out: on paper they are gaps, and a line ends at any of them. Fonts may have one sign for two letters. */
const asPrinted = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Whether any machine has a font for a text. */
const isInLatin = (text: string): boolean => /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text);

/** What printers leave white at each edge of the paper, in points. */
const edge = 10;

/** What stands on a printed page, in the order in which it was printed; what a printer would cut off is told apart. */
async function readPrinted(
  page: Page,
  paper: PaperOptions,
): Promise<{ text: string; cutOff: string[]; sheets: string[] }> {
  const printed = await getDocumentProxy(new Uint8Array(await page.pdf(paper)));
  let text = '';
  const cutOff: string[] = [];
  const sheets: string[] = [];
  for (let number = 1; number <= printed.numPages; number += 1) {
    const sheet = await printed.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view;
    const before = text.length;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [start, baseline] = [Number(item.transform[4]), Number(item.transform[5])];
      const isBeside = start < left + edge || start + item.width > right - edge;
      if (isBeside || baseline < bottom + edge || baseline + item.height > top - edge) cutOff.push(item.str);
      else text += item.str;
    }
    sheets.push(asPrinted(text.slice(before)));
  }
  return { text: asPrinted(text), cutOff, sheets };
}

describe.each([
  ['report', pageKinds.report],
  ['talk', pageKinds.talk],
  ['takeaways', pageKinds.takeaways],
])('a printed page: %s', (kind, path) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open(path, { dark: true });
  });

  it.each(papers)('shows each claim with its kind and owner on %s', async (_name, paper) => {
    await page.emulateMedia({ media: 'print' });
    const claims = await page
      .locator('[data-takeaway]')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((claim) =>
          ['[data-kind]', '.text', '.who'].map((part) => claim.querySelector(part)?.textContent ?? ''),
        ),
      );
    const owners = await page
      .locator('.note-owner')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((owner) => owner.textContent));
    expect(claims.length).toBeGreaterThan(2);
    if (kind === 'report') expect(owners.length).toBeGreaterThan(2);

    const { text, cutOff } = await readPrinted(page, paper);
    expect(cutOff).toEqual([]);
    const shown = [...claims.map((parts) => parts.join('')), ...owners].filter(isInLatin);
    expect(shown.filter((each) => !text.includes(asPrinted(each)))).toEqual([]);
  });

  it('has nothing that one would press, and no rule through its text', async () => {
    await page.emulateMedia({ media: 'print' });
    const rule = () => getComputedStyle(document.querySelector('main') ?? document.body, '::before').content;
    expect(await page.evaluate(rule)).toBe('none');
    for (const furniture of ['.chips', '.pass-on', '.support', 'nav', 'copy-link', 'select', 'button'])
      expect(await page.locator(furniture).filter({ visible: true }).count(), furniture).toBe(0);
    const { text } = await readPrinted(page, { format: 'A4', margin });
    expect(text.slice(0, 200)).toContain(asPrinted(`Conference Takeaways`));
    expect(text.slice(0, 400)).toContain(asPrinted(`http://localhost:4321/${path}`));
    const printed = await page.locator('main').innerText();
    for (const link of ['Open this talk’s page', 'Read it in the report', 'What became of them'])
      expect(printed).not.toContain(link);
  });
});

it('a printed section begins on the sheet of its first talk, wherever sheets end', async () => {
  const page = await site.open('reports/almanac-days-online-2019/');
  await page.emulateMedia({ media: 'print' });
  const sections = await page.locator('.prose > .heading:last-child :is(h2, h3)').allTextContents();
  expect(sections.length).toBeGreaterThan(0);
  for (let height = 10; height <= 26; height += 0.5) {
    const { sheets } = await readPrinted(page, { width: '21cm', height: `${height}cm`, margin });
    const alone = sections.map(asPrinted).filter((title) => sheets.some((sheet) => sheet.endsWith(title)));
    expect(alone, `${height} cm`).toEqual([]);
  }
});
