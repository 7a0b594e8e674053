import { workerData } from 'node:worker_threads';
import { answerRequests } from '../threads.ts';
import { SiteReader, type ReaderOptions, type RenderedPage } from './site-reader.ts';

/** What the thread is asked. */
export type ReaderRequest = { what: 'add'; pages: RenderedPage[] } | { what: 'index' | 'pages' | 'findings' };

/** The thread that reads a site while it is rendered. */
const reader = new SiteReader(workerData as ReaderOptions);

answerRequests(async (request: ReaderRequest): Promise<unknown> => {
  switch (request.what) {
    case 'add':
      return request.pages.forEach((page) => reader.add(page));
    case 'index':
      return reader.index();
    case 'pages':
      return reader.pages();
    case 'findings':
      return reader.findings();
  }
});
