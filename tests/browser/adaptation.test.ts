import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';

const site = openSite();

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

describe('from page to page', () => {
  it.each([
    ['blends where motion is welcome', 'no-preference', true],
    ['nothing moves where less motion is wanted', 'reduce', false],
  ] as const)('%s', async (_what, reducedMotion, moves) => {
    const page = await site.open('about/');
    await page.emulateMedia({ reducedMotion });
    await page.evaluate(() =>
      addEventListener('pageswap', ({ viewTransition }) =>
        sessionStorage.setItem('blends', String(viewTransition !== null)),
      ),
    );
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Talks' }).click();
    await page.waitForURL('**/talks/');
    expect(await page.evaluate(() => sessionStorage.getItem('blends'))).toBe(String(moves));
    const smooth = () =>
      [...document.querySelectorAll('*')].filter(
        (element) => getComputedStyle(element).scrollBehavior === 'smooth',
      ).length;
    if (!moves) expect(await page.evaluate(smooth)).toBe(0);
  });
});
