import { stored } from '../../lib/stored.ts';
import { capitalised, count } from '../../lib/words.ts';
import { siteFiles } from '../engine/sources.ts';
import { suggest, type Suggestion } from '../engine/suggest.ts';
import { isComposing, isSlashOn } from './search-shortcuts.ts';

/** A name or title that is longer says no more. */
const longest = 100;

/**
 * Makes the open dialog suggest names and titles for what is typed, from files of the site that are each
 * read once, and answer its other controls.
 *
 * @param host the element `search-dialog`
 */
export function offerSuggestions(host: HTMLElement): void {
  const base = host.dataset['base'] ?? '/';
  const dialog = host.querySelector('dialog') as HTMLDialogElement;
  const field = host.querySelector('input[type=search]') as HTMLInputElement;
  const list = host.querySelector('[role=listbox]') as HTMLElement;
  const hint = host.querySelector('[data-hint]') as HTMLElement;
  const slash = host.querySelector('[data-slash]') as HTMLInputElement;
  const read = siteFiles(base);
  let turn = 0;

  slash.checked = isSlashOn();
  slash.disabled = false;
  slash.addEventListener('change', () => stored.set('slash', slash.checked ? 'on' : 'off'));
  dialog.addEventListener('pointerdown', (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) dialog.close();
  });
  field.addEventListener('keydown', onKey);
  field.addEventListener('input', () => {
    choose(undefined);
    void offer();
  });
  void offer();

  async function offer(): Promise<void> {
    const mine = (turn += 1);
    const typed = field.value.trim().slice(0, longest);
    if (typed === '') return show([], '');
    try {
      const suggestions = await suggest(read, typed);
      if (mine !== turn) return;
      show(
        suggestions,
        suggestions.length > 0
          ? `${count(suggestions.length, 'suggestion')}. Enter searches all texts.`
          : 'No name or title starts with this. Enter searches all texts.',
      );
    } catch {
      if (mine === turn) show([], 'Suggestions could not be loaded. Enter opens the search page.');
    }
  }

  function show(suggestions: Suggestion[], text: string): void {
    list.replaceChildren(...suggestions.map(optionFor));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(suggestions.length > 0));
    field.removeAttribute('aria-activedescendant');
    hint.textContent = text;
  }

  function optionFor({ kind, name, detail, path }: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.id = `_suggestion-${index}`;
    option.dataset['address'] = base + path;
    const title = document.createElement('div');
    title.dir = 'auto';
    title.textContent = name;
    const about = document.createElement('div');
    about.className = 'quiet';
    about.textContent = [capitalised(kind), detail].filter((part) => part).join(' · ');
    option.append(title, about);
    option.addEventListener('click', (event) => follow(option, event));
    option.addEventListener('auxclick', (event) => {
      if (event.button === 1) follow(option, event);
    });
    return option;
  }

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const options = [...list.children] as HTMLElement[];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = at + step < -1 ? options.length - 1 : at + step >= options.length ? -1 : at + step;
      choose(options[next]);
    } else if (event.key === 'Enter') {
      const chosen = options[at];
      if (!chosen) return;
      event.preventDefault();
      follow(chosen, event);
    }
  }

  /** Marks a suggestion as the one that Enter follows, or none. */
  function choose(chosen: HTMLElement | undefined): void {
    for (const option of list.children) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) {
      field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }

  /** Opens a suggestion; with Ctrl, Cmd, Shift or the middle button elsewhere, as links are opened. */
  function follow(option: HTMLElement, event: MouseEvent | KeyboardEvent): void {
    const address = option.dataset['address'];
    if (address === undefined) return;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.type === 'auxclick';
    if (isElsewhere) return void open(address, '_blank', 'noopener');
    dialog.close();
    location.assign(address);
  }
}
