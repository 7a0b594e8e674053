import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/cache-folder.ts';
import { siteName } from '../lib/site.ts';
import { WorkerThread } from '../threads.ts';
import type { Card } from './card.ts';
import type { CardRequest } from './card-thread.ts';
import fonts from './card-fonts.ts?raw';
import lines from './card-lines.ts?raw';
import drawing from './draw-card.ts?raw';
import palette from '../styles/palette.ts?raw';

const cache = join(cacheFolder, 'cards');

/** What a card is drawn with: another version may draw it otherwise. */
const drawnWith = /^node_modules\/(?:@napi-rs\/canvas|sharp|@fontsource-variable\/[^/]+)$/;

let versions: string | undefined;

/** The versions of the libraries and fonts that draw, from package-lock.json (docs.npmjs.com, package-lock-json). */
function drawingVersions(): string {
  if (versions !== undefined) return versions;
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const drawing = Object.entries(packages).filter(([path]) => drawnWith.test(path));
  return (versions = JSON.stringify(drawing.map(([path, { version }]) => [path, version])));
}

/** Where cards are drawn, so that pages are rendered meanwhile. */
let thread: WorkerThread<CardRequest> | undefined;

function ask<Value>(order: CardRequest): Promise<Value> {
  // From the project: the bundle of a build may stand anywhere.
  thread ??= new WorkerThread(join(process.cwd(), 'src/formats/card-thread.ts'));
  return thread.ask<Value>(order);
}

/** The characters of texts that no card can show, since no font draws them. */
export const missingFromCards = async (texts: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(await ask<string[]>({ missingIn: texts.join('') }));

/**
 * Draws the picture that stands for a page where it is shared, or takes it from the cache, whose key is all
 * that it shows and how it is drawn.
 *
 * @returns a PNG of 1200 × 630 pixels
 */
export async function cardImage(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([card, siteName, drawing, fonts, lines, palette, drawingVersions()]))
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
