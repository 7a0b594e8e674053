let status: HTMLElement | undefined;

/** Makes the place from which screen readers read; it has to be there before something is said. */
export function prepareToSay(): void {
  if (status) return;
  status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
}

/** Has screen readers say something; what was said before is forgotten. */
export function say(text: string): void {
  if (status) status.textContent = text;
}
