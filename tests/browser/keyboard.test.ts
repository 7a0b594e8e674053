import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();
const report = pageKinds.report;

/** What of a page the keyboard should reach, numbered in `data-stop`; one radio button stands for its group. */
const numberStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const reachable = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    for (const [index, element] of reachable.entries()) element.dataset['stop'] = String(index);
    return reachable.length;
  });

/** The number of what has the focus, and what is wrong with how it shows. */
const lookAtFocus = (page: Page): Promise<{ stop: number; html: string; wrong: string[] }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const wrong: string[] = [];
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor)) {
      wrong.push(`no outline: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
    }
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const seen = boxes.some(({ left, top, width, height }) => {
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (element.contains(there) || there.contains(element));
    });
    if (!seen) wrong.push('not in view');
    return { stop: Number(element.dataset['stop'] ?? -1), html: element.outerHTML.slice(0, 120), wrong };
  });

describe('a walk with Tab', () => {
  it.each(Object.entries(pageKinds))(
    'reaches each link and control in order, in view, with an outline: %s',
    async (_kind, path) => {
      const page = await site.open(path);
      const stops = await numberStops(page);
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const focus = await lookAtFocus(page);
        expect(focus, focus.html).toMatchObject({ stop, wrong: [] });
      }
    },
  );
});

describe('by keyboard alone', () => {
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('the first stop leads past the header', async () => {
    const page = await site.open(report);
    await press(page, 'Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await press(page, 'Enter', 'Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
      true,
    );
  });

  it('one goes from home to a talk and copies the link to a takeaway', async () => {
    const page = await site.open('');
    const focusOn = async (name: string) => {
      for (let presses = 0; presses < 150; presses += 1) {
        await press(page, 'Tab');
        const focused = await page.evaluate(() => {
          const { ariaLabel, textContent } = document.activeElement as Element;
          return (ariaLabel ?? textContent).trim();
        });
        if (focused.startsWith(name)) return;
      }
      throw new Error(`Tab does not lead to ${name}.`);
    };
    await focusOn('Kafka Summit San Francisco 2019: ');
    await press(page, 'Enter');
    await page.waitForURL(`${site.url}reports/kafka-summit-san-francisco-2019/`);
    await focusOn('Kafka on Kubernetes: Keeping It Simple');
    await press(page, 'Enter');
    await page.waitForURL(/#kafka-on-kubernetes|kafka-on-kubernetes\/$/);
    await focusOn('Copy link to the takeaway');
    await press(page, 'Enter');
    await page.getByRole('status').filter({ hasText: 'Copied http' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '/reports/kafka-summit-san-francisco-2019/',
    );
  });

  it('one changes the theme', async () => {
    const page = await site.open('about/');
    await page.getByRole('button', { name: 'Dark theme' }).focus();
    await press(page, 'Space');
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('one unfolds the contents of a report and follows them', async () => {
    const page = await site.open(report, { width: 400 });
    const contents = page.locator('details').filter({ hasText: 'In this report' }).locator('summary');
    await contents.focus();
    await press(page, 'Enter', 'Tab', 'Enter');
    await page.waitForURL(/#./);
  });

  it('one narrows the takeaways', async () => {
    const page = await site.open('takeaways/');
    await page.getByRole('link', { name: /^lesson/ }).focus();
    await press(page, 'Enter');
    await page.waitForURL(/kind=lesson/);
  });

  it('one searches, filters and follows a result', async () => {
    const page = await site.open('');
    await press(page, '/');
    await page.keyboard.type('kafka summit');
    await page.getByRole('option').first().waitFor();
    await press(page, 'Enter');
    await page.waitForURL('**/search/?q=kafka*');
    await page.locator('[data-result]').first().waitFor();
    await page.locator('summary', { hasText: 'Topic' }).focus();
    await press(page, 'Enter', 'Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('type'))) !== 'checkbox')
      await press(page, 'Tab');
    await press(page, 'Space');
    await page.waitForURL(/topic=/);
    await page.locator('[data-results][aria-busy=false] [data-result] a').first().focus();
    await press(page, 'Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  });
});
