import { close, createIndex, type PagefindIndex } from 'pagefind';
import { shardPath } from '../shared/shards.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { numberRecords } from './number-records.ts';
import { WordList } from './word-shards.ts';

/** How many records are on their way to Pagefind at once. */
const most = 300;

/** Pagefind’s own user interfaces: this site has one of its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes records: Pagefind’s files in `pagefind/`, and the words of all records in `search/`, so that a mistyped
 * one can be told from one that stands nowhere.
 *
 * @param records the newest first, so that no index by date is needed
 * @returns the files by their paths in the site
 * @throws Error with Pagefind's own words if anything could not be indexed
 */
export async function indexRecords(records: Iterable<IndexedRecord>): Promise<Map<string, Uint8Array>> {
  const words = new WordList();
  // The default makes files several times as large; the variable is Pagefind's own (its options.rs).
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '3000';
  try {
    // One index whatever the language of a page, so that every page finds every talk. The signs
    // keep C++ and C# apart from C.
    const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#' });
    assertNone(errors, 'The search index could not be created');
    if (!index) throw new Error('Pagefind gave no index.');
    // Pagefind works in a process of its own, in the order of what it is sent: nobody waits for it in between.
    const added: Promise<void>[] = [];
    for (const record of records) {
      const adding = addRecord(index, record);
      // What fails is told below, by all of them together.
      adding.catch(() => undefined);
      added.push(adding);
      if (added.length % most === 0) await added.at(-most);
      words.add(record.words);
    }
    await Promise.all(added);
    // Not `writeFiles`: its threads hinder each other in one folder of thousands of files.
    const written = await index.getFiles();
    assertNone(written.errors, 'The search index could not be written');
    assertAll(written.files, added.length);
    return new Map([...ownFiles(written.files, 'pagefind/'), ...wordFiles(words)]);
  } finally {
    await close();
  }
}

async function addRecord(index: PagefindIndex, { url, document }: IndexedRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: document });
  assertNone(errors, `The search record of ${url} could not be added`);
}

/** What this site needs of Pagefind’s files, below a folder. */
function ownFiles(
  written: readonly { path: string; content: Uint8Array }[],
  folder: string,
): [string, Uint8Array][] {
  const files = new Map(
    written
      .filter(({ path }) => !stockInterface.test(path))
      .map(({ path, content }) => [path.replaceAll('\\', '/'), content]),
  );
  numberRecords(files);
  return [...files].map(([path, content]) => [folder + path, content]);
}

const wordFiles = (words: WordList): [string, Uint8Array][] =>
  (['words', 'endings'] as const).flatMap((layer) =>
    words
      .shards(layer)
      .map((shard, number): [string, Uint8Array] => [
        shardPath(layer, number),
        Buffer.from(JSON.stringify(shard)),
      ]),
  );

/** Pagefind does not say what it leaves out. */
function assertAll(written: readonly { path: string }[], records: number): void {
  const held = written.filter(({ path }) => path.endsWith('.pf_fragment')).length;
  if (held !== records) throw new Error(`The search index holds ${held} of ${records} records.`);
}

function assertNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
