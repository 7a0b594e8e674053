import { announce, prepareAnnouncements } from '../announce.ts';

/** Adds a button that copies the text of the element's `pre`. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre')?.textContent;
    if (!text || !('clipboard' in navigator) || this.querySelector('button')) return;
    const button = document.createElement('button');
    const name = `Copy ${this.dataset['name'] ?? ''}`;
    button.className = 'button';
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => {
          button.textContent = 'Copied';
          announce(`Copied ${this.dataset['name'] ?? ''}`);
        },
        () => {
          button.textContent = 'Failed';
        },
      );
    });
    button.addEventListener('blur', () => {
      button.textContent = name;
    });
    prepareAnnouncements();
    this.append(button);
  }
}

customElements.define('copy-text', CopyText);
