import { answer, countValues, type Answer } from '../engine/answer.ts';
import { Claims } from '../engine/claims.ts';
import { siteFiles, type Sources } from '../engine/sources.ts';
import { FullText, type Pagefind } from '../engine/full-text.ts';
import type { FilterName, SearchState } from '../shared/search-state.ts';
import { watchRequests } from './watch-requests.ts';

/** What the page asks. */
export type Question = { base: string; state: SearchState } & (
  { ask: 'answer'; most: number } | { ask: 'counts'; group: FilterName; values: string[] }
);

/** What it is told: an answer, or numbers in the order of the values. */
export interface Replies {
  answer: Answer;
  counts: number[];
}

/** The message with a reply; without one if a file could not be loaded. */
export interface ReplyMessage {
  id: number;
  reply?: Replies[keyof Replies];
}

const requests = watchRequests();
let opened: Promise<Sources> | undefined;

async function open(base: string): Promise<Sources> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const read = siteFiles(base);
  return { text: await FullText.open(pagefind, `${base}pagefind/`), claims: new Claims(read), read, base };
}

async function replyTo(question: Question): Promise<Replies[keyof Replies]> {
  requests.hasFailed = false;
  const sources = await (opened ??= open(question.base));
  const reply =
    question.ask === 'answer'
      ? await answer(question.state, question.most, sources)
      : await countValues(question.state, question.group, question.values, sources);
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
    const reply = await replyTo(data).catch(() => undefined);
    const message: ReplyMessage = { id: data.id, ...(reply && { reply }) };
    (self as unknown as Worker).postMessage(message);
  });
});
