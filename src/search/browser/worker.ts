import { answer, countValues, type Answer } from '../engine/answer.ts';
import type { Sources } from '../engine/sources.ts';
import { remembering } from '../engine/files.ts';
import { FullText, type Pagefind } from '../engine/full-text.ts';
import { WatchedRequests } from './watched-requests.ts';
import type { FilterName, SearchState } from '../shared/search-state.ts';

/** What the page asks. */
export type Question = { base: string; state: SearchState } & (
  { ask: 'answer'; most: number } | { ask: 'counts'; group: FilterName; values: string[] }
);

/** What it is told: an answer, numbers in the order of the values, or that a file could not be loaded. */
export type Reply = { id: number } & ({ answer: Answer } | { counts: number[] } | { isUnavailable: true });

const post = (reply: Reply): void =>
  (self as unknown as { postMessage: (reply: Reply) => void }).postMessage(reply);

const requests = new WatchedRequests();
let opened: Promise<Sources> | undefined;

async function open(base: string): Promise<Sources> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  return {
    text: await FullText.open(pagefind, `${base}pagefind/`),
    read: remembering(async (path) => (await self.fetch(base + path)).json()),
  };
}

async function respond(question: Question): Promise<Omit<Reply, 'id'>> {
  requests.forget();
  const sources = await (opened ??= open(question.base));
  const reply =
    question.ask === 'answer'
      ? { answer: await answer(question.state, question.most, sources) }
      : { counts: await countValues(question.state, question.group, question.values, sources) };
  if (requests.hasFailed) throw new Error('A file of the search index could not be loaded.');
  return reply;
}

/** Questions are answered one after the other; of several searches that wait only the last. */
let queue = Promise.resolve();
let newest = 0;
self.addEventListener('message', ({ data }: MessageEvent<Question & { id: number }>) => {
  if (data.ask === 'answer') newest = data.id;
  queue = queue.then(async () => {
    if (data.ask === 'answer' && data.id !== newest) return;
    const reply = await respond(data).catch(() => ({ isUnavailable: true }));
    post({ id: data.id, ...reply } as Reply);
  });
});
