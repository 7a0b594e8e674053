import type { Question, Replies, ReplyMessage } from './worker.ts';

/** The index, or a part of it, could not be loaded. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

type Reply = Replies[keyof Replies];

/** Asks the worker in which the search engine runs; it is started by the first question. */
export class SearchClient {
  #worker: Worker | undefined;
  /** Questions without a reply, by their ids. */
  readonly #pending = new Map<number, PromiseWithResolvers<Reply>>();
  #lastId = 0;

  /**
   * Asks a question. If a file is missing, it is asked once more of a new worker, which reads everything
   * afresh: the site may have been published anew since the old one began.
   *
   * @returns never for a search that a later one has overtaken
   * @throws SearchUnavailable if a file could not be loaded twice, or there can be no worker
   */
  async ask<Ask extends keyof Replies>(question: Question & { ask: Ask }): Promise<Replies[Ask]> {
    const reply = await this.#send(question).catch(() => this.#send(question));
    return reply as Replies[Ask];
  }

  async #send(question: Question): Promise<Reply> {
    const id = (this.#lastId += 1);
    const pending = Promise.withResolvers<Reply>();
    try {
      (this.#worker ??= this.#start()).postMessage({ ...question, id });
    } catch (cause) {
      throw new SearchUnavailable('There can be no worker.', { cause });
    }
    this.#pending.set(id, pending);
    return pending.promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { id, reply } }: MessageEvent<ReplyMessage>) => {
      if (reply === undefined) return this.#stop();
      this.#pending.get(id)?.resolve(reply);
      this.#pending.delete(id);
    });
    worker.addEventListener('error', () => this.#stop());
    return worker;
  }

  /** Ends the worker; what is asked next starts another. */
  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#pending.values()) {
      reject(new SearchUnavailable('A file of the search could not be loaded.'));
    }
    this.#pending.clear();
  }
}
