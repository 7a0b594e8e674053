import { describe, expect, inject, it } from 'vitest';
import { readBuiltPages } from '../../src/lib/built-pages.ts';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();
const kinds = Object.entries(pageKinds);

describe('no page is scrolled sideways', () => {
  it.each(kinds)('from 320 to 1440 px: %s', async (_kind, path) => {
    const page = await site.open(path);
    for (let width = 320; width <= 1440; width += 32) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow), `${width} px`).toEqual([]);
    }
  });

  it.each(kinds)('with text at 200%%: %s', async (_kind, path) => {
    const page = await site.open(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const width of [1440, 1280, 1024, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow), `${width} px`).toEqual([]);
    }
  });

  it('with the longest words of the site at 320 px', async () => {
    const page = await site.open('', { width: 320 });
    for (const { path } of readBuiltPages(inject('site'))) {
      await page.goto(site.url + path.slice(1));
      expect(await page.evaluate(overflow), path).toEqual([]);
    }
  });
});

/** What stands beyond the right edge of the window, if the page can be scrolled there. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}

describe('where colours are forced', () => {
  it('what is chosen and who speaks can still be seen', async () => {
    const page = await site.open('takeaways/?kind=lesson');
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page.evaluate(() => {
      const of = (selector: string, pseudo?: string) => {
        const style = getComputedStyle(document.querySelector(selector) as Element, pseudo);
        return { border: style.borderTopColor, background: style.backgroundColor };
      };
      return {
        chosen: of('a.chip[aria-current]'),
        other: of('a.chip:not([aria-current])'),
        speaker: of('.who-spoke', '::before'),
        reporter: of('.who:not(.who-spoke)', '::before'),
      };
    });
    expect(colours.chosen).not.toEqual(colours.other);
    expect(colours.speaker.background).not.toBe(colours.reporter.background);
  });
});

describe('where less motion is wanted', () => {
  it('nothing moves', async () => {
    const page = await site.open('reports/flink-forward-europe-2019/');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationDuration !== '0s' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
    const transitions = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.cssText.includes('@view-transition'))
        .map((rule) => matchMedia((rule as CSSMediaRule).conditionText).matches),
    );
    expect(transitions).toEqual([false]);
  });
});
