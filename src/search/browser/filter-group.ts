import { siteFiles } from '../engine/sources.ts';
import { nameWithId } from '../engine/entries.ts';
import { filters } from '../shared/filters.ts';
import { wordsOf } from '../shared/fold.ts';
import { nameKindOf, type FilterName } from '../shared/search-state.ts';
import { findValues } from './find-values.ts';

const mostFound = 20;

/** Milliseconds without a key after which what is typed is looked up. */
const pause = 120;

/**
 * The values of one filter as check boxes. Where there are many, the page holds those most in use; a
 * field finds the others by name.
 */
export class FilterGroup extends HTMLElement {
  #read = siteFiles(this.dataset['base'] ?? '/');
  #counted: ReadonlyMap<string, number> | undefined;
  /** Counts the names asked for: those of what was typed before are not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const fields of this.querySelectorAll('fieldset')) fields.disabled = false;
    const field = this.querySelector<HTMLInputElement>('[data-find]');
    if (field) field.disabled = false;
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

  get label(): string {
    return filters[this.name].label;
  }

  get isOpen(): boolean {
    return this.querySelector('details')?.open === true;
  }

  /** What is chosen, under the names by which readers know it. */
  get chosen(): { id: string; name: string }[] {
    return this.#boxes
      .filter(({ checked }) => checked)
      .map(({ value, parentElement }) => ({
        id: value,
        name: parentElement?.querySelector('[data-label]')?.textContent ?? value,
      }));
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
  }

  /** Takes off a value as its box does. */
  takeOff(value: string): void {
    const box = this.#boxes.find((each) => each.value === value);
    if (!box) return;
    box.checked = false;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /**
   * Shows how many results each value would leave, where that is known, and the group only where it can narrow these.
   *
   * @param counts without them, while nothing is searched, it is told how many talks have a value
   */
  show(canNarrow: boolean, counts?: ReadonlyMap<string, number>): void {
    this.#counted = counts;
    for (const box of this.#boxes) {
      const shown = box.parentElement?.querySelector<HTMLElement>('[data-count]');
      const count = counts ? counts.get(box.value) : shown?.dataset['count'];
      if (shown) shown.textContent = String(count ?? '');
    }
    // One that is open is not taken away while something is typed.
    const isUsed = this.chosen.length > 0 || this.isOpen;
    this.hidden = !isUsed && !(canNarrow && this.#boxes.length > 1);
  }

  /** Leaves the values whose name meets what is typed, and those that are chosen. */
  async #find(typed: string): Promise<void> {
    const words = wordsOf(typed);
    const turn = (this.#turn += 1);
    const values =
      words.length === 0 ? [] : await findValues(this.#read, this.name, words).catch(() => undefined);
    if (turn !== this.#turn) return;
    const none = this.querySelector('[data-none]');
    if (!values) {
      if (none) none.textContent = 'The names could not be loaded.';
      return;
    }
    const found = values.slice(0, mostFound);
    for (const { id, name, count } of found) {
      if (!this.#boxes.some((box) => box.value === id)) this.#add(id, name, count);
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
    if (!name) return;
    label.textContent = name.name;
    this.dispatchEvent(new Event('named'));
  }

  /** Adds a box; without `count` nothing is shown of it. Returns what holds its name. */
  #add(value: string, name: string, count?: number): HTMLElement {
    const template = this.querySelector('template') as HTMLTemplateElement;
    const row = document.importNode(template.content, true);
    const box = row.querySelector('input') as HTMLInputElement;
    const shown = row.querySelector('[data-count]') as HTMLElement;
    const label = row.querySelector('[data-label]') as HTMLElement;
    box.value = value;
    box.dataset['added'] = '';
    label.textContent = name;
    if (count !== undefined) shown.dataset['count'] = shown.textContent = String(count);
    this.querySelector('fieldset')?.append(row);
    return label;
  }
}

customElements.define('filter-group', FilterGroup);
