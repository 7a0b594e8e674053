import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** What stands before the CBOR (RFC 8949) in each of Pagefind’s files, which are gzipped. */
const signature = 'pagefind_dcd';

const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
const metaSchema = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

/**
 * Puts the filters of an index in order: Pagefind 1.5 writes their values as they lie in its memory, so that two
 * indexes of one site are not the same. Their files, and those that name them, get new names.
 *
 * @param folder the folder `pagefind/` of a built site
 * @throws ZodError if a file is not as Pagefind 1.5 writes it
 */
export function settleFilters(folder: string): void {
  const renamed = new Map<string, string>();
  for (const file of globSync('filter/*.pf_filter', { cwd: folder }).sort()) {
    const [name, values] = filterSchema.parse(readPart(join(folder, file)));
    const old = file.replace(/^filter.|\.pf_filter$/g, '');
    const settled = writePart([name, values.toSorted(byFirst)]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 7)}`;
    rmSync(join(folder, file));
    writeFileSync(join(folder, 'filter', `${hash}.pf_filter`), settled.bytes);
    renamed.set(old, hash);
  }
  const entryFile = join(folder, 'pagefind-entry.json');
  let entry = readFileSync(entryFile, 'utf8');
  for (const file of globSync('pagefind.*.pf_meta', { cwd: folder })) {
    const [version, pages, chunks, filters, ...others] = metaSchema.parse(readPart(join(folder, file)));
    const settledFilters = filters.map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const);
    const old = file.replace(/^pagefind\.|\.pf_meta$/g, '');
    const settled = writePart([version, pages, chunks, settledFilters.toSorted(byFirst), ...others]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 10)}`;
    rmSync(join(folder, file));
    writeFileSync(join(folder, `pagefind.${hash}.pf_meta`), settled.bytes);
    entry = entry.replaceAll(`"${old}"`, `"${hash}"`);
  }
  writeFileSync(entryFile, entry);
}

function readPart(path: string): unknown {
  const bytes = gunzipSync(readFileSync(path));
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
