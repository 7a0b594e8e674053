import type { FilterGroup } from './filter-group.ts';

/**
 * Shows what is chosen of the filters, each as a button that takes it off.
 *
 * @param rest has the focus once the last of them is taken off
 */
export function showChosen(list: HTMLElement, groups: readonly FilterGroup[], rest: HTMLElement): void {
  const buttons = groups.flatMap((group) =>
    group.chosen.map(({ id, name }) => {
      const button = buttonFor(group.label, name);
      button.addEventListener('click', () => {
        const at = buttons.indexOf(button);
        group.takeOff(id);
        const left = list.querySelectorAll('button');
        (left[at] ?? left[at - 1] ?? rest).focus();
      });
      return button;
    }),
  );
  list.hidden = buttons.length === 0;
  list.replaceChildren(
    ...buttons.map((button) => {
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function buttonFor(label: string, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  const what = document.createElement('span');
  what.className = 'visually-hidden';
  what.textContent = 'Remove ';
  const value = document.createElement('bdi');
  value.textContent = name;
  const cross = document.createElement('span');
  cross.ariaHidden = 'true';
  cross.textContent = ' ×';
  button.append(what, `${label}: `, value, cross);
  return button;
}
