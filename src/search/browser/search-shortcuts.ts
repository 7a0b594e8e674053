import { stored } from '../../lib/stored.ts';

/** Whether `/` opens the search; readers can switch that off (WCAG 2.1.4). */
export const isSlashOn = (): boolean => stored.get('slash') !== 'off';

/**
 * Asks for the search (event `open-search` of the document) on `/`, on Ctrl/Cmd-K and for the links in
 * the page that lead to it. The dialog listens, or the search page, which has a field of its own; whoever
 * opens it cancels the event. Where nobody can, keys and links do what they always do.
 */
export function listenForSearch(): void {
  const openInsteadOf = (event: Event) => {
    const wasOpened = !document.dispatchEvent(new Event('open-search', { cancelable: true }));
    if (wasOpened) event.preventDefault();
  };
  addEventListener('keydown', (event) => {
    // What fills in forms sends events of this name that are of no key.
    if (!(event instanceof KeyboardEvent)) return;
    const isSlash = event.key === '/' && isSlashOn() && !event.ctrlKey && !event.metaKey && !event.altKey;
    // With Shift it is the browser’s own.
    const isPlain = !event.altKey && !event.shiftKey;
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && isPlain;
    if (isK || (isSlash && !isTyping(event.target))) openInsteadOf(event);
  });
  for (const link of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openInsteadOf(event);
    });
  }
}

/** Whether a key belongs to an input method that is composing text; Safari says so by a code alone (UI Events, 229). */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
