import { close, createIndex, type PagefindIndex } from 'pagefind';
import { shardPath } from '../shared/shards.ts';
import type { IndexedRecord, ShownRecord } from './indexed-record.ts';
import { askForSmallParts, rewriteRecords } from './pagefind-internals.ts';
import { WordList } from './word-shards.ts';

/** How many records are on their way to Pagefind at once. */
const most = 300;

/**
 * In how many files records are kept. Where there are more of them several share one, so that hosts take the site that
 * limit files, and every hit loads all that share its file.
 */
const mostRecordFiles = 10_000;

/** Pagefind’s own user interfaces: this site has one of its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes records: Pagefind’s files in `pagefind/`, and the words of all records in `search/`, so that a mistyped
 * one can be told from one that stands nowhere.
 *
 * @param records the newest first: their numbers tell the order by date (`pagefind-internals.ts`)
 * @param mostFiles in how many files they are kept at most
 * @returns the files by their paths in the site
 * @throws Error with Pagefind's own words if anything could not be indexed
 */
export async function indexRecords(
  records: Iterable<IndexedRecord>,
  mostFiles = mostRecordFiles,
): Promise<Map<string, Uint8Array>> {
  const words = new WordList();
  const shown = new Map<string, ShownRecord>();
  askForSmallParts();
  try {
    // One index whatever the language of a page, so that every page finds every talk. The signs
    // keep C++ and C# apart from C.
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      includeCharacters: '+#',
      maxFragments: mostFiles,
    });
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
      shown.set(record.url, record.shown);
    }
    await Promise.all(added);
    // Not `writeFiles`: its threads hinder each other in one folder of thousands of files.
    const written = await index.getFiles();
    assertNone(written.errors, 'The search index could not be written');
    const own = ownFiles(written.files);
    const held = rewriteRecords(own, shown);
    // Pagefind does not say what it leaves out.
    if (held !== added.length) throw new Error(`The search index holds ${held} of ${added.length} records.`);
    return new Map([
      ...wordFiles(words),
      ...[...own].map(([path, content]) => [`pagefind/${path}`, content] as const),
    ]);
  } finally {
    await close();
  }
}

async function addRecord(index: PagefindIndex, { url, document }: IndexedRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: document });
  assertNone(errors, `The search record of ${url} could not be added`);
}

/** What this site needs of Pagefind’s files. */
const ownFiles = (written: readonly { path: string; content: Uint8Array }[]): Map<string, Uint8Array> =>
  new Map(
    written
      .filter(({ path }) => !stockInterface.test(path))
      .map(({ path, content }) => [path.replaceAll('\\', '/'), content]),
  );

const wordFiles = (words: WordList): [string, Uint8Array][] =>
  (['words', 'endings'] as const).flatMap((layer) =>
    words
      .shards(layer)
      .map((shard, number): [string, Uint8Array] => [
        shardPath(layer, number),
        Buffer.from(JSON.stringify(shard)),
      ]),
  );

function assertNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
