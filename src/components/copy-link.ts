import { announce, prepareAnnouncements } from './announce.ts';
import { claimToCopy, linkToCopy, type ToCopy } from './to-copy.ts';

/**
 * Beside a heading: has its link copy its full address while it leads there. Beside a claim: copies the claim as people
 * send it, with its owner and its address; where the claim is not at home and has no link to itself, by a button.
 *
 * For as long as the focus stays, it says beside it what it copied and offers what else hands it on: a copy as Markdown,
 * and the system’s share sheet where there is one.
 */
class CopyLink extends HTMLElement {
  readonly #result = document.createElement('span');
  /** What stands beside the control once it was used. */
  readonly #more = document.createElement('span');

  connectedCallback(): void {
    const control = this.querySelector<HTMLElement>('a, button');
    const claim = this.closest<HTMLElement>('[data-takeaway]');
    if (!control) return;
    const toCopy = (): ToCopy => (claim ? claimToCopy(claim) : linkToCopy(control as HTMLAnchorElement));
    // Screen readers hear what is announced.
    this.#result.ariaHidden = 'true';
    prepareAnnouncements();
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#more.remove();
    });
    if (!(control instanceof HTMLAnchorElement)) {
      keepFocus(control);
      control.addEventListener('click', () => {
        this.#showMore(toCopy());
        void this.#copy(toCopy());
      });
      return;
    }
    const link = control;
    link.title = claim ? 'Copies the takeaway, too' : 'Copies the link, too';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      this.#navigate(link, event, () => this.#showMore(toCopy()));
      void this.#copy(toCopy());
    });
  }

  /** Leads to the place without loading the page again, as a browser would for another query or for no fragment. */
  #navigate(link: HTMLAnchorElement, event: MouseEvent, andThen: () => void): void {
    const { pathname, hash } = location;
    history.replaceState(history.state, '', link.hash === '' ? pathname : pathname + hash);
    if (link.hash === '') event.preventDefault();
    // By the next frame the browser has taken the focus to the place.
    requestAnimationFrame(() => {
      link.focus({ preventScroll: true });
      andThen();
    });
  }

  #showMore(toCopy: ToCopy): void {
    this.#more.replaceChildren(this.#result, ...this.#otherWays(toCopy));
    this.append(this.#more);
  }

  #otherWays({ name, title, url, markdown }: ToCopy): HTMLButtonElement[] {
    const asMarkdown = { text: markdown, told: 'Copied as Markdown', announced: `Copied ${markdown}` };
    const ways = [makeButton('Markdown', `Copy ${name} as Markdown`, () => void this.#copy(asMarkdown))];
    // Rejects where the share sheet is closed.
    const share = () => void navigator.share({ title, url }).catch(() => undefined);
    if ('share' in navigator) ways.push(makeButton('Share', `Share ${name}`, share));
    return ways;
  }

  async #copy({
    text,
    html,
    told,
    announced,
  }: Pick<ToCopy, 'text' | 'html' | 'told' | 'announced'>): Promise<void> {
    try {
      if (html === undefined || typeof ClipboardItem === 'undefined')
        await navigator.clipboard.writeText(text);
      else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
      this.#result.textContent = told;
      announce(announced);
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
  keepFocus(button);
  button.addEventListener('click', act);
  return button;
}

/** Safari gives no focus to a button that is pressed: the control would lose it, and what stands beside it be gone. */
function keepFocus(button: HTMLElement): void {
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (!button.parentElement?.contains(document.activeElement)) button.focus();
  });
}

customElements.define('copy-link', CopyLink);
