import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
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
 * @param files those of an index, by their paths in it
 * @throws ZodError if a file is not as Pagefind 1.5 writes it
 */
export function settleFilters(files: Map<string, Uint8Array>): void {
  const renamed = new Map<string, string>();
  for (const { path, name: old } of take(files, /^filter\/(.+)\.pf_filter$/)) {
    const [name, values] = filterSchema.parse(readPart(path, files));
    const settled = writePart([name, values.toSorted(byFirst)]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 7)}`;
    files.delete(path);
    files.set(`filter/${hash}.pf_filter`, settled.bytes);
    renamed.set(old, hash);
  }
  let entry = Buffer.from(files.get(entryFile) ?? '').toString();
  for (const { path, name: old } of take(files, /^pagefind\.(.+)\.pf_meta$/)) {
    const [version, pages, chunks, filters, ...others] = metaSchema.parse(readPart(path, files));
    const settledFilters = filters.map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const);
    const settled = writePart([version, pages, chunks, settledFilters.toSorted(byFirst), ...others]);
    const hash = `${old.split('_')[0]}_${settled.hash.slice(0, 10)}`;
    files.delete(path);
    files.set(`pagefind.${hash}.pf_meta`, settled.bytes);
    entry = entry.replaceAll(`"${old}"`, `"${hash}"`);
  }
  files.set(entryFile, Buffer.from(entry));
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
