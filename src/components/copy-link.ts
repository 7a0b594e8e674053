import { announce, prepareAnnouncements } from './announce.ts';

/**
 * Has a link to a place of its own page copy its full address while it leads there. For as long as the focus stays, it
 * says so beside it and offers what else hands the link on: a copy as Markdown, and the system’s share sheet where
 * there is one.
 */
class CopyLink extends HTMLElement {
  readonly #result = document.createElement('span');
  /** What stands beside the link once it was used. */
  readonly #more = document.createElement('span');

  connectedCallback(): void {
    const link = this.querySelector('a');
    // Only pages of secure origins may copy (W3C Clipboard API, section 3.2).
    if (!link || !('clipboard' in navigator)) return;
    link.title = 'Copies the link, too';
    // Screen readers hear what is announced.
    this.#result.ariaHidden = 'true';
    prepareAnnouncements();
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      this.#navigate(link, event);
      void this.#copy(link.href);
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#more.remove();
    });
  }

  /** Leads to the place without loading the page again, as a browser would for another query or for no fragment. */
  #navigate(link: HTMLAnchorElement, event: MouseEvent): void {
    const { pathname, hash } = location;
    history.replaceState(history.state, '', link.hash === '' ? pathname : pathname + hash);
    if (link.hash === '') event.preventDefault();
    // By the next frame the browser has taken the focus to the place.
    requestAnimationFrame(() => {
      link.focus({ preventScroll: true });
      this.#more.replaceChildren(this.#result, ...this.#otherWays(link));
      this.append(this.#more);
    });
  }

  #otherWays(link: HTMLAnchorElement): HTMLButtonElement[] {
    const name = (link.ariaLabel ?? '').replace(/^Link to /, '');
    const [, title = name] = /“(.*)”/s.exec(name) ?? [];
    const markdown = `[${title.replace(/[\\[\]*_`<]/g, '\\$&')}](${link.href})`;
    const ways = [makeButton('Markdown', `Copy Markdown link to ${name}`, () => void this.#copy(markdown))];
    // Rejects where the share sheet is closed.
    const share = () => void navigator.share({ title, url: link.href }).catch(() => undefined);
    if ('share' in navigator) ways.push(makeButton('Share', `Share ${name}`, share));
    return ways;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#result.textContent = 'Copied';
      announce(`Copied ${text}`);
    } catch {
      this.#result.textContent = 'Not copied';
      announce('The browser did not allow it.');
    }
  }
}

function makeButton(label: string, name: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLabel = name;
  // Safari gives no focus to a button that is pressed: the link would lose it, and the button be gone before the click.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', act);
  return button;
}

customElements.define('copy-link', CopyLink);
