import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** The version of Pagefind whose files this reads and writes. */
const pagefindVersion = '1.6.0';

/** What stands before the CBOR (RFC 8949) in each of Pagefind’s files, which are gzipped. */
const signature = 'pagefind_dcd';

const entrySchema = z.looseObject({ version: z.string() });

/** Version; records with their words and the file that they share with others; the rest is left as it is. */
const metaSchema = z.tuple(
  [z.literal(pagefindVersion), z.array(z.tuple([z.string(), z.number(), z.string()]))],
  z.unknown(),
);

const entryFile = 'pagefind-entry.json';

/**
 * Numbers the records of an index. Pagefind names each by a hash of its own, which no compression makes shorter, and
 * every search loads the list of all of them (docs/search.md tells what that costs). Here they are numbered, below one
 * hash of all: caches may keep a record for ever all the same.
 *
 * This is the one place that rests on the form of Pagefind’s own files.
 *
 * @param files those of an index, by their paths in it
 * @throws Error that says what to do if the index is of another version of Pagefind
 */
export function numberRecords(files: Map<string, Uint8Array>): void {
  const entry = Buffer.from(files.get(entryFile) ?? '{}').toString();
  const { version } = entrySchema.parse(JSON.parse(entry));
  if (version !== pagefindVersion) {
    throw new Error(
      `Pagefind ${version} may write its files in another form than ${pagefindVersion}. See what has become of them in ` +
        'src/search/build/number-records.ts, or leave out the call of numberRecords: the search works without it.',
    );
  }
  let named = entry;
  for (const path of [...files.keys()]) {
    const [, old] = /^pagefind\.(.+)\.pf_meta$/.exec(path) ?? [];
    if (old === undefined) continue;
    const [own, records, ...others] = metaSchema.parse(readPart(path, files));
    const settled = writePart([own, numbered(records, files), ...others]);
    const name = `${old.split('_')[0]}_${settled.hash.slice(0, 10)}`;
    files.delete(path);
    files.set(`pagefind.${name}.pf_meta`, settled.bytes);
    named = named.replaceAll(`"${old}"`, `"${name}"`);
  }
  files.set(entryFile, Buffer.from(named));
}

type Row = readonly [name: string, words: number, sharedFile: string];

/** Gives the files of records their new names. */
function numbered(records: readonly Row[], files: Map<string, Uint8Array>): Row[] {
  const all = createHash('sha256');
  for (const [name] of records) all.update(name);
  const prefix = all.digest('hex').slice(0, 10);
  return records.map(([old, words, sharedFile], number) => {
    const bytes = files.get(recordPath(old));
    if (!bytes) throw new Error(`Pagefind names the record ${old}, but did not write it.`);
    const name = `${prefix}_${number.toString(16).padStart(4, '0')}`;
    files.delete(recordPath(old));
    files.set(recordPath(name), bytes);
    return [name, words, sharedFile];
  });
}

const recordPath = (name: string): string => `fragment/${name}.pf_fragment`;

function readPart(path: string, files: ReadonlyMap<string, Uint8Array>): unknown {
  const bytes = gunzipSync(files.get(path) ?? Buffer.alloc(0));
  if (bytes.subarray(0, signature.length).toString() !== signature)
    throw new Error(`${path} is not as Pagefind ${pagefindVersion} writes it.`);
  return decode(bytes.subarray(signature.length));
}

function writePart(value: unknown): { bytes: Buffer; hash: string } {
  const plain = Buffer.concat([Buffer.from(signature), encode(value)]);
  return { bytes: gzipSync(plain, { level: 9 }), hash: createHash('sha256').update(plain).digest('hex') };
}
