import { answer, countValues, type Answer } from '../engine/answer.ts';
import { Claims } from '../engine/claims.ts';
import { firstAnswer } from '../engine/first-answer.ts';
import { siteFiles, type Sources } from '../engine/sources.ts';
import { FullText, type Pagefind } from '../engine/full-text.ts';
import type { FilterName, SearchState } from '../shared/search-state.ts';
import { watchRequests } from './watch-requests.ts';

/** What the page asks. */
export type Question = { base: string; state: SearchState } & (
  { ask: 'first' } | { ask: 'answer'; most: number } | { ask: 'counts'; group: FilterName; values: string[] }
);

/** What it is told: an answer, or numbers in the order of the values. */
export interface Replies {
  /** What stands until the answer is there; nothing where there is none. */
  first: Answer | null;
  answer: Answer;
  counts: number[];
}

/** The message with a reply; without one if a file could not be loaded. */
export interface ReplyMessage {
  id: number;
  reply?: Replies[keyof Replies];
}

const requests = watchRequests();
let opened: Sources | undefined;

function open(base: string): Sources {
  const load = () => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>;
  const read = siteFiles(base);
  return { text: new FullText(load, `${base}pagefind/`), claims: new Claims(read), read, base };
}

async function replyTo(question: Question): Promise<Replies[keyof Replies]> {
  const sources = (opened ??= open(question.base));
  if (question.ask === 'first') return firstAnswer(question.state, sources);
  requests.hasFailed = false;
  const reply =
    question.ask === 'answer'
      ? await answer(question.state, question.most, sources)
      : await countValues(question.state, question.group, question.values, sources);
  if (requests.hasFailed) throw new Error('A file of the search index could not be loaded.');
  return reply;
}

/** Questions are answered one after the other, but a first answer waits for none; what waits is left out once a later search is asked for. */
let queue = Promise.resolve();
let newest = 0;
self.addEventListener('message', ({ data }: MessageEvent<Question & { id: number }>) => {
  if (data.ask === 'answer') newest = data.id;
  const send = async (): Promise<void> => {
    if (data.id < newest) return;
    const reply = await replyTo(data).catch(() => undefined);
    const message: ReplyMessage = { id: data.id, ...(reply !== undefined && { reply }) };
    (self as unknown as Worker).postMessage(message);
  };
  if (data.ask === 'first') void send();
  else queue = queue.then(send);
});
