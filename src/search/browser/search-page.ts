import {
  filterNames,
  formatSearchState,
  isEmptySearch,
  parseSearchState,
  type SearchState,
} from '../shared/search-state.ts';
import { searchFullText, SearchUnavailable } from './pagefind.ts';
import { showHit } from './show-hit.ts';

const pageSize = 20;
const pause = 150;

/** The search page: its form, its address and its results always say the same. */
class SearchPage extends HTMLElement {
  #form!: HTMLFormElement;
  #results!: HTMLElement;
  #list!: HTMLElement;
  #status!: HTMLElement;
  #more!: HTMLButtonElement;
  #most = pageSize;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = this.#find('form');
    this.#results = this.#find('[data-results]');
    this.#list = this.#find('[data-list]');
    this.#status = this.#find('[role=status]');
    this.#more = this.#find('[data-more]');

    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#read('push');
    });
    this.#form.addEventListener('change', (event) => {
      if (!(event.target as HTMLElement).matches('[type=search]')) this.#read('push');
    });
    this.#form.addEventListener('input', (event) => {
      if (!(event.target as HTMLElement).matches('[type=search]')) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#read('replace'), pause);
    });
    this.#more.addEventListener('click', () => {
      this.#most += pageSize;
      void this.#answer(parseSearchState(location.search));
    });
    addEventListener('popstate', () => this.#start());
    this.#start();
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }

  /** Takes the search from the address into the form. */
  #start(): void {
    const state = parseSearchState(location.search);
    for (const field of this.#form.elements) {
      if (field instanceof HTMLSelectElement) field.value = state.sort;
      if (!(field instanceof HTMLInputElement)) continue;
      if (field.type === 'search') field.value = state.query;
      if (field.type === 'checkbox') {
        const values = filterNames.find((name) => name === field.name);
        field.checked = values !== undefined && state.filters[values].includes(field.value);
      }
    }
    for (const group of this.querySelectorAll('details')) {
      if (group.querySelector('input:checked')) group.open = true;
    }
    this.#most = pageSize;
    void this.#answer(state);
  }

  /** Takes the search from the form into the address. */
  #read(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const entries = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    const state = parseSearchState(new URLSearchParams(entries).toString());
    const address = `${location.pathname}${formatSearchState(state)}`;
    if (address !== `${location.pathname}${location.search}`) {
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    this.#most = pageSize;
    void this.#answer(state);
  }

  async #answer(state: SearchState): Promise<void> {
    const turn = ++this.#turn;
    if (isEmptySearch(state)) return this.#show([], '', 0);
    this.#results.setAttribute('aria-busy', 'true');
    try {
      const { total, hits } = await searchFullText(state, this.dataset['base'] ?? '/', this.#most);
      if (turn !== this.#turn) return;
      this.#show(
        hits.map(showHit),
        total === 0 ? 'No talk and no section matches.' : `${total} ${total === 1 ? 'result' : 'results'}`,
        total,
      );
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#show([], explain(error), 0);
    }
  }

  #show(items: HTMLElement[], status: string, total: number): void {
    this.#list.replaceChildren(...items);
    this.#more.hidden = total <= items.length;
    this.#status.textContent = status;
    this.#find('[data-start]').hidden = items.length > 0;
    this.#results.setAttribute('aria-busy', 'false');
  }
}

function explain(error: unknown): string {
  if (!(error instanceof SearchUnavailable)) throw error;
  return import.meta.env.DEV
    ? 'There is no search index yet. Run “npm run build” once; the development server then searches that build.'
    : 'The search index could not be loaded. Check the connection and try again, or browse the lists below.';
}

customElements.define('search-page', SearchPage);
