import { parentPort, SHARE_ENV, Worker } from 'node:worker_threads';

type Answer = { value: unknown } | { error: unknown };

/** A thread that is asked and answers. It keeps no process alive that waits for nothing else. */
export class WorkerThread<Order> {
  readonly #worker: Worker;
  readonly #open = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  /** Why it answers no more. */
  #failure: Error | undefined;
  #orders = 0;

  /**
   * @param file the module that runs in it and calls `answerOrders`
   * @param data what that module finds as its `workerData`
   */
  constructor(file: string | URL, data?: unknown) {
    // What a native library asks of the environment is that of the process.
    this.#worker = new Worker(file, { workerData: data, env: SHARE_ENV });
    this.#worker.unref();
    this.#worker.on('message', ({ number, ...answer }: { number: number } & Answer) => {
      const asked = this.#open.get(number);
      this.#open.delete(number);
      if (this.#open.size === 0) this.#worker.unref();
      if ('error' in answer) asked?.reject(answer.error);
      else asked?.resolve(answer.value as never);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A thread that was still needed has ended.')));
  }

  /**
   * Has an order carried out.
   *
   * @param moved what is handed over instead of copied
   * @returns the answer; rejects with what the thread threw, or with the reason why it has ended
   */
  ask<Value>(order: Order, moved: ArrayBuffer[] = []): Promise<Value> {
    if (this.#failure) return Promise.reject(this.#failure);
    const number = this.#orders++;
    return new Promise<Value>((resolve, reject) => {
      this.#worker.postMessage({ number, order }, moved);
      this.#open.set(number, { resolve, reject });
      this.#worker.ref();
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#open.values()) reject(this.#failure);
    this.#open.clear();
  }
}

/** Answers in a thread what a `WorkerThread` asks, in the order in which it asks. */
export function answerOrders<Order>(obey: (order: Order) => Promise<unknown>): void {
  parentPort?.on('message', ({ number, order }: { number: number; order: Order }) => {
    const answer = (given: Answer) => parentPort?.postMessage({ number, ...given });
    obey(order).then(
      (value) => answer({ value }),
      (error: unknown) => answer({ error }),
    );
  });
}
