import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeHtml } from '../../lib/html.ts';
import { readBuiltPages } from '../../lib/built-pages.ts';
import { toIndexed } from '../shared/fold.ts';
import { shardPath } from '../shared/shards.ts';
import { settleFilters } from './settle-filters.ts';
import { cutRecords, type CutRecord } from './cut-records.ts';
import { WordList } from './word-shards.ts';

/** How many records are on their way to Pagefind at once. */
const most = 100;

/**
 * Indexes a built site: writes Pagefind's index into its folder `pagefind/`, and the words of all
 * records into `search/`, so that a mistyped one can be told from one that stands nowhere.
 *
 * @param folder the built site
 * @param base the base path of the site, with slashes around it
 * @param cache a folder that keeps the last index: it is taken from there while no record has changed
 * @returns the number of records
 * @throws Error with Pagefind's own words if anything could not be indexed
 */
export async function writeSearchIndex(folder: string, base: string, cache: string): Promise<number> {
  const records = readRecords(folder, base);
  const key = digestOf(records);
  const stamp = join(cache, 'key');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
    rmSync(cache, { recursive: true, force: true });
    await indexRecords(records, cache);
    writeFileSync(stamp, key);
  }
  for (const part of ['pagefind', 'search'])
    cpSync(join(cache, part), join(folder, part), { recursive: true });
  return records.length;
}

/** What the index depends on, beside the program. */
function digestOf(records: readonly CutRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(`${JSON.stringify(record)}\n`);
  return hash.digest('hex');
}

async function indexRecords(records: readonly CutRecord[], folder: string): Promise<void> {
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
      const { title, people, speakers, topics, event } = record.record;
      words.add([title, people, ...speakers, topics, event, record.text].join(' '));
    }
    await Promise.all(added);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    assertNone(written.errors, 'The search index could not be written');
    settleFilters(join(folder, 'pagefind'));
    removeStockInterface(join(folder, 'pagefind'));
    writeWords(folder, words);
  } finally {
    await close();
  }
}

/** Cuts all records, the newest first: Pagefind keeps the order, so that no index for it is needed. */
function readRecords(folder: string, base: string): CutRecord[] {
  return [...readBuiltPages(folder, 'reports/**/*.html')]
    .flatMap(({ path, html }) => cutRecords(html, base + path.slice(1)))
    .sort((a, b) => (a.record.date < b.record.date ? 1 : a.record.date > b.record.date ? -1 : 0));
}

function writeWords(folder: string, words: WordList): void {
  for (const layer of ['words', 'endings'] as const) {
    for (const [number, shard] of words.shards(layer).entries()) {
      const file = join(folder, shardPath(layer, number));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(shard));
    }
  }
}

/** Pagefind writes its own user interfaces beside the index; this site has one of its own. */
function removeStockInterface(folder: string): void {
  for (const file of globSync('pagefind-{ui,modular-ui,component-ui,highlight}.*', { cwd: folder })) {
    rmSync(join(folder, file));
  }
}

async function addRecord(index: PagefindIndex, record: CutRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: toDocument(record) });
  assertNone(errors, `The search record of ${record.url} could not be added`);
}

/** Writes a record as a document with Pagefind's attributes (pagefind.app/docs/metadata). */
function toDocument({ record, language, html }: CutRecord): string {
  const meta = {
    title: record.title,
    speakers: record.speakers.join(', '),
    people: record.people,
    event: record.event,
    topics: record.topics,
  };
  const metaTags = Object.entries(meta).map(
    ([name, value]) =>
      `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(toIndexed(value))}">`,
  );
  const filterTags = Object.entries(record.filters).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`),
  );
  return `<!doctype html><html lang="${escapeHtml(language)}"><head>${metaTags.join('')}${filterTags.join('')}</head><body data-pagefind-body>${toIndexedHtml(html)}</body></html>`;
}

/** The same for the text between tags. */
const toIndexedHtml = (html: string): string => html.replace(/(?<=>|^)[^<]+/g, (text) => toIndexed(text));

function assertNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
