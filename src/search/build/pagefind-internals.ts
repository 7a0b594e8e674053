import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * What this site makes of Pagefind beyond its documentation: how large the parts of its index are, and how its records
 * are named. It works with one version only, and says so when it meets another. docs/search.md tells what each is worth.
 */
const pagefindVersion = '1.6.0';

/**
 * Has the parts of an index, of which a search loads one for each word, made a fifth as large as Pagefind would make
 * them. The variable is read by Pagefind’s options.rs; its name says that it may go.
 */
export function askForSmallParts(): void {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '3000';
}

/** What stands before the CBOR (RFC 8949) or JSON in each of Pagefind’s files, which are gzipped. */
const signature = 'pagefind_dcd';

const entrySchema = z.looseObject({ version: z.string() });

/** Version; records with their words and, where several share a file, its name; the rest is left as it is. */
const metaSchema = z.tuple(
  [z.literal(pagefindVersion), z.array(z.tuple([z.string(), z.number(), z.string()]))],
  z.unknown(),
);

const recordSchema = z.looseObject({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
const sharedSchema = z.record(z.string(), z.unknown());
const recordsSchema = z.union([recordSchema, z.record(z.string(), recordSchema)]);

const entryFile = 'pagefind-entry.json';

/**
 * Puts into records what is shown of them. Pagefind is given folded words, so that what it finds is decided by one
 * function of this site (`shared/fold.ts`), and would show those.
 *
 * @param files those of an index, by their paths in it
 * @param shown by the addresses of the records
 * @throws Error if there is a record of which nothing is known
 */
export function keepAsWritten(files: Map<string, Uint8Array>, shown: ReadonlyMap<string, object>): void {
  const asWritten = (record: { url: string }): object => {
    const own = shown.get(record.url);
    if (!own) throw new Error(`Pagefind has written a record of ${record.url}, which it was not given.`);
    return { ...record, ...own };
  };
  for (const path of files.keys()) {
    if (!path.endsWith('.pf_fragment')) continue;
    const records = inForm(recordsSchema, () => JSON.parse(readPart(path, files).toString()), path);
    const written = isRecord(records)
      ? asWritten(records)
      : Object.fromEntries(Object.entries(records).map(([name, record]) => [name, asWritten(record)]));
    files.set(path, writePart(Buffer.from(JSON.stringify(written))).bytes);
  }
}

const isRecord = (records: z.output<typeof recordsSchema>): records is z.output<typeof recordSchema> =>
  typeof records['url'] === 'string';

/**
 * Numbers the records of an index in the order in which they were added. Pagefind names each by a hash of its own, which
 * no compression makes shorter, and every search loads the list of all of them. Here they are numbered, below one hash of
 * all, so that caches may keep a record for ever all the same, and so that their names tell their order.
 *
 * @param files those of an index, by their paths in it
 * @returns how many there are
 * @throws Error that says what to do if the index is of another version of Pagefind
 */
export function numberRecords(files: Map<string, Uint8Array>): number {
  const entry = Buffer.from(files.get(entryFile) ?? '{}').toString();
  const { version } = inForm(entrySchema, () => JSON.parse(entry), entryFile);
  if (version !== pagefindVersion) {
    throw new Error(
      `Pagefind ${version} may write its files in another form than ${pagefindVersion}. See what has become of them in ` +
        'src/search/build/pagefind-internals.ts, or stay with the older version.',
    );
  }
  let named = entry;
  let count = 0;
  for (const path of [...files.keys()]) {
    const [, old] = /^pagefind\.(.+)\.pf_meta$/.exec(path) ?? [];
    if (old === undefined) continue;
    const [own, records, ...others] = inForm(metaSchema, () => decode(readPart(path, files)), path);
    count += records.length;
    const numbered = writePart(encode([own, numberedRows(records, files), ...others]));
    const name = `${old.split('_')[0]}_${hashOf(numbered.plain)}`;
    files.delete(path);
    files.set(`pagefind.${name}.pf_meta`, numbered.bytes);
    named = named.replaceAll(`"${old}"`, `"${name}"`);
  }
  files.set(entryFile, Buffer.from(named));
  return count;
}

type Row = readonly [name: string, words: number, sharedFile: string];

/** Gives records and the files that hold them their new names. */
function numberedRows(records: readonly Row[], files: Map<string, Uint8Array>): Row[] {
  // What is shown is not in Pagefind’s hashes.
  const held = new Set(records.map(([name, , shared]) => recordPath(shared || name)));
  const hashes = [...held].map((path) => hashOf(readPart(path, files)));
  const prefix = hashOf(Buffer.from([...records.map(([name]) => name), ...hashes].join()));
  const nameOf = (number: number) => `${prefix}_${number.toString(16).padStart(5, '0')}`;
  const newNames = new Map(records.map(([old], number) => [old, nameOf(number)]));
  const newFiles = new Map<string, string>();
  for (const [old, , shared] of records) {
    const file = shared || old;
    if (newFiles.has(file)) continue;
    const name = shared ? nameOf(newFiles.size) : (newNames.get(old) ?? '');
    const path = recordPath(file);
    newFiles.set(file, name);
    files.set(recordPath(name), shared ? renamed(path, files, newNames) : bytesOf(path, files));
    files.delete(path);
  }
  return records.map(([old, words, shared]) => [
    newNames.get(old) ?? '',
    words,
    shared && (newFiles.get(shared) ?? ''),
  ]);
}

/** A file of several records, by their new names. */
function renamed(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  newNames: ReadonlyMap<string, string>,
): Uint8Array {
  const records = inForm(sharedSchema, () => JSON.parse(readPart(path, files).toString()), path);
  const entries = Object.entries(records).map(([old, record]) => [newNames.get(old) ?? old, record] as const);
  return writePart(Buffer.from(JSON.stringify(Object.fromEntries(entries)))).bytes;
}

const recordPath = (name: string): string => `fragment/${name}.pf_fragment`;

function bytesOf(path: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`Pagefind names ${path}, but did not write it.`);
  return bytes;
}

function readPart(path: string, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const plain = gunzipSync(bytesOf(path, files));
  if (plain.subarray(0, signature.length).toString() !== signature)
    throw new Error(`it does not begin with ${signature}`);
  return plain.subarray(signature.length);
}

/** What a file says, if it is of the form that is known. */
function inForm<Content>(form: z.ZodType<Content>, read: () => unknown, path: string): Content {
  try {
    return form.parse(read());
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(
      `Pagefind has written ${path} in a form that src/search/build/pagefind-internals.ts does not know: ${reason}`,
      { cause },
    );
  }
}

function writePart(content: Uint8Array): { plain: Buffer; bytes: Buffer } {
  const plain = Buffer.concat([Buffer.from(signature), content]);
  return { plain, bytes: gzipSync(plain, { level: 9 }) };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
