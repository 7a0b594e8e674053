import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IndexedRecord } from './indexed-record.ts';

/** Where a record stands in the file. */
interface Place {
  at: number;
  size: number;
  date: string;
  /** The page that the record was cut from. */
  page: string;
  digest: string;
}

/**
 * The records of a site on their way to the index, in a file: all of them together would take more memory than anything
 * else in the thread that writes the site.
 */
export class RecordFile {
  readonly #path: string;
  readonly #file: number;
  readonly #places: Place[] = [];
  #end = 0;

  /** @param path of the file, which is made anew */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  /** How many records have been added. */
  get size(): number {
    return this.#places.length;
  }

  /** Adds the records of a page. */
  add(page: string, records: readonly IndexedRecord[]): void {
    for (const record of records) {
      const bytes = Buffer.from(JSON.stringify(record));
      const digest = createHash('sha256').update(bytes).digest('base64url');
      this.#places.push({ at: this.#end, size: bytes.length, date: record.date, page, digest });
      for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
      this.#end += bytes.length;
    }
  }

  /** Is the same for the same records, whatever the order in which their pages were added. */
  digest(): string {
    const hash = createHash('sha256');
    for (const { digest } of this.#inOrder()) hash.update(digest);
    return hash.digest('hex');
  }

  /** All records, the newest first; those of one day by their pages, and as they stand there. */
  *newestFirst(): Generator<IndexedRecord> {
    for (const { at, size } of this.#inOrder()) {
      const bytes = Buffer.allocUnsafe(size);
      readSync(this.#file, bytes, 0, size, at);
      yield JSON.parse(bytes.toString()) as IndexedRecord;
    }
  }

  /** Removes the file. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }

  #inOrder(): Place[] {
    return this.#places.toSorted((a, b) => compare(b.date, a.date) || compare(a.page, b.page) || a.at - b.at);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
