import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file of the site as a build made it: where it stands in the pack, and behind it what is known about it. */
interface Entry {
  key: string;
  at: number;
  size: number;
  aboutSize: number;
}

/** What a build kept, by the file’s path in the site. */
type Entries = Record<string, Entry>;

/** How many bytes are written at once: a call for each file takes longer than to copy it. */
const chunk = 2 ** 20;

const pack = 'pack';
const list = 'list.json';

const readList = (folder: string): Entries =>
  existsSync(join(folder, list)) ? (JSON.parse(readFileSync(join(folder, list), 'utf8')) as Entries) : {};

/**
 * Under which keys the last build kept files, by their paths in the site.
 *
 * @param folder that of a store
 */
export const readKeys = (folder: string): Map<string, string> =>
  new Map(Object.entries(readList(folder)).map(([file, { key }]) => [file, key]));

/**
 * Keeps files of the site for the next build, all in one file: tens of thousands of small ones take longer to make than
 * the pages in them. A store is read from what the last build left, and leaves what this one has put into it.
 */
export class PageStore {
  readonly #folder: string;
  readonly #last: Entries;
  readonly #next: Entries = {};
  readonly #from: number | undefined;
  readonly #into: number;
  /** What is about to be written, as far as it is filled. */
  readonly #waiting = Buffer.allocUnsafe(chunk);
  #filled = 0;
  #end = 0;

  /** @param folder is made if there is none */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#last = readList(folder);
    this.#from = existsSync(join(folder, pack)) ? openSync(join(folder, pack), 'r') : undefined;
    this.#into = openSync(join(folder, `${pack}.next`), 'w');
  }

  /** The files that the last build kept under a key. */
  filesOf(key: string): string[] {
    return Object.keys(this.#last).filter((file) => this.#last[file]?.key === key);
  }

  /**
   * A file as the last build made it.
   *
   * @throws Error if it has not kept the file
   */
  read(file: string): { key: string; body: Uint8Array; about: Uint8Array } {
    const entry = this.#last[file];
    if (!entry || this.#from === undefined) throw new Error(`The last build has not kept ${file}.`);
    const bytes = Buffer.allocUnsafe(entry.size + entry.aboutSize);
    readSync(this.#from, bytes, 0, bytes.length, entry.at);
    return { key: entry.key, body: bytes.subarray(0, entry.size), about: bytes.subarray(entry.size) };
  }

  /** Keeps a file for the next build. */
  put(file: string, key: string, body: Uint8Array, about: Uint8Array = Buffer.alloc(0)): void {
    this.#next[file] = { key, at: this.#end, size: body.length, aboutSize: about.length };
    for (const bytes of [body, about]) this.#append(bytes);
  }

  /** Puts what was kept in the place of what the last build left. */
  finish(): void {
    this.#flush();
    closeSync(this.#into);
    if (this.#from !== undefined) closeSync(this.#from);
    renameSync(join(this.#folder, `${pack}.next`), join(this.#folder, pack));
    writeFileSync(join(this.#folder, list), JSON.stringify(this.#next));
  }

  #append(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > chunk) this.#flush();
    if (bytes.length > chunk) this.#write(bytes);
    else {
      this.#waiting.set(bytes, this.#filled);
      this.#filled += bytes.length;
    }
    this.#end += bytes.length;
  }

  #flush(): void {
    this.#write(this.#waiting.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length;) written += writeSync(this.#into, bytes, written);
  }
}
