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
 * Version; records with how many words they have and, where several share a file, its name; parts of the index with the
 * first and last word of each, and its name; the rest is left as it is.
 */
const listSchema = z.tuple(
  [
    z.literal(pagefindVersion),
    z.array(z.tuple([z.string(), z.number(), z.string()])),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ],
  z.unknown(),
);

const recordSchema = z.looseObject({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
/** Those of a file that several share, by their names. */
const recordsSchema = z.record(z.string(), recordSchema);

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

  const contents = new Map<string, Record<string, object>>();
  for (const [name, , shared] of rows) {
    const file = shared || name;
    if (!contents.has(file)) contents.set(file, readRecords(file, shared !== '', files, shown));
    files.delete(recordPath(file));
  }
  const prefix = hashOf([...contents].map((content) => JSON.stringify(content)));
  const newNames = new Map(
    rows.map(([name], number) => [name, `${prefix}_${number.toString(16).padStart(5, '0')}`]),
  );
  const newNameOf = (name: string): string => newNames.get(name) ?? name;
  /** A shared file is named by the first of its records. */
  const newFiles = new Map<string, string>();
  for (const [file, records] of contents) {
    const renamed = Object.entries(records).map(([name, record]) => [newNameOf(name), record] as const);
    const content = newNames.has(file) ? records[file] : Object.fromEntries(renamed);
    const newFile = renamed[0]?.[0] ?? file;
    newFiles.set(file, newFile);
    files.set(recordPath(newFile), writePart(Buffer.from(JSON.stringify(content))));
  }
  const newRows = rows.map(([name, words, shared]) => [
    newNameOf(name),
    rounded(words),
    newFiles.get(shared) ?? '',
  ]);
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

/** The records of a file as they are shown, by the names that Pagefind gave them. */
function readRecords(
  file: string,
  isShared: boolean,
  files: ReadonlyMap<string, Uint8Array>,
  shown: ReadonlyMap<string, object>,
): Record<string, object> {
  const path = recordPath(file);
  const read = (): unknown => JSON.parse(readPart(path, files).toString());
  const records = isShared ? inForm(recordsSchema, read, path) : { [file]: inForm(recordSchema, read, path) };
  return Object.fromEntries(
    Object.entries(records).map(([name, record]) => {
      const own = shown.get(record.url);
      if (!own) throw new Error(`Pagefind has written a record of ${record.url}, which it was not given.`);
      return [name, { ...record, ...own }];
    }),
  );
}

/** A number of words to within a tenth of it. */
const rounded = (words: number): number =>
  Math.round(1.2 ** Math.round(Math.log(Math.max(1, words)) / Math.log(1.2)));

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
