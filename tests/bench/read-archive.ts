import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { archiveTalkSchema, type ArchiveTalk } from './archive-talk.ts';

/**
 * Reads talks from a file of JSON objects, one a line, gzipped or not: the first of them in an order that mixes events
 * and years and is the same at each run.
 *
 * @param talks how many; all if there are not that many
 * @throws Error naming the line that is no talk
 */
export function readArchive(file: string, talks: number): ArchiveTalk[] {
  const bytes = readFileSync(file);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isGzipped ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]))
    .map((each) => ({ ...each, order: createHash('sha1').update(each.line).digest('hex') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, talks)
    .map(({ line, number }) => parseTalk(line, `${file}:${number}`));
}

function parseTalk(line: string, place: string): ArchiveTalk {
  try {
    return archiveTalkSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(
      `${place} is no talk. Each line is one JSON object shaped as in src/schemas/archive-talk.ts.`,
      { cause },
    );
  }
}
