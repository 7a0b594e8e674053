/** Adds a button beside a link that copies the link's full address. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    // Only pages of secure origins may copy (W3C Clipboard API, section 3.2).
    if (!link || this.querySelector('button') || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute(
      'aria-label',
      (link.getAttribute('aria-label') ?? 'Link').replace(/^Link/, 'Copy link'),
    );
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      const copied = await copy(link.href);
      button.textContent = copied ? 'Copied' : 'Failed';
      status.textContent = copied ? `Copied ${link.href}` : 'The browser did not allow copying.';
    });
    button.addEventListener('blur', () => {
      button.textContent = 'Copy';
      status.textContent = '';
    });
    this.append(button, status);
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-link', CopyLink);
