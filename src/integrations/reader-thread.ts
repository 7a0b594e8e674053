import { workerData } from 'node:worker_threads';
import { answerRequests } from '../threads.ts';
import { SiteReader, type ReaderOptions, type RenderedPage } from './site-reader.ts';

/** What the thread is asked. */
export type ReaderRequest = { what: 'add'; pages: RenderedPage[] } | { what: 'index' | 'pages' | 'findings' };

/** The thread that reads a site while it is rendered. */
const reader = new SiteReader(workerData as ReaderOptions);

answerRequests(async (request: ReaderRequest): Promise<unknown> => {
  if (request.what !== 'add') return reader[request.what]();
  for (const page of request.pages) reader.add(page);
  return undefined;
});
