import { workerData } from 'node:worker_threads';
import { answerOrders } from '../lib/worker-thread.ts';
import { SiteWriter, type OutputOptions } from './site-writer.ts';
import type { Order } from './writer-thread.ts';

/** The thread in which a site is written. */
const writer = new SiteWriter(workerData as OutputOptions);

answerOrders(async (order: Order): Promise<unknown> => {
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
});
