import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '../lib/cache-folder.ts';
import { siteName } from '../lib/site.ts';
import { cardFonts } from './card-fonts.ts';
import { breakLines } from './card-lines.ts';
import fonts from './card-fonts.ts?raw';
import lines from './card-lines.ts?raw';
import drawing from './card.ts?raw';

/** What a card shows. */
export interface Card {
  /** What kind of thing it is, and where it belongs. */
  label: string;
  title: string;
  /** Who said or wrote it. */
  people: string;
  /** The colour of its conference, `#rrggbb`. */
  accent: string;
}

/** The size that sharing services ask for (https://ogp.me; summary cards with a large image), in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const cache = join(cacheFolder, 'cards');

const ink = '#1f1c17';
const quiet = '#5c564b';
const left = 150;
const right = 1110;
const titleSizes = [76, 66, 58, 50, 44, 38];

/**
 * Draws the picture that stands for a page where it is shared, or takes it from the cache, whose key is all
 * that it shows and how it is drawn.
 *
 * @returns a PNG of 1200 × 630 pixels
 */
export async function cardImage(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([card, siteName, drawing, fonts, lines]))
    .digest('hex');
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await draw(card);
  mkdirSync(cache, { recursive: true });
  // A build that is killed here leaves no half picture.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return new Uint8Array(png);
}

/** Canvases that nothing is drawn on at the moment: each takes 3 MB, which would stay for long after its card. */
const free: Canvas[] = [];

async function draw({ label, title, people, accent }: Card): Promise<Buffer> {
  const { createCanvas, fontsFor } = await cardFonts();
  const { width, height } = cardSize;
  const canvas = free.pop() ?? createCanvas(width, height);
  const context = canvas.getContext('2d');
  // The locale of the machine would choose the glyphs.
  context.lang = 'en';
  context.fillStyle = '#faf7f0';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#e3b5a8';
  context.fillRect(left - 42, 0, 3, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, 24, height);

  const write = (text: string, size: number, weight: number, colour: string) => {
    const { families, drawn } = fontsFor(text);
    context.font = `${weight} ${size}px ${families.map((family) => `"${family}"`).join(', ') || 'serif'}`;
    context.fillStyle = colour;
    return drawn;
  };

  writeLine(context, write(label, 30, 600, accent), 96);

  let lines: string[] = [];
  let size = 0;
  const room = height - 96 - 190;
  for (size of titleSizes) {
    const text = write(title, size, 400, ink);
    const most = Math.floor(room / (size * 1.16));
    const broken = breakLines(text, right - left, most, (part) => context.measureText(part).width);
    lines = broken.lines;
    if (broken.isWhole && lines.length <= 4) break;
  }
  let baseline = 96 + 36 + size;
  for (const line of lines) {
    writeLine(context, line, baseline, isRightToLeft(title));
    baseline += size * 1.16;
  }

  writeLine(context, write(people, 32, 600, ink), height - 108);
  writeLine(context, write(siteName, 26, 400, quiet), height - 58);
  // In a thread of its own: other pages are rendered meanwhile. The canvas’s own encoder takes five times as long.
  const raw = { width, height, channels: 4 } as const;
  const png = await sharp(canvas.data(), { raw }).png({ compressionLevel: 4 }).toBuffer();
  free.push(canvas);
  return png;
}

/** Writes one line, cut to the width; a right-to-left one ends on the right. */
function writeLine(
  context: SKRSContext2D,
  text: string,
  baseline: number,
  fromRight = isRightToLeft(text),
): void {
  const { lines } = breakLines(text, right - left, 1, (part) => context.measureText(part).width);
  context.direction = fromRight ? 'rtl' : 'ltr';
  context.textAlign = fromRight ? 'right' : 'left';
  context.fillText(lines[0] ?? '', fromRight ? right : left, baseline);
}

/** Whether the first letter is of a right-to-left script (UAX #9, rule P2). */
const isRightToLeft = (text: string): boolean => /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);
