import { decode, encode } from 'cbor2';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * What this site makes of Pagefind beyond its documentation: how large the parts of its index are, what is shown of its
 * records and how they are named. It works with one version only, and says so when it meets another. docs/search.md tells
 * what each is worth.
 */
const pagefindVersion = '1.6.0';

/**
 * Has the parts of an index, of which a search loads one for each word, made a tenth as large as Pagefind would make
 * them. The variable is read by Pagefind’s options.rs; its name says that it may go.
 */
export function askForSmallParts(): void {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1500';
}

/** What stands before the CBOR (RFC 8949) or JSON in each of Pagefind’s files, which are gzipped. */
const signature = 'pagefind_dcd';

const entryFile = 'pagefind-entry.json';
const entrySchema = z.looseObject({ version: z.string() });

/**
 * Version; records with how many words they have, none of which shares a file with others; parts of the index with the first
 * and last word of each, and its name; the rest is left as it is.
 */
const listSchema = z.tuple(
  [
    z.literal(pagefindVersion),
    z.array(z.tuple([z.string(), z.number(), z.literal('')])),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ],
  z.unknown(),
);

const recordSchema = z.looseObject({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});

/**
 * Rewrites the records of an index.
 *
 * Pagefind is given folded words, so that what it finds is decided by one function of this site (`shared/fold.ts`), and
 * would show those: each record gets what is shown of it.
 *
 * Pagefind names each record by a hash of its own, which no compression makes shorter, and every search loads the list of
 * all of them: they are numbered in the order in which they were added, below one hash of all, so that caches may keep a
 * record for ever all the same, and so that their names tell their order. The same is done to the parts of the index. How
 * many words a record has weighs what is found in it: rounded, it is told in half as many bytes.
 *
 * @param files those of an index, by their paths in it
 * @param shown by the addresses of the records
 * @returns how many records there are
 * @throws Error that says what to do if the index is of another version of Pagefind; Error that names a file of another
 *   form, or a record of which nothing is known
 */
export function rewriteRecords(files: Map<string, Uint8Array>, shown: ReadonlyMap<string, object>): number {
  const entry = Buffer.from(files.get(entryFile) ?? '{}').toString();
  const { version } = inForm(entrySchema, () => JSON.parse(entry), entryFile);
  if (version !== pagefindVersion) {
    throw new Error(
      `Pagefind ${version} may write its files in another form than ${pagefindVersion}. See what has become of them in ` +
        'src/search/build/pagefind-internals.ts, or stay with the older version.',
    );
  }
  // One list, since all pages are indexed as of one language; none without records.
  const listPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  if (listPath === undefined) return 0;
  const [own, rows, parts, ...others] = inForm(listSchema, () => decode(readPart(listPath, files)), listPath);

  const records = rows.map(([name]) => readRecord(recordPath(name), files, shown));
  const prefix = hashOf(records.map((record) => JSON.stringify(record)));
  const newRows = rows.map(([name, words, file], number) => {
    const newName = `${prefix}_${number.toString(16).padStart(5, '0')}`;
    files.delete(recordPath(name));
    files.set(recordPath(newName), writePart(Buffer.from(JSON.stringify(records[number]))));
    return [newName, rounded(words), file];
  });
  const contentOf = (name: string): Uint8Array => files.get(partPath(name)) ?? Buffer.from('');
  const partPrefix = hashOf(parts.map(([, , name]) => contentOf(name)));
  const newParts = parts.map(([first, last, name], number) => {
    const newName = `${partPrefix}_${number.toString(16).padStart(4, '0')}`;
    files.set(partPath(newName), contentOf(name));
    files.delete(partPath(name));
    return [first, last, newName];
  });
  const list = encode([own, newRows, newParts, ...others]);
  const oldName = listPath.slice('pagefind.'.length, -'.pf_meta'.length);
  const newName = `${oldName.split('_')[0]}_${hashOf([list])}`;
  files.delete(listPath);
  files.set(`pagefind.${newName}.pf_meta`, writePart(list));
  files.set(entryFile, Buffer.from(entry.replaceAll(`"${oldName}"`, `"${newName}"`)));
  return rows.length;
}

/** A record as it is shown. */
function readRecord(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  shown: ReadonlyMap<string, object>,
): object {
  const record = inForm(recordSchema, () => JSON.parse(readPart(path, files).toString()), path);
  const own = shown.get(record.url);
  if (!own) throw new Error(`Pagefind has written a record of ${record.url}, which it was not given.`);
  return { ...record, ...own };
}

/** A number of words to within a sixth of it. */
const rounded = (words: number): number =>
  Math.round(1.35 ** Math.round(Math.log(Math.max(1, words)) / Math.log(1.35)));

const partPath = (name: string): string => `index/${name}.pf_index`;

const recordPath = (name: string): string => `fragment/${name}.pf_fragment`;

function readPart(path: string, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const plain = gunzipSync(files.get(path) ?? '');
  if (plain.subarray(0, signature.length).toString() !== signature)
    throw new Error(`it does not begin with ${signature}`);
  return plain.subarray(signature.length);
}

const writePart = (content: Uint8Array): Buffer =>
  gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });

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

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}
