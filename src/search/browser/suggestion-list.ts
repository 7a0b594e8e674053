import { stored } from '../../lib/stored.ts';
import { capitalised, count } from '../../lib/words.ts';
import { siteFiles } from '../engine/sources.ts';
import { suggest } from '../engine/suggest.ts';
import { OptionList } from './option-list.ts';
import { RecentList } from './recent-list.ts';
import { isSlashOn } from './search-shortcuts.ts';

/** A name or title that is longer says no more. */
const longest = 100;

/**
 * Makes the open dialog suggest names, titles and takeaways for what is typed, from files of the site that are each
 * read once, and the last searches where nothing is; makes it answer its other controls.
 *
 * @param host the element `search-dialog`
 */
export function offerSuggestions(host: HTMLElement): void {
  const base = host.dataset['base'] ?? '/';
  const dialog = host.querySelector('dialog') as HTMLDialogElement;
  const field = host.querySelector('input[type=search]') as HTMLInputElement;
  const hint = host.querySelector('[data-hint]') as HTMLElement;
  const slash = host.querySelector('[data-slash]') as HTMLInputElement;
  const options = new OptionList(field, host.querySelector('[role=listbox]') as HTMLElement, () =>
    dialog.close(),
  );
  const recent = new RecentList(host, field, options);
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
  field.addEventListener('input', () => void offer());
  // Whenever the dialog is opened again.
  field.addEventListener('focus', () => void offer());
  void offer();

  async function offer(): Promise<void> {
    const mine = (turn += 1);
    const typed = field.value.trim().slice(0, longest);
    if (typed === '') return recent.show();
    recent.hide();
    try {
      const help = typed.includes(':') ? await import('./complete-filter.ts') : undefined;
      const filter = await help?.completeFilter(read, field.value, field.selectionStart ?? 0);
      // A name or title would leave the filters behind.
      const suggestions = filter || help?.hasTypedFilter(typed) ? [] : await suggest(read, typed);
      if (mine !== turn) return;
      if (filter) {
        options.show(filter.label, filter.completions);
        hint.textContent = filter.hint;
        return;
      }
      options.show(
        'Suggestions',
        suggestions.map(({ kind, name, detail, path }) => ({
          name,
          about: [capitalised(kind), detail].filter(Boolean).join(' · '),
          address: base + path,
        })),
      );
      hint.textContent =
        suggestions.length > 0
          ? `${count(suggestions.length, 'suggestion')}. Enter searches all texts.`
          : 'Nothing to suggest. Enter searches all texts.';
    } catch {
      if (mine !== turn) return;
      options.show('Suggestions', []);
      hint.textContent = 'Suggestions could not be loaded. Enter opens the search page.';
    }
  }
}
