import { count } from '../../lib/words.ts';
import type { Answer } from '../engine/answer.ts';
import {
  formatSearchState,
  isEmptySearch,
  parseSearchState,
  type SearchState,
} from '../shared/search-state.ts';
import { showChosen } from './chosen-filters.ts';
import './filter-group.ts';
import type { FilterGroup } from './filter-group.ts';
import { SearchClient, SearchUnavailable } from './search-client.ts';
import { paragraph, showAnswer, showNotices } from './show-answer.ts';
// Bundled apart, as workers are: what other pages load too would be a file of its own there.
import keeping from './keep-searches.ts?worker&url';
import completing from './search-field.ts?worker&url';

const pageSize = 10;
/** Milliseconds without a key after which what is typed is searched. */
const pause = 150;

/** How much of a search was shown, how far it was scrolled, in CSS pixels, and the address of the result that had the focus. */
interface Place {
  most: number;
  top: number;
  focused: string | undefined;
}

/** The search page: its form, its address and its results always say the same. */
class SearchPage extends HTMLElement {
  #client = new SearchClient();
  #form = this.#find<HTMLFormElement>('form');
  #field = this.#find<HTMLInputElement>('[name=q]');
  #sort = this.#find<HTMLSelectElement>('[name=sort]');
  #groups = [...this.querySelectorAll<FilterGroup>('filter-group')];
  #toggle = this.#find<HTMLButtonElement>('[data-filters]');
  #results = this.#find('[data-results]');
  #status = this.#find('[role=status]');
  #list = this.#find('[data-list]');
  #more = this.#find('[data-more]');
  #retry = this.#find('[data-retry]');
  #most = pageSize;
  /** What is shown; `undefined` while nothing is searched. */
  #answered: Answer | undefined;
  /** Counts the answers asked for: one that is no longer the last is not shown. */
  #turn = 0;
  /** Whether the engine has answered. */
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where to go once the answer stands. */
  #place: Place | undefined;
  /** The query of the address that is shown. */
  #shown = '';
  /** Whether the search in the address was sent off: the next letter then begins another one. */
  #isSent = true;

  connectedCallback(): void {
    this.#sort.disabled = false;
    this.#toggle.disabled = false;
    // What is found comes later than the browser would scroll to it.
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', () => this.#keepPlace());

    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#isSent = true;
      this.#readForm('push');
    });
    this.#form.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).matches('[type=checkbox], select')) this.#readForm('push');
    });
    this.addEventListener('keydown', (event) => this.#walk(event));
    this.#field.addEventListener('input', () => {
      // Completes filters; what could not be loaded is tried again with the next letter.
      void import(/* @vite-ignore */ completing).catch(() => {});
      clearTimeout(this.#timer);
      // What is answered yet is no answer to this.
      this.#turn += 1;
      this.#results.setAttribute('aria-busy', 'true');
      this.#timer = setTimeout(() => {
        const how = this.#isSent ? 'push' : 'replace';
        this.#isSent = false;
        this.#readForm(how);
      }, pause);
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#retry.addEventListener('click', () => void this.#answer(this.#state, () => location.reload()));
    this.#status.addEventListener('click', (event) => this.#followOffer(event));
    this.#toggle.addEventListener('click', () => {
      this.#toggle.ariaExpanded = String(this.#toggle.ariaExpanded !== 'true');
    });
    for (const group of this.#groups) {
      group.addEventListener('toggle', () => void this.#count(group), { capture: true });
      group.addEventListener('values', () => void this.#count(group));
      group.addEventListener('named', () => this.#showFilters());
    }
    // A link within the page is no other search.
    addEventListener('popstate', () => location.search !== this.#shown && this.#readAddress());
    document.addEventListener('open-search', (event) => {
      event.preventDefault();
      this.#field.focus();
      this.#field.select();
    });
    this.#readAddress();
    void import(/* @vite-ignore */ keeping).catch(() => {});
    // Whoever searched on a page of the site: the next Tab leads from here to the first result.
    if (document.referrer.startsWith(`${location.origin}/`) && !isEmptySearch(this.#state) && !location.hash)
      this.#results.focus({ preventScroll: true });
  }

  get #state(): SearchState {
    return parseSearchState(location.search);
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    return this.querySelector(selector) as Found;
  }

  /** Takes the search from the address into the form. */
  #readAddress(): void {
    clearTimeout(this.#timer);
    this.#isSent = true;
    const state = this.#state;
    this.#field.value = state.query;
    this.#sort.value = state.sort;
    for (const group of this.#groups) group.choose(state.filters[group.name]);
    this.#showFilters();
    this.#shown = location.search;
    this.#place = (history.state as Place | null) ?? undefined;
    this.#most = this.#place?.most ?? pageSize;
    void this.#answer(state);
  }

  /** Takes the search from the form into the address. */
  #readForm(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#showFilters();
    const entries = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    const state = parseSearchState(new URLSearchParams(entries).toString());
    const address = `${location.pathname}${formatSearchState(state)}`;
    if (address !== `${location.pathname}${location.search}`) {
      if (how === 'push') this.#keepPlace();
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      this.#shown = location.search;
      this.#most = pageSize;
    }
    void this.#answer(state);
  }

  /** Says how many filters are set, and which. */
  #showFilters(): void {
    const { length } = this.#groups.flatMap(({ chosen }) => chosen);
    this.#toggle.textContent = length > 0 ? `Filters, ${length}` : 'Filters';
    showChosen(this.#find('[data-chosen]'), this.#groups, this.#results);
  }

  /** Keeps with the entry of the history how much was shown, and where one was: Back leads there again. */
  #keepPlace(): void {
    history.replaceState({ most: this.#most, top: scrollY, focused: this.#focused } satisfies Place, '');
  }

  /** The address of the result that has the focus. */
  get #focused(): string | undefined {
    return [...this.#list.querySelectorAll('a')].find((link) => link === document.activeElement)?.href;
  }

  /** Gives the focus to the result of an address; where it is no longer shown, to the results. */
  #focus(address: string): void {
    const links = [...this.#list.querySelectorAll('a')];
    (links.find(({ href }) => href === address) ?? this.#results).focus({ preventScroll: true });
  }

  /** The arrow keys lead from the field to the results, from one to the next, and back. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing;
    if (!step || isOther || event.defaultPrevented) return;
    const stops = [this.#field, ...this.#list.querySelectorAll<HTMLElement>('h2 a')];
    const { activeElement } = document;
    const at = stops.findIndex(
      (stop) => stop === activeElement || stop.closest('[data-result]')?.contains(activeElement),
    );
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** A search that a notice offers is made here, without loading the page anew. */
  #followOffer(event: MouseEvent): void {
    const offer = (event.target as Element).closest<HTMLAnchorElement>('a.offer');
    if (!offer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#keepPlace();
    history.pushState(null, '', offer.href);
    this.#readAddress();
    this.#field.focus();
  }

  async #showMore(): Promise<void> {
    const shown = this.#list.childElementCount;
    this.#most += pageSize;
    await this.#answer(this.#state);
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  /** @param giveUp what to do if the search cannot be loaded: it is said, unless something else helps */
  async #answer(state: SearchState, giveUp = () => this.#fail()): Promise<void> {
    const turn = (this.#turn += 1);
    this.#results.setAttribute('aria-busy', 'true');
    if (!this.#isReady && !isEmptySearch(state)) void this.#showFirst(state, turn);
    try {
      const question = { ask: 'answer', base: this.#base, state, most: this.#most } as const;
      const answer = isEmptySearch(state) ? undefined : await this.#client.ask(question);
      this.#isReady ||= answer !== undefined;
      if (turn === this.#turn) this.#show(state, answer);
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      if (turn === this.#turn) giveUp();
    }
  }

  /** Shows what is found without the engine, which has still to be loaded. */
  async #showFirst(state: SearchState, turn: number): Promise<void> {
    const question = { ask: 'first', base: this.#base, state } as const;
    const first = await this.#client.ask(question).catch(() => null);
    if (!first || first.total === 0 || turn !== this.#turn || this.#isReady) return;
    this.#list.replaceChildren(...showAnswer(first, this.#base));
    this.#find('[data-start]').hidden = true;
  }

  #show(state: SearchState, answer: Answer | undefined): void {
    const items = answer ? showAnswer(answer, this.#base) : [];
    this.#fill(items, answer ? this.#describe(state, answer) : []);
    this.#more.hidden = !answer || answer.total <= answer.hits.length;
    this.#answered = answer;
    // Which groups are shown moves what stands below them.
    for (const group of this.#groups) void this.#count(group);
    if (!this.#place) return;
    scrollTo(0, this.#place.top);
    if (this.#place.focused) this.#focus(this.#place.focused);
    this.#place = undefined;
  }

  #describe(state: SearchState, { total, names, notices }: Answer): Node[] {
    const results = total + names.length;
    return [
      paragraph('', results > 0 ? count(results, 'result') : 'Nothing matches.'),
      ...showNotices(notices, (query) => `${location.pathname}${formatSearchState({ ...state, query })}`),
    ];
  }

  /** Says that something could not be loaded; what was found before stands no longer for the search. */
  #fail(): void {
    const reason = import.meta.env.DEV
      ? 'There is no search index yet. Run “npm run build” once; the development server then searches that build.'
      : 'The search could not be loaded. Check the connection and try again, or browse the lists below.';
    this.#fill([], [paragraph('', reason)]);
    this.#more.hidden = true;
    this.#retry.hidden = false;
  }

  /** Shows results and what is said of them; where there are none, where to start. */
  #fill(items: readonly Node[], status: readonly Node[]): void {
    const focused = this.#focused;
    this.#list.replaceChildren(...items);
    if (focused) this.#focus(focused);
    this.#status.replaceChildren(...status);
    this.#retry.hidden = true;
    this.#find('[data-start]').hidden = items.length > 0;
    this.#results.setAttribute('aria-busy', 'false');
  }

  /** Tells a group whether it can narrow the results, and an open one how many each of its values would leave. */
  async #count(group: FilterGroup): Promise<void> {
    const state = this.#state;
    if (isEmptySearch(state)) return group.show(true);
    const canNarrow = this.#answered?.narrowing.includes(group.name) ?? true;
    if (!group.isOpen) return group.show(canNarrow, new Map());
    const turn = this.#turn;
    const { values } = group;
    const question = { ask: 'counts', base: this.#base, state, group: group.name, values } as const;
    const counts = await this.#client.ask(question).catch(() => undefined);
    if (turn !== this.#turn) return;
    group.show(canNarrow, new Map(counts?.map((count, index) => [values[index] ?? '', count])));
  }
}

customElements.define('search-page', SearchPage);
