import type { Finding } from '../checks/finding.ts';
import { WorkerThread } from '../lib/worker-thread.ts';
import type { OutputFile, OutputOptions, WrittenPage } from './site-writer.ts';

export type Order =
  { what: 'add'; files: OutputFile[] } | { what: 'index' | 'pages' | 'findings' | 'finish' };

/** How many files are sent at once, and how many such parcels may be on their way. */
const parcel = 32;
const mostParcels = 8;

/**
 * A `SiteWriter` in a thread of its own, so that pages are written, indexed and checked while others are rendered. Its
 * methods are those of `SiteWriter`; each but `add` rejects with what the thread threw.
 */
export class WriterThread {
  readonly #thread: WorkerThread<Order>;
  /** Why something could not be written. */
  #failure: unknown;
  #files: OutputFile[] = [];
  #sent: Promise<unknown>[] = [];

  constructor(options: OutputOptions) {
    this.#thread = new WorkerThread(new URL('./thread.ts', import.meta.url), options);
  }

  /**
   * Sends a file to be written, and hands over the memory of its body. Waits only where the thread is far behind. What
   * fails is told by whichever other method is called next: it may be about any file that was sent before.
   */
  async add(file: OutputFile): Promise<void> {
    this.#files.push(file);
    if (this.#files.length >= parcel) await this.#send();
  }

  /** To be called once all pages that hold records have been added. */
  async index(): Promise<number> {
    await this.#send();
    return this.#ask({ what: 'index' });
  }

  async pages(): Promise<WrittenPage[]> {
    await this.#sendAll();
    return this.#ask({ what: 'pages' });
  }

  findings(): Promise<Finding[]> {
    return this.#ask({ what: 'findings' });
  }

  async finish(): Promise<void> {
    await this.#ask({ what: 'finish' });
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #send(): Promise<void> {
    const files = this.#files;
    if (files.length === 0) return;
    this.#files = [];
    const sending = this.#ask({ what: 'add', files });
    this.#sent.push(sending.catch((error: unknown) => (this.#failure ??= error)));
    if (this.#sent.length >= mostParcels) await this.#sent.shift();
  }

  async #sendAll(): Promise<void> {
    await this.#send();
    await Promise.all(this.#sent.splice(0));
  }

  async #ask<Value>(order: Order): Promise<Value> {
    if (this.#failure !== undefined) throw this.#failure;
    const bodies = order.what === 'add' ? order.files.flatMap(({ body }) => body?.buffer ?? []) : [];
    return this.#thread.ask(order, bodies as ArrayBuffer[]);
  }
}
