import { siteFiles } from '../engine/sources.ts';
import { matchNames } from '../engine/match-names.ts';
import { namesNear, nameWithId } from '../engine/entries.ts';
import { wordsOf } from '../shared/fold.ts';
import { nameKindOf, type FilterName } from '../shared/search-state.ts';

const mostFound = 20;

/** Milliseconds without a key after which what is typed is looked up. */
const pause = 120;

/**
 * The values of one filter as check boxes. Where there are many, the page holds those most in use; a
 * field finds the others by name.
 */
export class FilterGroup extends HTMLElement {
  #read = siteFiles(this.dataset['base'] ?? '/');
  #counted: Map<string, number | undefined> | undefined;
  /** Counts the names asked for: those of what was typed before are not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const fields of this.querySelectorAll('fieldset')) fields.disabled = false;
    const field = this.querySelector<HTMLInputElement>('[data-find]');
    field?.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#find(field.value), pause);
    });
    field?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }

  get name(): FilterName {
    return this.dataset['name'] as FilterName;
  }

  get isOpen(): boolean {
    return this.querySelector('details')?.open === true;
  }

  /** The values that can be chosen now. */
  get values(): string[] {
    return this.#boxes
      .filter(({ parentElement }) => parentElement?.hidden === false)
      .map(({ value }) => value);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  /** Checks these values and no other; adds a box for one that has none. */
  choose(values: readonly string[]): void {
    for (const value of values) {
      if (!this.#boxes.some((box) => box.value === value)) void this.#addById(value);
    }
    for (const box of this.#boxes) box.checked = values.includes(box.value);
    const details = this.querySelector('details');
    if (details && values.length > 0) details.open = true;
  }

  /** Shows how many results each value would leave; without `counts`, how many talks there are. */
  showCounts(counts: Map<string, number | undefined> | undefined): void {
    this.#counted = counts;
    for (const box of this.#boxes) {
      const shown = box.parentElement?.querySelector<HTMLElement>('[data-count]');
      if (shown) shown.textContent = String((counts ? counts.get(box.value) : shown.dataset['count']) ?? '');
    }
  }

  /** Leaves the values whose name meets what is typed, and those that are chosen. */
  async #find(typed: string): Promise<void> {
    const words = wordsOf(typed);
    const kind = nameKindOf(this.name);
    const turn = (this.#turn += 1);
    const names = words.length === 0 ? [] : await namesNear(this.#read, words).catch(() => undefined);
    if (turn !== this.#turn) return;
    const none = this.querySelector('[data-none]');
    if (!names) {
      if (none) none.textContent = 'The names could not be loaded.';
      return;
    }
    const found = matchNames(
      words,
      names.filter(({ item }) => item.kind === kind && item.talks > 0),
    )
      .sort((a, b) => b.item.talks - a.item.talks)
      .slice(0, mostFound)
      .map(({ item }) => item);
    for (const { id, name, talks } of found) {
      if (!this.#boxes.some((box) => box.value === id)) this.#add(id, name, talks);
    }
    const ids = new Set(found.map(({ id }) => id));
    for (const box of this.#boxes) {
      const isMeant = words.length === 0 ? box.dataset['added'] === undefined : ids.has(box.value);
      if (box.parentElement) box.parentElement.hidden = !isMeant && !box.checked;
    }
    if (none) none.textContent = words.length > 0 && found.length === 0 ? 'No such name.' : '';
    if (this.#counted) this.dispatchEvent(new Event('values'));
  }

  /** Adds a box for a value of the address, under its name once that is known. */
  async #addById(id: string): Promise<void> {
    const label = this.#add(id, id.length > 60 ? `${id.slice(0, 60)}…` : id);
    const kind = nameKindOf(this.name);
    const name = kind && (await nameWithId(this.#read, kind, id).catch(() => undefined));
    if (name) label.textContent = name.name;
  }

  /** Adds a box; without `talks` nothing is shown of these. Returns what holds its name. */
  #add(value: string, name: string, talks?: number): HTMLElement {
    const template = this.querySelector('template') as HTMLTemplateElement;
    const row = document.importNode(template.content, true);
    const box = row.querySelector('input') as HTMLInputElement;
    const shown = row.querySelector('[data-count]') as HTMLElement;
    const label = row.querySelector('[data-label]') as HTMLElement;
    box.value = value;
    box.dataset['added'] = '';
    label.textContent = name;
    if (talks !== undefined) shown.dataset['count'] = shown.textContent = String(talks);
    this.querySelector('fieldset')?.append(row);
    return label;
  }
}

customElements.define('filter-group', FilterGroup);
