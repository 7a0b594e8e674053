const names = ['kind', 'conference', 'topic', 'by'];

/** In which attribute of a claim the value of a name stands. */
const attributes: Record<string, string> = { kind: 'kinds' };

/**
 * Has the links beside the takeaways of a page filter them. What is chosen stands in the query of the address: several
 * values of one name are alternatives, several names must all be met.
 */
class NarrowTakeaways extends HTMLElement {
  #links!: HTMLAnchorElement[];
  #items!: HTMLElement[];
  #status!: HTMLElement;
  #all!: HTMLAnchorElement;
  #button = this.querySelector('button');

  connectedCallback(): void {
    this.#links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-name]')];
    this.#items = [...this.querySelectorAll<HTMLElement>('li[data-takeaway]')];
    const status = this.querySelector<HTMLElement>('[role=status]');
    const all = this.querySelector<HTMLAnchorElement>('a[data-all]');
    if (!status || !all) return;
    this.#status = status;
    this.#all = all;
    this.#button?.addEventListener('click', ({ currentTarget }) => {
      const button = currentTarget as HTMLButtonElement;
      button.ariaExpanded = button.ariaExpanded === 'true' ? 'false' : 'true';
    });
    this.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('popstate', () => this.#apply());
    this.#apply();
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-name], a[data-all]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const chosen = new URLSearchParams(link === this.#all ? '' : location.search);
    const { name, value } = link.dataset;
    if (name !== undefined && value !== undefined) {
      if (chosen.has(name, value)) chosen.delete(name, value);
      else chosen.append(name, value);
    }
    const query = chosen.toString();
    // Where the filters stand above what they leave, that comes into sight.
    if (this.#button && this.#button.offsetParent !== null) {
      this.#button.ariaExpanded = 'false';
      this.#button.focus();
    }
    history.pushState(null, '', location.pathname + (query ? `?${query}` : ''));
    this.#apply();
  }

  #apply(): void {
    const chosen = new URLSearchParams(location.search);
    for (const link of this.#links) {
      const { name = '', value = '' } = link.dataset;
      if (chosen.has(name, value)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const has = (item: HTMLElement, name: string, value: string): boolean =>
      item.dataset[attributes[name] ?? name]?.split(' ').includes(value) ?? false;
    const meets = (item: HTMLElement, name: string): boolean =>
      !chosen.has(name) || chosen.getAll(name).some((value) => has(item, name, value));
    for (const item of this.#items) item.hidden = !names.every((name) => meets(item, name));
    // Beside each link: how many takeaways it leaves, given what is chosen in the other groups.
    for (const link of this.#links) {
      const { name = '', value = '' } = link.dataset;
      const { length } = this.#items.filter(
        (item) => has(item, name, value) && names.every((other) => other === name || meets(item, other)),
      );
      const count = link.querySelector('span');
      if (count) count.textContent = String(length);
      link.toggleAttribute('data-empty', length === 0);
    }
    for (const group of this.querySelectorAll<HTMLElement>('section[data-kinds]')) {
      group.hidden = !group.querySelector('li[data-takeaway]:not([hidden])');
    }
    const shown = this.#items.filter((item) => !item.hidden).length;
    const isNarrowed = names.some((name) => chosen.has(name));
    const number = names.reduce((sum, name) => sum + chosen.getAll(name).length, 0);
    const mark = this.querySelector('[data-chosen]');
    if (mark) mark.textContent = number > 0 ? `, ${number}` : '';
    this.toggleAttribute('data-narrowed', isNarrowed);
    this.#status.textContent = isNarrowed ? `${shown} of ${this.#items.length} takeaways` : '';
  }
}

customElements.define('narrow-takeaways', NarrowTakeaways);
