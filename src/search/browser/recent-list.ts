import { count } from '../../lib/words.ts';
import type { OptionList } from './option-list.ts';
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches.ts';

/** The last searches in the dialog: options, a button beside each that erases it, and one that erases all. */
export class RecentList {
  readonly #field: HTMLInputElement;
  readonly #options: OptionList;
  readonly #head = document.createElement('div');
  readonly #buttons = document.createElement('div');
  readonly #place = document.createElement('div');
  readonly #hint: HTMLElement;

  /** @param list the element `listbox` of the options */
  constructor(list: HTMLElement, hint: HTMLElement, field: HTMLInputElement, options: OptionList) {
    this.#field = field;
    this.#options = options;
    list.replaceWith(this.#place);
    this.#place.append(list);
    this.#hint = hint;
    this.#head.className = 'foot row field-label';
    const all = buttonFor('Erase all', () => {
      forgetSearches();
      this.show();
      this.#field.focus();
    });
    this.#head.append('Recent searches', all);
    field.addEventListener('keydown', (event) => {
      const { selected } = this.#options;
      if (event.key !== 'Delete' || !this.#isShown || selected < 0) return;
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
    this.#buttons.replaceChildren(...queries.map((query) => this.#eraserOf(query)));
    this.#hint.textContent = '';
    if (queries.length === 0) return this.hide();
    this.#place.before(this.#head);
    this.#place.append(this.#buttons);
    this.#hint.textContent = `${count(queries.length, 'recent search', 'recent searches')}, kept on this device only. Delete erases the chosen one.`;
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#head.remove();
    this.#buttons.remove();
    this.#options.show('', []);
  }

  get #isShown(): boolean {
    return this.#head.isConnected;
  }

  #eraserOf(query: string): HTMLButtonElement {
    const button = buttonFor('×', () => {
      const at = [...this.#buttons.children].indexOf(button);
      forgetSearch(query);
      this.show();
      const next = this.#buttons.querySelectorAll('button');
      (next[at] ?? next[at - 1] ?? this.#field).focus();
    });
    button.ariaLabel = `Erase “${query}”`;
    return button;
  }
}

function buttonFor(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
