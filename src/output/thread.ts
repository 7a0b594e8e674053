import { parentPort, workerData } from 'node:worker_threads';
import { SiteWriter, type OutputOptions } from './site-writer.ts';
import type { Answer, Order } from './writer-thread.ts';

/** The thread in which a site is written: does what it is told, in the order in which it is told, and answers each. */
const writer = new SiteWriter(workerData as OutputOptions);

parentPort?.on('message', ({ number, order }: { number: number; order: Order }) => {
  const answer = (given: Answer) => parentPort?.postMessage({ number, ...given });
  obey(order).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error }),
  );
});

async function obey(order: Order): Promise<unknown> {
  switch (order.what) {
    case 'add':
      for (const file of order.files) writer.add(file);
      return;
    case 'index':
      return writer.index();
    case 'pages':
      return writer.pages();
    case 'findings':
      return writer.findings();
    case 'finish':
      return writer.finish();
  }
}
