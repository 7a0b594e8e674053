import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteName } from '../../lib/site.ts';
import { WorkerThread } from '../../threads.ts';
import { cardCache, type Card } from './card.ts';
import type { CardRequest } from './thread.ts';
import lines from './break-lines.ts?raw';
import drawing from './draw-card.ts?raw';
import fonts from './fonts.ts?raw';
import palette from '../../styles/palette.ts?raw';

/** Where cards are drawn, so that pages are rendered meanwhile. */
let thread: WorkerThread<CardRequest> | undefined;

function ask<Value>(request: CardRequest): Promise<Value> {
  // From the project: the bundle of a build may stand anywhere.
  thread ??= new WorkerThread(join(process.cwd(), 'src/formats/cards/thread.ts'));
  return thread.ask<Value>(request);
}

/** The characters of texts that no card can show, since no font draws them. */
export const missingFromCards = async (texts: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(await ask<string[]>({ missingIn: texts.join('') }));

/** How cards are drawn: the program, and the versions of all libraries and fonts. */
const drawnWith = [siteName, drawing, fonts, lines, palette, readFileSync('package-lock.json', 'utf8')];
const drawnWithHash = createHash('sha256').update(JSON.stringify(drawnWith)).digest('hex');

/**
 * Draws the picture that stands for a page where it is shared, or takes it from the cache, whose key is all
 * that it shows and how it is drawn.
 *
 * @param cache the folder of the cards that have been drawn
 * @returns a PNG of 1200 × 630 pixels
 */
export async function cardImage(card: Card, cache = cardCache): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([card, drawnWithHash]))
    .digest('hex');
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await ask<Uint8Array>({ draw: card });
  mkdirSync(cache, { recursive: true });
  // A build that is killed here leaves no half picture.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return new Uint8Array(png);
}
