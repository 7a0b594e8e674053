import { Parser } from 'htmlparser2';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SiteChecks } from '../checks/check-site.ts';
import type { Finding } from '../checks/finding.ts';
import { FactsReader, type PageFacts } from '../checks/page-facts.ts';
import { filesIn, pathOfFile } from '../lib/built-pages.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import { cutRecords } from '../search/build/cut-records.ts';
import { indexRecords } from '../search/build/index-records.ts';
import { toIndexedRecord, type IndexedRecord } from '../search/build/indexed-record.ts';
import { RecordFile } from '../search/build/record-file.ts';
import { RecordTree } from '../search/build/record-tree.ts';
import { keepWritten, olderFiles, removeFile } from './older-site.ts';
import { PageStore } from './page-store.ts';

/** A file of the site that Astro has rendered, or that is as the last build left it. */
export interface OutputFile {
  /** Its path in the site: `people/x/index.html`. */
  file: string;
  /** While this is the same, the next build takes the file from this one; without it the file is made anew. */
  key?: string | undefined;
  /** What is in it; left out where it is as the last build left it. */
  body?: Uint8Array | undefined;
}

/** Where a site is written, and for whom. */
export interface OutputOptions {
  /** The site’s folder. */
  folder: string;
  /** The folder of what is kept for the next build. */
  cache: string;
  site: SiteUrl;
}

/** A page of the site, and what the sitemap has to know of it. */
export type WrittenPage = Pick<PageFacts, 'path' | 'modified' | 'unlisted'>;

/** What the checks and the search need to know of a page. */
interface PageNotes {
  facts: PageFacts;
  records: IndexedRecord[];
}

/**
 * Writes the files of a site as they come, and looks at each page only then: cuts its search records and notes what the
 * checks ask for, so that no page is read again from the disk.
 */
export class SiteWriter {
  readonly #options: OutputOptions;
  readonly #store: PageStore;
  readonly #checks: SiteChecks;
  readonly #records: RecordFile;
  readonly #folders = new Set<string>();
  readonly #written = new Set<string>();
  /** Files of an older site that stand in the folder and have not been written yet. */
  readonly #older: Set<string>;
  readonly #public: ReadonlySet<string>;
  readonly #pages: WrittenPage[] = [];

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#store = new PageStore(options.cache);
    this.#checks = new SiteChecks(options.site);
    this.#records = new RecordFile(join(options.cache, 'records'));
    this.#older = olderFiles(options.folder);
    this.#public = new Set(filesIn('public', '**/*'));
    // What was a page once may be one of these now, and stands there already.
    for (const file of this.#public) this.#older.delete(file);
  }

  /**
   * Writes a file.
   *
   * @throws Error if public/ has a file of this name
   */
  add({ file, key, body }: OutputFile): void {
    const last = body === undefined ? this.#store.read(file) : undefined;
    const bytes = body ?? last?.body ?? Buffer.alloc(0);
    this.#write(file, bytes);
    let about = last?.about;
    if (file.endsWith('.html')) {
      const notes = about
        ? (JSON.parse(Buffer.from(about).toString()) as PageNotes)
        : this.#lookAt(file, Buffer.from(bytes).toString());
      this.#note(file, notes);
      if (key !== undefined) about ??= Buffer.from(JSON.stringify(notes));
    }
    if (key !== undefined) this.#store.put(file, key, bytes, about);
  }

  /**
   * Indexes the records of all pages that have been added, or takes the last build’s index where it had the same ones.
   *
   * @returns how many there are
   * @throws Error with Pagefind’s own words if one could not be indexed
   */
  async index(): Promise<number> {
    const key = this.#records.digest();
    const last = this.#store.filesOf(key);
    const index =
      last.length > 0
        ? last.map((file) => [file, this.#store.read(file).body] as const)
        : await indexRecords(this.#records.newestFirst());
    this.#records.close();
    for (const [file, body] of index) this.add({ file, key, body });
    return this.#records.size;
  }

  /** The pages that have been added. */
  pages(): WrittenPage[] {
    return this.#pages;
  }

  /** What is wrong with the site, once all of it is written: what is left of an older one goes first. */
  findings(): Finding[] {
    for (const file of this.#older) removeFile(this.#options.folder, file);
    this.#older.clear();
    // Others write nowhere else.
    const others = filesIn(this.#options.folder, '*', '_astro/*');
    return this.#checks.findings(new Set([...this.#written, ...this.#public, ...others]));
  }

  /** Keeps for the next build what this one has made. */
  finish(): void {
    this.#store.finish();
    keepWritten(this.#written);
  }

  #write(file: string, bytes: Uint8Array): void {
    if (this.#public.has(file))
      throw new Error(`public/${file} has the address of a page. Give it another name.`);
    this.#written.add(file);
    const path = join(this.#options.folder, file);
    if (this.#older.delete(file) && readFileSync(path).equals(bytes)) return;
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, bytes);
  }

  #lookAt(file: string, html: string): PageNotes {
    const path = pathOfFile(file);
    const reader = new FactsReader(path);
    const tree = new RecordTree();
    // One pass for both.
    new Parser({
      onopentag: (name, attributes) => {
        reader.onopentag(name, attributes);
        tree.onopentag(name, attributes);
      },
      ontext: (text) => {
        reader.ontext(text);
        tree.ontext(text);
      },
      onclosetag: (name) => {
        reader.onclosetag(name);
        tree.onclosetag();
      },
    }).end(html);
    const records = cutRecords(tree, this.#options.site.base + path.slice(1));
    return { facts: reader.facts, records: records.map(toIndexedRecord) };
  }

  #note(file: string, { facts, records }: PageNotes): void {
    this.#checks.add(facts);
    const { path, modified, unlisted } = facts;
    this.#pages.push({ path, modified, unlisted });
    this.#records.add(file, records);
  }
}
