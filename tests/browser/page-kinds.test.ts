import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from '../fixtures/browser.ts';
import { findWithAxe } from '../fixtures/axe.ts';
import { lookAtFocus, numberStops } from '../fixtures/focus.ts';
import { overflow } from '../fixtures/overflow.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();

/** Running text, and addresses: what changes with every edit and names nothing. */
const running = /^ *- (?:\/url:|(?:text|paragraph|time|caption|strong|emphasis|code|note): |status$)/;

/** Each kind of page is loaded once; one test after the other looks at it. */
describe.each(Object.entries(pageKinds))('%s', (kind, path) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open(path);
    await page.locator('theme-switch:not([hidden])').waitFor();
  });

  // As a screen reader tells it: roles, names, states. Read the change before you accept it (`npm test -- -u`).
  it('has the accessibility tree that it had', async () => {
    const tree = await page.locator('body').ariaSnapshot();
    const outline = tree.split('\n').filter((line) => !running.test(line));
    await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot(
      `__snapshots__/accessibility-tree/${kind}.yaml`,
    );
  });

  it('has each link and control in the order of a walk with Tab, in view, with an outline', async () => {
    const stops = await numberStops(page);
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const focus = await lookAtFocus(page);
      expect(focus, focus.html).toMatchObject({ stop, wrong: [] });
    }
  });

  it('has nothing that axe finds, light or dark', async () => {
    expect(await findWithAxe(page)).toEqual([]);
  });

  it('is not scrolled sideways from 320 to 1440 px', async () => {
    for (let width = 320; width <= 1440; width += 32) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow), `${width} px`).toEqual([]);
    }
  });

  it('is not scrolled sideways with text at 200 %', async () => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const width of [1440, 1280, 1024, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow), `${width} px`).toEqual([]);
    }
  });
});
