import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

// No font but those of the packages: a card is the same on every machine.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');

export { createCanvas };

const require = createRequire(import.meta.url);

/** Packages of fonts in the order in which a character is looked for; each is cut into files by ranges of Unicode. */
const packages = [
  require.resolve('@fontsource-variable/source-serif-4/package.json'),
  require.resolve('@fontsource-variable/noto-sans-sc/package.json'),
  require.resolve('@fontsource-variable/noto-sans-kr/package.json'),
  require.resolve('@fontsource-variable/noto-sans-arabic/package.json'),
  require.resolve('@fontsource-variable/noto-sans-hebrew/package.json'),
  require.resolve('@fontsource-variable/noto-sans-thai/package.json'),
  require.resolve('@fontsource-variable/noto-sans-khmer/package.json'),
  require.resolve('@fontsource-variable/noto-sans-devanagari/package.json'),
  require.resolve('@fontsource-variable/noto-sans-bengali/package.json'),
  require.resolve('@fontsource-variable/noto-sans-tamil/package.json'),
  require.resolve('@fontsource-variable/noto-sans-telugu/package.json'),
  require.resolve('@fontsource-variable/noto-sans-georgian/package.json'),
  require.resolve('@fontsource-variable/noto-sans-armenian/package.json'),
  require.resolve('@fontsource-variable/noto-sans-ethiopic/package.json'),
  require.resolve('@fontsource-variable/noto-emoji/package.json'),
];

interface FontFile {
  /** What the drawing calls it. */
  family: string;
  path: string;
  /** The characters that it may have. */
  characters: RegExp;
}

const files = packages.flatMap(filesOf);

/** The file that draws a character; `undefined` where none does. */
const fileOf = new Map<string, FontFile | undefined>();

/** Characters that need no glyph: spaces, joiners, marks that choose a glyph. */
const needsNoGlyph = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Loads what draws a text, and nothing else.
 *
 * @returns the families, and the characters that none of them has, each once
 */
export function fontsFor(text: string): { families: string[]; missing: string[] } {
  const characters = [...new Set(text)].filter((character) => !needsNoGlyph.test(character));
  for (const character of characters) {
    if (!fileOf.has(character)) fileOf.set(character, findFile(character));
  }
  const used = new Set(characters.map((character) => fileOf.get(character)));
  return {
    families: files.filter((file) => used.has(file)).map(({ family }) => family),
    missing: characters.filter((character) => !fileOf.get(character)),
  };
}

function findFile(character: string): FontFile | undefined {
  const candidates = files.filter(({ characters }) => characters.test(character));
  // Sequences of emoji are drawn as one only within their own font.
  const isEmoji = character > '\u00ff' && /\p{Extended_Pictographic}/u.test(character);
  return (isEmoji ? candidates.reverse() : candidates).find((file) => {
    load(file);
    return hasGlyph(character, file.family);
  });
}

function load({ path, family }: FontFile): void {
  if (GlobalFonts.has(family) || GlobalFonts.registerFromPath(path, family)) return;
  throw new Error(`The font ${path} could not be loaded. Install the dependencies again: \`npm ci\`.`);
}

/** Whether a font draws a character otherwise than one that no font has: ranges promise more than files hold. */
function hasGlyph(character: string, family: string): boolean {
  const draw = (text: string): Buffer => {
    const context = createCanvas(32, 32).getContext('2d');
    context.font = `20px "${family}"`;
    context.fillText(text, 4, 24);
    return Buffer.from(context.getImageData(0, 0, 32, 32).data.buffer);
  };
  return !draw(character).equals(draw('\u{10ffff}'));
}

/** The files of a package of Fontsource; its `unicode.json` says which characters each has. */
function filesOf(manifest: string): FontFile[] {
  const folder = dirname(manifest);
  const name = basename(folder);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([key, range]) => {
    const subset = key.replace(/[[\]]/g, '');
    return {
      family: `${name} ${subset}`,
      path: join(folder, 'files', `${name}-${subset}-wght-normal.woff2`),
      characters: characterClass(range),
    };
  });
}

/** A `unicode-range` of CSS (CSS Fonts Level 4, section 4.5), without wildcards: `U+0000-00FF,U+0131`. */
function characterClass(range: string): RegExp {
  const ranges = range.split(',').map((part) => part.replace(/U\+/i, '').replace(/[0-9a-f]+/gi, '\\u{$&}'));
  return new RegExp(`[${ranges.join('')}]`, 'u');
}
