import { close, createIndex, type PagefindIndex } from 'pagefind';
import { shardPath, type Layer } from '../shared/shards.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { askForSmallParts, rewriteRecords } from './pagefind-internals.ts';
import { wordFiles } from './word-files.ts';

/** How many records are on their way to Pagefind at once. */
const most = 300;

/** Pagefind’s own user interfaces: this site has one of its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes records: Pagefind’s files in `pagefind/`, and the words of all records in `search/`, so that a mistyped
 * one can be told from one that stands nowhere.
 *
 * @param records the newest first: their numbers tell the order by date (`pagefind-internals.ts`)
 * @returns the files by their paths in the site
 * @throws Error with Pagefind's own words if anything could not be indexed
 */
export async function indexRecords(records: readonly IndexedRecord[]): Promise<Map<string, Uint8Array>> {
  askForSmallParts();
  try {
    // One index whatever the language of a page, so that every page finds every talk. The signs
    // keep C++ and C# apart from C.
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      includeCharacters: '+#',
      // Where some shared a file, the list of records would have to name it, and a hit would load all of it.
      maxFragments: Math.max(1, records.length),
    });
    assertNone(errors, 'The search index could not be created');
    if (!index) throw new Error('Pagefind gave no index.');
    for (let from = 0; from < records.length; from += most) {
      await Promise.all(records.slice(from, from + most).map((record) => addRecord(index, record)));
    }
    // Not `writeFiles`: its threads hinder each other in one folder of thousands of files.
    const written = await index.getFiles();
    assertNone(written.errors, 'The search index could not be written');
    const files = new Map(
      written.files
        .filter(({ path }) => !stockInterface.test(path))
        .map(({ path, content }) => [path.replaceAll('\\', '/'), content]),
    );
    const held = rewriteRecords(files, new Map(records.map(({ url, shown }) => [url, shown])));
    // Pagefind does not say what it leaves out.
    if (held !== records.length)
      throw new Error(`The search index holds ${held} of ${records.length} records.`);
    const layers = Object.entries(wordFiles(records.map((record) => record.words)));
    const json = (text: string): Uint8Array => Buffer.from(JSON.stringify(text));
    return new Map([
      ...layers.flatMap(([layer, texts]) =>
        texts.map((text, number) => [shardPath(layer as Layer, number), json(text)] as const),
      ),
      ...[...files].map(([path, content]) => [`pagefind/${path}`, content] as const),
    ]);
  } finally {
    await close();
  }
}

async function addRecord(index: PagefindIndex, { url, document }: IndexedRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: document });
  assertNone(errors, `The search record of ${url} could not be added`);
}

function assertNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
