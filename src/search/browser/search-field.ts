import { siteFiles } from '../engine/sources.ts';
import type { TypedFilter } from './complete-filter.ts';
import { OptionList } from './option-list.ts';

/**
 * Completes the filters that are typed on the search page.
 *
 * @param page the element `search-page`
 */
function attendSearchField(page: HTMLElement): void {
  const field = page.querySelector('[name=q]') as HTMLInputElement;
  const hint = page.querySelector('[data-hint]') as HTMLElement;
  const options = new OptionList(field, page.querySelector('[role=listbox]') as HTMLElement);
  const read = siteFiles(page.dataset['base'] ?? '/');
  let turn = 0;

  field.addEventListener('input', () => void offer());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'Escape') close();
  });

  void offer();

  async function offer(): Promise<void> {
    const mine = (turn += 1);
    // Where something cannot be loaded, the filter is typed to its end.
    const filter = await filterTyped().catch(() => undefined);
    if (mine !== turn) return;
    options.show(filter?.label ?? '', filter?.completions ?? []);
    hint.textContent = filter?.hint ?? '';
  }

  async function filterTyped(): Promise<TypedFilter | undefined> {
    if (!field.value.includes(':')) return undefined;
    const { completeFilter } = await import('./complete-filter.ts');
    return completeFilter(read, field.value, field.selectionStart ?? 0);
  }

  function close(): void {
    turn += 1;
    options.show('', []);
    hint.textContent = '';
  }
}

const page = document.querySelector<HTMLElement>('search-page');
if (page) attendSearchField(page);
