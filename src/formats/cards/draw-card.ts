import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { siteName } from '../../lib/site.ts';
import { colours } from '../../styles/palette.ts';
import { breakLines } from './break-lines.ts';
import { createCanvas, fontsFor } from './fonts.ts';
import { cardSize, type Card } from './card.ts';

const [ink] = colours.ink;
const [quiet] = colours['ink-quiet'];
const left = 150;
const right = 1110;
const titleSizes = [76, 66, 58, 50, 44, 38];

/** Canvases that nothing is drawn on at the moment: each takes 3 MB, which would stay for long after its card. */
const unusedCanvases: Canvas[] = [];

/** Draws a card as a PNG. Throws an Error where a character of it has no font. */
export async function drawCard({ label, title, people, accent }: Card): Promise<Uint8Array> {
  const { width, height } = cardSize;
  const canvas = unusedCanvases.pop() ?? createCanvas(width, height);
  const context = canvas.getContext('2d');
  // The locale of the machine would choose the glyphs.
  context.lang = 'en';
  [context.fillStyle] = colours.paper;
  context.fillRect(0, 0, width, height);
  [context.fillStyle] = colours.margin;
  context.fillRect(left - 42, 0, 3, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, 24, height);

  const write = (text: string, size: number, weight: number, colour: string) => {
    const { families, missing } = fontsFor(text);
    if (missing.length > 0) throw new Error(`No font of the cards draws ${missing.join(' ')}, of “${text}”.`);
    context.font = `${weight} ${size}px ${families.map((family) => `"${family}"`).join(', ') || 'serif'}`;
    context.fillStyle = colour;
    return text;
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
  // The canvas’s own encoder takes five times as long.
  const raw = { width, height, channels: 4 } as const;
  const png = await sharp(canvas.data(), { raw }).png({ compressionLevel: 4 }).toBuffer();
  unusedCanvases.push(canvas);
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
