import { stored } from '../../lib/stored.ts';

const key = 'words-to-mark';

/** Milliseconds after which a page that was opened otherwise no longer takes the words for its own. */
const fresh = 30_000;

interface Remembered {
  path: string;
  terms: string[];
  time: number;
}

/** Keeps the terms of the hit whose link is followed, in this tab or a new one, so that its page can mark them. */
export function rememberWords(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const terms = link?.closest<HTMLElement>('[data-words]')?.dataset['words'];
  if (!link || terms === undefined) return;
  const kept: Remembered = { path: link.pathname, terms: terms.split('\n'), time: Date.now() };
  stored.set(key, JSON.stringify(kept));
}

/** Whether there are terms that this page or another one may mark. */
export const areWordsRemembered = (): boolean => stored.get(key) !== null;

/** The terms to mark on this page, once: whoever comes back by another way sees the page as it is. */
export function takeRememberedWords(): string[] {
  const kept = stored.get(key);
  if (kept === null) return [];
  const { path, terms, time } = JSON.parse(kept) as Remembered;
  const isHere = path === location.pathname;
  const isFresh = Date.now() - time <= fresh;
  if (isHere || !isFresh) stored.remove(key);
  return isHere && isFresh ? terms : [];
}
