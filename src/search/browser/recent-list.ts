import { count } from '../../lib/words.ts';
import type { OptionList } from './option-list.ts';
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches.ts';

/** The last searches in the dialog: options, a button beside each that erases it, and one that erases all. */
export class RecentList {
  readonly #field: HTMLInputElement;
  readonly #options: OptionList;
  readonly #head: HTMLElement;
  readonly #buttons: HTMLElement;
  readonly #hint: HTMLElement;

  /** @param host the element `search-dialog` */
  constructor(host: HTMLElement, field: HTMLInputElement, options: OptionList) {
    this.#field = field;
    this.#options = options;
    this.#head = host.querySelector('[data-recent]') as HTMLElement;
    this.#buttons = host.querySelector('[data-erase]') as HTMLElement;
    this.#hint = host.querySelector('[data-hint]') as HTMLElement;
    this.#head.querySelector('button')?.addEventListener('click', () => {
      forgetSearches();
      this.show();
      this.#field.focus();
    });
    field.addEventListener('keydown', (event) => {
      const { selected } = this.#options;
      if (event.key !== 'Delete' || this.#head.hidden || selected < 0) return;
      event.preventDefault();
      forgetSearch(recentSearches()[selected] ?? '');
      this.show(selected);
    });
  }

  /** @param selected the place of the one that Enter takes */
  show(selected?: number): void {
    const queries = recentSearches();
    const toAddress = (query: string) => `${this.#field.form?.action}?${new URLSearchParams({ q: query })}`;
    this.#options.show(
      'Recent searches',
      queries.map((query) => ({ name: query, address: toAddress(query) })),
      selected,
    );
    this.#buttons.replaceChildren(...queries.map((query) => this.#buttonFor(query)));
    this.#head.hidden = queries.length === 0;
    this.#hint.textContent =
      queries.length > 0
        ? `${count(queries.length, 'recent search', 'recent searches')}, kept on this device only. Delete erases the chosen one.`
        : '';
  }

  hide(): void {
    if (this.#head.hidden) return;
    this.#head.hidden = true;
    this.#buttons.replaceChildren();
    this.#options.show('', []);
  }

  #buttonFor(query: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.ariaLabel = `Erase “${query}”`;
    button.addEventListener('click', () => {
      const at = [...this.#buttons.children].indexOf(button);
      forgetSearch(query);
      this.show();
      const next = this.#buttons.querySelectorAll('button');
      (next[at] ?? next[at - 1] ?? this.#field).focus();
    });
    return button;
  }
}
