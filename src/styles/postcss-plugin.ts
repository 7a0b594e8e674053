import { breakpoints } from './breakpoints.ts';
import { accents, colours, siteAccent } from './palette.ts';

/** What of a rule of PostCSS is used here. */
interface AtRule {
  params: string;
  source?: { input: { from: string } };
  replaceWith: (nodes: unknown) => void;
  error: (message: string) => Error;
}

/** What PostCSS hands to its plugins. */
interface Helpers {
  postcss: { parse: (css: string, options: { from: string | undefined }) => unknown };
}

/**
 * `@media (--name)` becomes the breakpoint of that name on screens: paper is narrow, however wide it is. `@palette` becomes
 * the custom properties of all colours.
 */
export const tokensPlugin = {
  postcssPlugin: 'tokens',
  AtRule: {
    media: (rule: AtRule) => {
      rule.params = rule.params.replace(/\((--[\w-]+)\)/g, (_, name: string) => {
        const width = breakpoints[name];
        if (width === undefined) throw rule.error(`src/styles/breakpoints.ts has no \`${name}\`.`);
        return `screen and (width >= ${width})`;
      });
    },
    palette: (rule: AtRule, { postcss }: Helpers) =>
      rule.replaceWith(postcss.parse(palette, { from: rule.source?.input.from })),
  },
};

const property = (name: string, [light, dark]: readonly [light: string, dark: string]): string =>
  `--color-${name}: light-dark(${light}, ${dark});`;

const palette = [
  `:root { ${Object.entries({ ...colours, accent: accents[siteAccent] })
    .map(([name, colour]) => property(name, colour))
    .join(' ')} }`,
  ...Object.entries(accents).map(
    ([name, colour]) => `[data-accent='${name}'] { ${property('accent', colour)} }`,
  ),
].join('\n');
