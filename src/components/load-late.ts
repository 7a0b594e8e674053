// Bundled apart, as workers are: for `import()` of a module Vite puts a helper of 800 bytes (after brotli) on every page.
import copying from './copy-link.ts?worker&url';
import moved from './site/follow-moved.ts?worker&url';
import unfolding from './unfolded.ts?worker&url';

if (document.querySelector('moved-address')) {
  const leadOn = () => void import(/* @vite-ignore */ moved);
  if (location.hash || document.querySelector('[data-to]')) leadOn();
  addEventListener('hashchange', leadOn);
}

/** What is loaded only once a reader comes near it. */
let loading: Promise<unknown> | undefined;

/** Whether what copies is there, or cannot be had: then a control does what it does without scripts. */
let isSettled = false;

const loadCopying = (): Promise<unknown> =>
  (loading ??= import(/* @vite-ignore */ copying).catch(() => undefined).then(() => (isSettled = true)));

/** The link or button in a `copy-link` in which something happens. */
const copyControl = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('copy-link > :is(a, button)') : null;

// Only pages of secure origins may copy (W3C Clipboard API, section 3.2).
if ('clipboard' in navigator) {
  for (const approach of ['pointerover', 'focusin'])
    addEventListener(approach, (event) => {
      if (copyControl(event)) void loadCopying();
    });
  addEventListener('click', followLater, { capture: true });
} else document.documentElement.dataset['noCopying'] = '';

/** Keeps a click that comes before what handles it. */
function followLater(event: MouseEvent): void {
  const control = copyControl(event);
  if (!control || isSettled || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  void loadCopying().then(() => control.click());
}

// `toggle` does not bubble.
addEventListener('toggle', loadUnfolding, { capture: true });

function loadUnfolding({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.querySelector('.support, copy-text')) return;
  removeEventListener('toggle', loadUnfolding, { capture: true });
  import(/* @vite-ignore */ unfolding).catch(() =>
    addEventListener('toggle', loadUnfolding, { capture: true }),
  );
}
