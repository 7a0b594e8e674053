import { Parser } from 'htmlparser2';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SiteChecks } from '../checks/site-checks.ts';
import type { Finding } from '../checks/finding.ts';
import { FactsReader, type PageFacts } from '../checks/page-facts.ts';
import { filesIn, pathOfFile } from '../checks/site-files.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import { compareText } from '../lib/words.ts';
import { cutRecords } from '../search/build/cut-records.ts';
import { indexRecords } from '../search/build/index-records.ts';
import { toIndexedRecord, type IndexedRecord } from '../search/build/indexed-record.ts';

/** A page as Astro has rendered it. */
export interface RenderedPage {
  /** Its file in the site: `people/x/index.html`. */
  file: string;
  /** Its HTML in UTF-8. */
  html: ArrayBuffer;
}

/** Where a site is built, and for whom. */
export interface ReaderOptions {
  /** The site’s folder. */
  folder: string;
  site: SiteUrl;
}

/** A page of the site, and what the sitemap has to know of it. */
export type ReadPage = Pick<PageFacts, 'path' | 'modified' | 'unlisted'>;

/** Reads the pages of a site as they are rendered: what the checks ask for, and the records of its search. */
export class SiteReader {
  readonly #options: ReaderOptions;
  readonly #checks: SiteChecks;
  readonly #records: { page: string; record: IndexedRecord }[] = [];
  readonly #pages: ReadPage[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#checks = new SiteChecks(options.site);
  }

  add({ file, html }: RenderedPage): void {
    const page = pathOfFile(file);
    const reader = new FactsReader(page);
    const text = new TextDecoder().decode(html);
    new Parser(reader).end(text);
    const { path, modified, unlisted } = reader.facts;
    this.#checks.add(reader.facts);
    this.#pages.push({ path, modified, unlisted });
    const records = cutRecords(text, this.#options.site.base + page.slice(1));
    for (const record of records) this.#records.push({ page, record: toIndexedRecord(record) });
  }

  /** The pages that have been added. */
  pages(): ReadPage[] {
    return this.#pages;
  }

  /**
   * Indexes the records of all pages that have been added, and writes the index into the site.
   *
   * @returns how many there are
   * @throws Error with Pagefind’s own words if one could not be indexed
   */
  async index(): Promise<number> {
    const inOrder = this.#records.sort(
      (a, b) => compareText(b.record.date, a.record.date) || compareText(a.page, b.page),
    );
    const files = await indexRecords(inOrder.map(({ record }) => record));
    for (const [file, bytes] of files) {
      const path = join(this.#options.folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return this.#records.length;
  }

  /** What is wrong with the site, once all of it is written. */
  findings(): Finding[] {
    return this.#checks.findings(new Set(filesIn(this.#options.folder)));
  }
}
