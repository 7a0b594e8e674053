import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it, vi } from 'vitest';
import { codeLanguages } from '../../src/markdown/code-languages.ts';
import type { Known, Place } from '../../src/markdown/place.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { markdownFeatures } from '../../src/markdown/syntax.ts';
import { accents, colours } from '../../src/styles/palette.ts';

const place: Place = { base: '/', page: '/', headingShift: 0 };
const known: Known = {
  link: () => undefined,
  picture: (path) => Promise.resolve(path),
  claim: (id) => ({ kind: 'lesson', words: id, owner: id, isSpeakers: true }),
  owner: (id) => ({ name: id, address: id, role: 'reporter' }),
};

/** Renders code of a language as `catalogue/rendering.ts` renders notes. */
async function render(language: string, code: string): Promise<string> {
  const processor = satteri({ features: markdownFeatures, ...markdownPlugins(place, known) });
  const renderer = await processor.createRenderer({ syntaxHighlight: 'prism' });
  return (await renderer.render(`\`\`\`${language}\n${code}\n\`\`\``)).code;
}

describe('code', () => {
  it.each([
    ['java', 'int x = 1; // <b>', '<span class="token keyword">int</span>'],
    ['SQL', "select 'a' -- <b>", '<span class="token keyword">select</span>'],
    ['yml title=x', 'a: 1 # <b>', '<span class="token key atrule">a</span>'],
    ['ts', 'const x = "<b>";', '<span class="token keyword">const</span>'],
  ])('of a known language is coloured by classes: %s', async (language, code, expected) => {
    const html = await render(language, code);
    expect(html).toContain(expected);
    expect(html).toContain('&lt;b');
    expect(html).not.toContain('style=');
  });

  it.each(['', 'tidal', 'constructor', 'extend', 'x"onclick="y', '<b>', 'mermaid'])(
    'of another language stays plain, and is never HTML: %s',
    async (language) => {
      expect(await render(language, '<script>x()</script> &lt;')).toBe(
        '<pre class="language-plaintext" data-language="plaintext" tabindex="0"><code class="language-plaintext">' +
          '&lt;script&gt;x()&lt;/script&gt; &amp;lt;</code></pre>\n',
      );
    },
  );

  it.each(codeLanguages)('is known to Prism: %s', async (language) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const html = await render(language, '<script>x()</script>');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    expect(html).toContain(`<code class="language-${language}">`);
    expect(html).not.toContain('<script');
  });
});

describe('the colours of code', () => {
  /** Relative luminance and contrast (WCAG 2.2, 1.4.3). */
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries({ ink: colours.ink, 'ink-quiet': colours['ink-quiet'], ...accents }))(
    'stand out from their ground, light and dark: %s',
    (_name, [light, dark]) => {
      expect(contrast(light, colours.sunken[0])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, colours.sunken[1])).toBeGreaterThanOrEqual(4.5);
    },
  );
});
