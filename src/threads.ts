import { parentPort, SHARE_ENV, Worker } from 'node:worker_threads';

type Reply = { value: unknown } | { error: unknown };

/** A thread that answers requests. It keeps no process alive that waits for nothing else. */
export class WorkerThread<Message> {
  readonly #worker: Worker;
  /** Requests without a reply, by their ids. */
  readonly #pending = new Map<number, PromiseWithResolvers<never>>();
  /** Why it answers no more. */
  #failure: Error | undefined;
  #lastId = 0;

  /**
   * @param file the module that runs in it and calls `answerRequests`
   * @param data what that module finds as its `workerData`
   */
  constructor(file: string | URL, data?: unknown) {
    // What a native library asks of the environment is that of the process.
    this.#worker = new Worker(file, { workerData: data, env: SHARE_ENV });
    this.#worker.unref();
    this.#worker.on('message', ({ id, ...reply }: { id: number } & Reply) => {
      const request = this.#pending.get(id);
      this.#pending.delete(id);
      if (this.#pending.size === 0) this.#worker.unref();
      if ('error' in reply) request?.reject(reply.error);
      else request?.resolve(reply.value as never);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A thread that was still needed has ended.')));
  }

  /**
   * Sends a request.
   *
   * @param transferred what is handed over instead of copied
   * @returns the reply; rejects with what the thread threw, or with the reason why it has ended
   */
  ask<Value>(request: Message, transferred: ArrayBuffer[] = []): Promise<Value> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = (this.#lastId += 1);
    const pending = Promise.withResolvers<never>();
    this.#worker.postMessage({ id, request }, transferred);
    this.#pending.set(id, pending);
    this.#worker.ref();
    return pending.promise;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }
}

/** Answers in a thread what a `WorkerThread` asks, in the order in which it asks. */
export function answerRequests<Message>(handle: (request: Message) => Promise<unknown>): void {
  parentPort?.on('message', ({ id, request }: { id: number; request: Message }) => {
    const send = (reply: Reply) => parentPort?.postMessage({ id, ...reply });
    handle(request).then(
      (value) => send({ value }),
      (error: unknown) => send({ error }),
    );
  });
}
