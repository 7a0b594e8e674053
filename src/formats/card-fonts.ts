import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

// From the project: the bundle of a build may stand anywhere.
const require = createRequire(join(process.cwd(), 'package.json'));

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
  covers: (codePoint: number) => boolean;
  isLoaded: boolean;
}

let files: FontFile[] | undefined;

/** The file that draws a character; `null` where none does. */
const fileOf = new Map<string, FontFile | null>();

/** Characters that need no glyph: spaces, joiners, marks that choose a glyph. */
const needsNoGlyph = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

type Canvas = typeof import('@napi-rs/canvas');

/** The canvas, with no font but those of the packages: a card is the same on every machine. */
export async function cardFonts() {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const canvas = await import('@napi-rs/canvas');
  return { createCanvas: canvas.createCanvas, fontsFor: (text: string) => fontsFor(text, canvas) };
}

/** The characters of a text that no font draws, each once. */
export async function missingIn(text: string): Promise<string[]> {
  const { fontsFor: fonts } = await cardFonts();
  return fonts(text).missing;
}

/**
 * Loads what draws a text, and nothing else.
 *
 * @returns the families, and the characters that none of them has, each once
 */
function fontsFor(text: string, canvas: Canvas): { families: string[]; missing: string[] } {
  const all = (files ??= packages.flatMap(filesOf));
  const used = new Set<FontFile>();
  const missing: string[] = [];
  for (const character of new Set(text)) {
    if (needsNoGlyph.test(character)) continue;
    const file = fileFor(character, all, canvas);
    if (file) used.add(file);
    else missing.push(character);
  }
  return { families: all.filter((file) => used.has(file)).map(({ family }) => family), missing };
}

function fileFor(character: string, all: readonly FontFile[], canvas: Canvas): FontFile | undefined {
  const known = fileOf.get(character);
  if (known !== undefined) return known ?? undefined;
  const codePoint = character.codePointAt(0) ?? 0;
  // Sequences of emoji are drawn as one only within their own font.
  const isEmoji = codePoint > 0xff && /\p{Extended_Pictographic}/u.test(character);
  const claiming = all.filter(({ covers }) => covers(codePoint));
  const inOrder = isEmoji ? claiming.toReversed() : claiming;
  const file = inOrder.find((each) => {
    load(each, canvas);
    return hasGlyph(character, each.family, canvas);
  });
  fileOf.set(character, file ?? null);
  return file;
}

function load(file: FontFile, { GlobalFonts }: Canvas): void {
  if (file.isLoaded) return;
  if (!GlobalFonts.registerFromPath(file.path, file.family)) {
    throw new Error(`The font ${file.path} could not be loaded. Install the dependencies again: \`npm ci\`.`);
  }
  file.isLoaded = true;
}

/** Whether a font draws a character otherwise than one that no font has: ranges promise more than files hold. */
function hasGlyph(character: string, family: string, { createCanvas }: Canvas): boolean {
  const [pixels, missing] = [character, '\u{10ffff}'].map((text) => {
    const context = createCanvas(32, 32).getContext('2d');
    context.font = `20px "${family}"`;
    context.fillText(text, 4, 24);
    return Buffer.from(context.getImageData(0, 0, 32, 32).data.buffer);
  });
  return pixels !== undefined && missing !== undefined && !pixels.equals(missing);
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
      covers: coverage(range),
      isLoaded: false,
    };
  });
}

/** Reads a `unicode-range` of CSS (CSS Fonts Level 4, section 4.5), without wildcards. */
function coverage(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}
