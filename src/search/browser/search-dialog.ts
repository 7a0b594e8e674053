import type { Suggestion } from '../engine/suggest.ts';
import { rememberWords, takeRememberedWords } from './remembered-words.ts';
import { remember } from './remembered.ts';
import { isSlashOn, listenForSearch } from './search-shortcuts.ts';

/** A name or title that is longer says no more. */
const longest = 100;

/** The search on every page but its own: `/`, Ctrl/Cmd-K or the link in the header open it. */
class SearchDialog extends HTMLElement {
  #dialog = this.querySelector('dialog') as HTMLDialogElement;
  #field = this.querySelector('input[type=search]') as HTMLInputElement;
  #list = this.querySelector('[role=listbox]') as HTMLElement;
  #hint = this.querySelector('[data-hint]') as HTMLElement;
  #slash = this.querySelector('[data-slash]') as HTMLInputElement;
  #turn = 0;
  /** Loaded when the search is opened. */
  #suggestions: Promise<(text: string) => Promise<Suggestion[]>> | undefined;
  #opener: Element | null = null;

  connectedCallback(): void {
    this.#slash.checked = isSlashOn();
    this.#slash.addEventListener('change', () => remember('slash', this.#slash.checked ? 'on' : 'off'));
    document.addEventListener('open-search', () => this.#open());
    this.querySelector('[data-close]')?.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      if (this.#opener instanceof HTMLElement) this.#opener.focus();
    });
    this.#dialog.addEventListener('pointerdown', (event) => {
      const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      if (x < left || x > right || y < top || y > bottom) this.#dialog.close();
    });
    this.#field.addEventListener('input', () => {
      this.#choose(undefined);
      void this.#suggest();
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #open(): void {
    if (this.#dialog.open) return;
    this.#opener = document.activeElement;
    this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    this.#load().catch(() => undefined);
  }

  /** Loads what makes suggestions; what could not be loaded is tried again with the next letter. */
  #load(): Promise<(text: string) => Promise<Suggestion[]>> {
    this.#suggestions ??= import('./suggestions.ts')
      .then(({ suggestionsOf }) => suggestionsOf(this.dataset['base'] ?? '/'))
      .catch((error: unknown) => {
        this.#suggestions = undefined;
        throw error;
      });
    return this.#suggestions;
  }

  async #suggest(): Promise<void> {
    const turn = (this.#turn += 1);
    const typed = this.#field.value.trim().slice(0, longest);
    if (typed === '') return this.#show([], '');
    try {
      const suggestions = await (await this.#load())(typed);
      if (turn !== this.#turn) return;
      this.#show(
        suggestions,
        suggestions.length > 0
          ? `${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}. Enter searches all texts.`
          : 'No name or title starts with this. Enter searches all texts.',
      );
    } catch {
      if (turn === this.#turn)
        this.#show([], 'Suggestions could not be loaded. Enter opens the search page.');
    }
  }

  #show(suggestions: Suggestion[], hint: string): void {
    this.#list.replaceChildren(
      ...suggestions.map(({ kind, name, detail, path }, index) => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.id = `_suggestion-${index}`;
        option.dataset['address'] = (this.dataset['base'] ?? '/') + path;
        const title = document.createElement('div');
        title.textContent = name;
        const about = document.createElement('div');
        about.className = 'quiet';
        about.textContent = [kinds[kind], detail].filter((part) => part).join(' · ');
        option.append(title, about);
        option.addEventListener('click', () => this.#follow(option));
        return option;
      }),
    );
    this.#list.hidden = suggestions.length === 0;
    this.#field.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
    this.#hint.textContent = hint;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The field would take the first Escape for itself, to clear it.
      event.preventDefault();
      this.#dialog.close();
      return;
    }
    const options = [...this.#list.children] as HTMLElement[];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = at + step < -1 ? options.length - 1 : at + step >= options.length ? -1 : at + step;
      this.#choose(options[next]);
    } else if (event.key === 'Enter') {
      const chosen = options[at];
      if (!chosen) return;
      event.preventDefault();
      this.#follow(chosen);
    }
  }

  /** Marks a suggestion as the one that Enter follows, or none. */
  #choose(chosen: HTMLElement | undefined): void {
    for (const option of this.#list.children) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) {
      this.#field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else this.#field.removeAttribute('aria-activedescendant');
  }

  #follow(option: HTMLElement): void {
    const address = option.dataset['address'];
    if (address === undefined) return;
    this.#opener = null;
    this.#dialog.close();
    location.assign(address);
  }
}

const kinds: Record<Suggestion['kind'], string> = {
  person: 'Person',
  topic: 'Topic',
  organisation: 'Organisation',
  conference: 'Conference',
  talk: 'Talk',
  section: 'Section',
};

customElements.define('search-dialog', SearchDialog);

listenForSearch();
document.addEventListener('click', rememberWords);
document.addEventListener('auxclick', rememberWords);
const words = takeRememberedWords();
if (words.length > 0) void import('./mark-words.ts').then(({ markWords }) => markWords(words));
