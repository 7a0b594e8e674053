import { workerData } from 'node:worker_threads';
import { answerOrders } from '../lib/worker-thread.ts';
import { SiteReader, type ReaderOptions, type RenderedPage } from './site-reader.ts';

/** What the thread is asked. */
export type ReaderOrder = { what: 'add'; pages: RenderedPage[] } | { what: 'index' | 'pages' | 'findings' };

/** The thread that reads a site while it is rendered. */
const reader = new SiteReader(workerData as ReaderOptions);

answerOrders(async (order: ReaderOrder): Promise<unknown> => {
  switch (order.what) {
    case 'add':
      return order.pages.forEach((page) => reader.add(page));
    case 'index':
      return reader.index();
    case 'pages':
      return reader.pages();
    case 'findings':
      return reader.findings();
  }
});
