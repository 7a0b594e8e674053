const key = 'words-to-mark';

interface Remembered {
  path: string;
  words: string[];
}

/** Keeps the words of the hit whose link is followed, so that its page can mark them. */
export function rememberWords(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const words = link?.closest<HTMLElement>('[data-words]')?.dataset['words'];
  if (!link || words === undefined) return;
  try {
    sessionStorage.setItem(key, JSON.stringify({ path: link.pathname, words: words.split(' ') }));
  } catch {
    // Storage may be forbidden: then nothing is marked.
  }
}

/** The words to mark on this page, once: whoever comes back by another way sees the page as it is. */
export function takeRememberedWords(): string[] {
  try {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return [];
    sessionStorage.removeItem(key);
    const { path, words } = JSON.parse(kept) as Remembered;
    return path === location.pathname ? words : [];
  } catch {
    return [];
  }
}
