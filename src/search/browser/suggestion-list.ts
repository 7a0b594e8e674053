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
function offerSuggestions(host: HTMLElement): void {
  const base = host.dataset['base'] ?? '/';
  const dialog = host.querySelector('dialog') as HTMLDialogElement;
  const field = host.querySelector('input[type=search]') as HTMLInputElement;
  const foot = host.querySelector('.foot') as HTMLElement;
  const list = document.createElement('ul');
  list.id = `${field.id}-options`;
  list.role = 'listbox';
  list.hidden = true;
  const hint = document.createElement('p');
  hint.className = 'quiet';
  hint.ariaLive = 'polite';
  foot.before(list, hint);
  foot.prepend(slashSwitch());
  field.role = 'combobox';
  field.ariaExpanded = 'false';
  field.ariaAutoComplete = 'list';
  field.setAttribute('aria-controls', list.id);
  const options = new OptionList(field, list, () => dialog.close());
  const recent = new RecentList(list, hint, field, options);
  const read = siteFiles(base);
  let turn = 0;

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

/** What switches `/` off and on again. */
function slashSwitch(): HTMLLabelElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isSlashOn();
  box.addEventListener('change', () => stored.set('slash', box.checked ? 'on' : 'off'));
  const key = document.createElement('kbd');
  key.textContent = '/';
  const label = document.createElement('label');
  label.append(box, ' Open with the ', key, ' key');
  return label;
}

// Its definitions stand above.
const dialog = document.querySelector<HTMLElement>('search-dialog');
if (dialog) offerSuggestions(dialog);
