import { areWordsRemembered } from './remembered-words.ts';
import { isComposing, listenForSearch } from './search-shortcuts.ts';
// Bundled apart, as workers are: for `import()` of a module Vite puts a helper of 800 bytes (after brotli) on every page.
import help from './suggestion-list.ts?worker&url';
import marking from './start-marking.ts?worker&url';

/**
 * The search on every page but its own: `/`, Ctrl/Cmd-K or the link in the header open it. What it does with
 * what is typed is loaded when it is opened; until then it is a form that leads to the search page.
 */
class SearchDialog extends HTMLElement {
  #dialog = this.querySelector('dialog') as HTMLDialogElement;
  #field = this.querySelector('input[type=search]') as HTMLInputElement;

  connectedCallback(): void {
    document.addEventListener('open-search', (event) => {
      if (typeof this.#dialog.showModal !== 'function') return;
      event.preventDefault();
      if (this.#dialog.open) return;
      this.#dialog.showModal();
      this.#field.focus();
      this.#field.select();
      helpTyping();
    });
    this.#field.addEventListener('keydown', (event) => {
      // The field would take the first Escape for itself, to clear it.
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      this.#dialog.close();
      // Where nothing had the focus before, the hidden field keeps it until the page is next drawn, and would take a `/`.
      this.#field.blur();
    });
    this.#field.addEventListener('input', helpTyping);
  }
}

/** Loads what suggests, once; what could not be loaded is tried again with the next letter. */
const helpTyping = () => void import(/* @vite-ignore */ help).catch(() => {});

customElements.define('search-dialog', SearchDialog);

listenForSearch();
if (areWordsRemembered()) void import(/* @vite-ignore */ marking);
