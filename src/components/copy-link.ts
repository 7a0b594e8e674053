import { prepareToSay, say } from './say.ts';

/**
 * Adds to a link what hands it on: a button that copies its full address. Once that is used, others stand
 * beside it that copy it as Markdown with its title and open the system's share sheet, where there is one.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || this.querySelector('button')) return;
    const name = (link.getAttribute('aria-label') ?? '').replace(/^Link to /, '');
    const [, title = name] = /“(.*)”/s.exec(name) ?? [];
    const copy = (text: string) => async () => {
      await navigator.clipboard.writeText(text);
      return text;
    };
    const ways: [label: string, does: string, act: () => Promise<string | undefined>][] = [];
    // Only pages of secure origins may copy (W3C Clipboard API, section 3.2).
    if ('clipboard' in navigator) {
      const markdown = `[${title.replace(/[\\[\]*_`<]/g, '\\$&')}](${link.href})`;
      ways.push(['Copy', 'Copy link to', copy(link.href)]);
      ways.push(['Markdown', 'Copy Markdown link to', copy(markdown)]);
    }
    if ('share' in navigator) {
      ways.push(['Share', 'Share', () => navigator.share({ title, url: link.href }).then(() => undefined)]);
    }
    const buttons = ways.map(([label, does, act], index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.hidden = index > 0;
      button.setAttribute('aria-label', `${does} ${name}`);
      button.addEventListener('click', () => {
        for (const each of buttons) each.hidden = false;
        act().then(
          (copied) => {
            if (copied === undefined) return;
            button.textContent = 'Copied';
            say(`Copied ${copied}`);
          },
          (error: DOMException) => {
            // Whoever closes the share sheet knows it.
            if (error.name === 'AbortError') return;
            button.textContent = 'Failed';
            say('The browser did not allow it.');
          },
        );
      });
      button.addEventListener('blur', () => {
        button.textContent = label;
      });
      return button;
    });
    prepareToSay();
    this.append(...buttons);
  }
}

customElements.define('copy-link', CopyLink);
