import { remembered } from './remembered.ts';

/** Whether `/` opens the search; readers can switch that off (WCAG 2.1.4). */
export const isSlashOn = (): boolean => remembered('slash') !== 'off';

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
    const isSlash = event.key === '/' && isSlashOn() && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isK || (isSlash && !isTyping(event.target))) openInsteadOf(event);
  });
  for (const link of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openInsteadOf(event);
    });
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
