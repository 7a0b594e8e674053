const key = 'words-to-mark';

/** Milliseconds after which a page that was opened otherwise no longer takes the words for its own. */
const fresh = 30_000;

interface Remembered {
  path: string;
  terms: string[];
  time: number;
}

/** Writes on a hit what its page shall mark. */
export function setTerms(hit: HTMLElement, terms: readonly string[]): void {
  hit.dataset['words'] = terms.join('\n');
}

/** Keeps the terms of the hit whose link is followed, in this tab or a new one, so that its page can mark them. */
export function rememberWords(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const terms = link?.closest<HTMLElement>('[data-words]')?.dataset['words'];
  if (!link || terms === undefined) return;
  const kept: Remembered = { path: link.pathname, terms: terms.split('\n'), time: Date.now() };
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden: then nothing is marked.
  }
}

/** The terms to mark on this page, once: whoever comes back by another way sees the page as it is. */
export function takeRememberedWords(): string[] {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return [];
    const { path, terms, time } = JSON.parse(kept) as Remembered;
    if (path === location.pathname || Date.now() - time > fresh) localStorage.removeItem(key);
    return path === location.pathname && Date.now() - time <= fresh ? terms : [];
  } catch {
    return [];
  }
}
