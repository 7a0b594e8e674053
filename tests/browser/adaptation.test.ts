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
        return {
          border: style.borderTopColor,
          background: style.backgroundColor,
          width: parseFloat(style.borderTopWidth),
        };
      };
      return {
        chosen: of('a.chip[aria-current]'),
        other: of('a.chip:not([aria-current])'),
        speaker: of('.who-spoke', '::before'),
        reporter: of('.who:not(.who-spoke)', '::before'),
      };
    });
    expect(colours.chosen).not.toEqual(colours.other);
    // Backgrounds are not drawn.
    expect(colours.speaker.width).toBeGreaterThan(colours.reporter.width);
  });
});

describe('what moves', () => {
  it.each([
    ['where motion is welcome', 'no-preference', true],
    ['not where less motion is wanted', 'reduce', false],
  ] as const)('is what the styles let move, %s', async (_where, reducedMotion, moves) => {
    const page = await site.open('about/');
    await page.emulateMedia({ reducedMotion });
    const seen = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.moving { transition: opacity 1s; animation: moving 1s; } @keyframes moving {}');
      document.adoptedStyleSheets.push(sheet);
      document.body.className = 'moving';
      const { transitionDuration, animationDuration } = getComputedStyle(document.body);
      const blends = [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.cssText.includes('@view-transition'))
        .map((rule) => matchMedia((rule as CSSMediaRule).conditionText).matches);
      return { transitionDuration, animationDuration, blends };
    });
    const duration = moves ? '1s' : '0s';
    expect(seen).toEqual({ transitionDuration: duration, animationDuration: duration, blends: [moves] });
  });
});
