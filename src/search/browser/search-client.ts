import type { Question, Reply } from './worker.ts';

/** The index, or a part of it, could not be loaded. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

interface Waiting {
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
}

/** Asks the worker in which the search engine runs; it is started by the first question. */
export class SearchClient {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /**
   * Asks a question. If a file is missing, it is asked once more of a new worker, which reads everything
   * afresh: the site may have been published anew since the old one began.
   *
   * @returns never for a search that a later one has overtaken
   * @throws SearchUnavailable if a file could not be loaded twice, or there can be no worker
   */
  async ask(question: Question): Promise<Reply> {
    return this.#tell(question).catch(() => this.#tell(question));
  }

  async #tell(question: Question): Promise<Reply> {
    const id = (this.#last += 1);
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      try {
        (this.#worker ??= this.#start()).postMessage({ ...question, id });
      } catch (cause) {
        reject(new SearchUnavailable('There can be no worker.', { cause }));
      }
    });
    if (!('isUnavailable' in reply)) return reply;
    this.#stop();
    throw new SearchUnavailable('A file of the search could not be loaded.');
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    });
    worker.addEventListener('error', () => this.#stop());
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) {
      reject(new SearchUnavailable('The search could not be started.'));
    }
    this.#waiting.clear();
  }
}
