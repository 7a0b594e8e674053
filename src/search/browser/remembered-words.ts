const key = 'words-to-mark';

/** Milliseconds after which a page that was opened otherwise no longer takes the words for its own. */
const fresh = 30_000;

interface Remembered {
  path: string;
  words: string[];
  time: number;
}

/** Keeps the words of the hit whose link is followed, in this tab or a new one, so that its page can mark them. */
export function rememberWords(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const words = link?.closest<HTMLElement>('[data-words]')?.dataset['words'];
  if (!link || words === undefined) return;
  const kept: Remembered = { path: link.pathname, words: words.split(' '), time: Date.now() };
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden: then nothing is marked.
  }
}

/** The words to mark on this page, once: whoever comes back by another way sees the page as it is. */
export function takeRememberedWords(): string[] {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return [];
    const { path, words, time } = JSON.parse(kept) as Remembered;
    if (path === location.pathname || Date.now() - time > fresh) localStorage.removeItem(key);
    return path === location.pathname && Date.now() - time <= fresh ? words : [];
  } catch {
    return [];
  }
}
