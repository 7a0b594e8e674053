let status: HTMLElement | undefined;

/** Adds the live region that `announce` writes to; screen readers follow one that was there before its text. */
export function prepareAnnouncements(): void {
  if (status) return;
  status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
}

/** Has screen readers read a text out; it replaces the one before. */
export function announce(text: string): void {
  if (status) status.textContent = text;
}
