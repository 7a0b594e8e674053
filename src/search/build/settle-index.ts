import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** What stands before the CBOR (RFC 8949) in each of Pagefind’s files, which are gzipped. */
const signature = 'pagefind_dcd';

const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.number()])),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

/**
 * Puts an index in the order and form that readers profit from; files that change, and those that name them, get new
 * names:
 *
 * - Pagefind 1.5 writes the values of filters as they lie in its memory, so that two indexes of one site are not the
 *   same. Here they are sorted.
 * - It names each record by a hash of its own, which no compression makes shorter, and every search loads the list of
 *   all of them. Here they are numbered, below one hash of all: caches may keep a record for ever all the same.
 * - It lists how many words each record has. Four binary digits of that are enough to rank by, as in Lucene
 *   (`SmallFloat.intToByte4`), and cost fewer bytes.
 *
 * @param files those of an index, by their paths in it
 * @throws ZodError or Error if a file is missing, or is not as Pagefind 1.5 writes it
 */
export function settleIndex(files: Map<string, Uint8Array>): void {
  const filterNames = settleFilters(files);
  let entry = Buffer.from(files.get(entryFile) ?? '').toString();
  for (const { path, name: old } of take(files, /^pagefind\.(.+)\.pf_meta$/)) {
    const [version, records, chunks, filters, ...others] = metaSchema.parse(readPart(path, files));
    const settledFilters = filters.map(([name, hash]) => [name, filterNames.get(hash) ?? hash] as const);
    const numbered = numberRecords(records, files);
    const settled = writePart([version, numbered, chunks, settledFilters.toSorted(byFirst), ...others]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 10)}`;
    files.delete(path);
    files.set(`pagefind.${hash}.pf_meta`, settled.bytes);
    entry = entry.replaceAll(`"${old}"`, `"${hash}"`);
  }
  files.set(entryFile, Buffer.from(entry));
}

/** @returns the new names of filters by their old ones */
function settleFilters(files: Map<string, Uint8Array>): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { path, name: old } of take(files, /^filter\/(.+)\.pf_filter$/)) {
    const [name, values] = filterSchema.parse(readPart(path, files));
    const settled = writePart([name, values.toSorted(byFirst)]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 7)}`;
    files.delete(path);
    files.set(`filter/${hash}.pf_filter`, settled.bytes);
    renamed.set(old, hash);
  }
  return renamed;
}

/**
 * @param records names, which are hashes of what they hold, and how many words that is
 * @returns the same with the new names
 */
function numberRecords(
  records: readonly (readonly [string, number])[],
  files: Map<string, Uint8Array>,
): [string, number][] {
  const all = createHash('sha256');
  for (const [name] of records) all.update(name);
  const prefix = all.digest('hex').slice(0, 10);
  return records.map(([old, words], number) => {
    const name = `${prefix}_${number.toString(16).padStart(4, '0')}`;
    const bytes = files.get(recordPath(old));
    if (!bytes) throw new Error(`Pagefind names the record ${old}, but did not write it.`);
    files.delete(recordPath(old));
    files.set(recordPath(name), bytes);
    return [name, roundWords(words)];
  });
}

const recordPath = (name: string): string => `fragment/${name}.pf_fragment`;

/** The nearest number of four significant binary digits: 1 to 16, then 18, 20 … 32, 36, 40 … */
function roundWords(words: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(words)) - 3);
  return Math.round(words / step) * step;
}

const entryFile = 'pagefind-entry.json';

/** The paths of a form, with the name that stands in each. */
const take = (files: ReadonlyMap<string, Uint8Array>, form: RegExp): { path: string; name: string }[] =>
  [...files.keys()].sort().flatMap((path) => {
    const [, name] = form.exec(path) ?? [];
    return name === undefined ? [] : [{ path, name }];
  });

function readPart(path: string, files: ReadonlyMap<string, Uint8Array>): unknown {
  const bytes = gunzipSync(files.get(path) ?? Buffer.alloc(0));
  if (bytes.subarray(0, signature.length).toString() !== signature) {
    throw new Error(`${path} is not as Pagefind 1.5 writes it.`);
  }
  return decode(bytes.subarray(signature.length));
}

function writePart(value: unknown): { bytes: Buffer; hash: string } {
  const plain = Buffer.concat([Buffer.from(signature), encode(value)]);
  return { bytes: gzipSync(plain, { level: 9 }), hash: createHash('sha256').update(plain).digest('hex') };
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
