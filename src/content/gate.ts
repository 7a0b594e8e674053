import { WorkerThread } from '../lib/worker-thread.ts';
import type { GateAnswer } from './gate-thread.ts';

interface Gate {
  thread: WorkerThread<string>;
  /** What it says of each folder, once it has been asked. */
  answers: Map<string, Promise<GateAnswer>>;
}

/** A build asks before Astro has begun; the loaders listen. */
let gate: Gate | undefined;

/**
 * What the gate says of a content folder. It reads in a thread of its own, and a folder once until its answer is
 * forgotten.
 *
 * @param folder absolute path of the content folder
 */
export function askGate(folder: string): Promise<GateAnswer> {
  gate ??= { thread: new WorkerThread(new URL('./gate-thread.ts', import.meta.url)), answers: new Map() };
  const known = gate.answers.get(folder);
  if (known) return known;
  const answer = gate.thread.ask<GateAnswer>(folder);
  // Whoever waits for it is told; nobody may wait yet.
  answer.catch(() => undefined);
  gate.answers.set(folder, answer);
  return answer;
}

/** Lets go of what the gate has said of a folder: it will be read anew. */
export const forgetAnswer = (folder: string): void => void gate?.answers.delete(folder);

/** Ends the thread: what it has read takes more memory than the pages. */
export async function closeGate(): Promise<void> {
  const open = gate;
  gate = undefined;
  await open?.thread.close();
}
