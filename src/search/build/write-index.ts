import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeHtml } from '../../lib/html.ts';
import { readBuiltPages } from '../../lib/built-pages.ts';
import { cutRecords, type CutRecord } from './cut-records.ts';

/**
 * Indexes a built site and writes the index into its folder `pagefind/`.
 *
 * @param folder the built site
 * @param base the base path of the site, with slashes around it
 * @returns the number of records
 * @throws Error with Pagefind's own words if anything could not be indexed
 */
export async function writeSearchIndex(folder: string, base: string): Promise<number> {
  let records = 0;
  try {
    // One index whatever the language of a page, so that every page finds every talk.
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    assertNone(errors, 'The search index could not be created');
    if (!index) throw new Error('Pagefind gave no index.');
    for (const { path, html } of readBuiltPages(folder, 'reports/**/*.html')) {
      for (const record of cutRecords(html, base + path.slice(1))) {
        await addRecord(index, record);
        records += 1;
      }
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    assertNone(written.errors, 'The search index could not be written');
    removeStockInterface(join(folder, 'pagefind'));
  } finally {
    await close();
  }
  return records;
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
    event: record.event,
    kind: record.kind,
    date: record.date,
    people: record.people,
    topics: record.topics,
    ...(record.place === undefined ? {} : { place: record.place }),
  };
  const metaTags = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`,
  );
  const filterTags = Object.entries(record.filters).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`),
  );
  const sortTag = `<meta data-pagefind-sort="date[content]" content="${record.date}">`;
  return `<!doctype html><html lang="${escapeHtml(language)}"><head>${metaTags.join('')}${filterTags.join('')}${sortTag}</head><body data-pagefind-body>${html}</body></html>`;
}

function assertNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
