import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askGate } from '../../src/content/gate.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { fixtureContent } from '../fixtures/run-build.ts';

const images = join(fixtureContent, 'reports/almanac-days-online-2019/images');

/** What the gate says of notes that show a file. */
function saidOf(name: string, bytes: Buffer): string[] {
  const shown = changed('reports/meeting-1843/talks/notes.md', 'She spoke.', `![A tide](../images/${name})`);
  const folder = contentFolder({ ...shown, [`reports/meeting-1843/images/${name}`]: '' });
  writeFileSync(join(folder, 'reports/meeting-1843/images', name), bytes);
  return askGate(folder).problems.map(({ message }) => message);
}

describe('the gate', () => {
  it.each(['bay.webp', 'float.gif', 'moon.avif', 'pier-high.jpeg', 'pier.jpg', 'wave.png'])(
    'takes %s, but nothing that was copied in part',
    (name) => {
      const bytes = readFileSync(join(images, name));
      expect(saidOf(name, bytes)).toEqual([]);
      expect(saidOf(name, bytes.subarray(0, bytes.length * 0.7))).toEqual([
        'The file ends before the picture does. Save the picture again.',
      ]);
    },
  );
});
