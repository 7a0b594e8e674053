import { Worker } from 'node:worker_threads';
import type { Finding } from '../checks/finding.ts';
import type { OutputFile, OutputOptions, WrittenPage } from './site-writer.ts';

export type Order =
  { what: 'add'; files: OutputFile[] } | { what: 'index' | 'pages' | 'findings' | 'finish' };

export type Answer = { value: unknown } | { error: unknown };

/** How many files are sent at once, and how many such parcels may be on their way. */
const parcel = 32;
const mostParcels = 8;

/**
 * A `SiteWriter` in a thread of its own, so that pages are written, indexed and checked while others are rendered. Its
 * methods are those of `SiteWriter`; each rejects with what the thread threw.
 */
export class WriterThread {
  readonly #worker: Worker;
  readonly #open = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  /** Why nothing can be written any more. */
  #failure: unknown;
  #orders = 0;
  #files: OutputFile[] = [];
  #sent: Promise<unknown>[] = [];

  constructor(options: OutputOptions) {
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: options });
    this.#worker.on('message', ({ number, ...answer }: { number: number } & Answer) => {
      const asked = this.#open.get(number);
      this.#open.delete(number);
      if ('error' in answer) asked?.reject(answer.error);
      else asked?.resolve(answer.value as never);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('The thread that writes the site has ended.')));
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
    await this.#worker.terminate();
  }

  async #send(): Promise<void> {
    const files = this.#files;
    if (files.length === 0) return;
    this.#files = [];
    const sending = this.#ask({ what: 'add', files });
    this.#sent.push(sending.catch((error: unknown) => this.#fail(error)));
    if (this.#sent.length >= mostParcels) await this.#sent.shift();
  }

  async #sendAll(): Promise<void> {
    await this.#send();
    await Promise.all(this.#sent.splice(0));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#open.values()) reject(this.#failure);
    this.#open.clear();
  }

  #ask<Value>(order: Order): Promise<Value> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const number = this.#orders++;
    const bodies = order.what === 'add' ? order.files.flatMap(({ body }) => body?.buffer ?? []) : [];
    return new Promise<Value>((resolve, reject) => {
      this.#open.set(number, { resolve, reject });
      this.#worker.postMessage({ number, order }, bodies as ArrayBuffer[]);
    });
  }
}
