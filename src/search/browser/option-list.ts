import { isComposing } from './search-shortcuts.ts';

/** Something to choose below a search field: it leads to an address, or puts a text into the field and the caret in it. */
export type Option = { name: string; about?: string } & (
  { address: string } | { text: string; caret: number }
);

/** The list below a search field, from which one chooses with the arrow keys or a pointer (ARIA, combobox). */
export class OptionList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: readonly Option[] = [];
  readonly #beforeLeaving: () => void;

  /**
   * @param list the element `listbox`
   * @param beforeLeaving is called before the page is left for the address of an option
   */
  constructor(field: HTMLInputElement, list: HTMLElement, beforeLeaving = () => {}) {
    this.#field = field;
    this.#list = list;
    this.#beforeLeaving = beforeLeaving;
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('input', () => this.#select(-1));
    // The field keeps the focus.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    for (const type of ['click', 'auxclick'] as const)
      list.addEventListener(type, (event) => this.#onClick(event));
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** The place of the option that Enter takes; -1 while none is selected. */
  get selected(): number {
    return [...this.#list.children].findIndex(({ ariaSelected }) => ariaSelected === 'true');
  }

  /**
   * Shows options in place of those before; none closes the list.
   *
   * @param selected the place of the one that Enter takes
   */
  show(label: string, options: readonly Option[], selected = -1): void {
    this.#options = options;
    this.#list.replaceChildren(
      ...options.map((option, index) => elementFor(option, `${this.#list.id}-${index}`)),
    );
    this.#list.ariaLabel = label;
    this.#list.hidden = options.length === 0;
    if (this.#field.ariaExpanded !== null) this.#field.ariaExpanded = String(this.isOpen);
    this.#select(selected);
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event) || !this.isOpen) return;
    const { selected } = this;
    const { length } = this.#options;
    const option = this.#options[selected];
    if (event.key === 'ArrowDown') this.#select(selected + 1 < length ? selected + 1 : -1);
    else if (event.key === 'ArrowUp') this.#select(selected < 0 ? length - 1 : selected - 1);
    else if (event.key === 'Escape') this.show('', []);
    else if (event.key === 'Enter' && option) this.#take(option, event);
    else return;
    event.preventDefault();
  }

  #onClick(event: MouseEvent): void {
    const element = (event.target as Element).closest('[role=option]');
    const option = this.#options[[...this.#list.children].findIndex((each) => each === element)];
    if (option && event.button < 2) this.#take(option, event);
  }

  /** Marks the option of a place as the one that Enter takes; none where there is none. */
  #select(place: number): void {
    for (const [index, element] of [...this.#list.children].entries())
      element.ariaSelected = String(index === place);
    const chosen = this.#list.children[place];
    if (!chosen) return this.#field.removeAttribute('aria-activedescendant');
    this.#field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  /** Opens an address; with Ctrl, Cmd, Shift or the middle button elsewhere, as links are opened. */
  #take(option: Option, event: MouseEvent | KeyboardEvent): void {
    if ('text' in option) {
      this.#field.value = option.text;
      this.#field.setSelectionRange(option.caret, option.caret);
      this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return;
    }
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.type === 'auxclick';
    if (isElsewhere) return void open(option.address, '_blank', 'noopener');
    this.#beforeLeaving();
    location.assign(option.address);
  }
}

function elementFor({ name, about }: Option, id: string): HTMLElement {
  const element = document.createElement('li');
  element.role = 'option';
  element.id = id;
  if (about === undefined) {
    element.dir = 'auto';
    element.textContent = name;
    return element;
  }
  const title = document.createElement('div');
  title.dir = 'auto';
  title.textContent = name;
  const details = document.createElement('div');
  details.className = 'quiet';
  details.textContent = about;
  element.append(title, details);
  return element;
}
