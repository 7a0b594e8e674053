// Bundled apart, as workers are, and loaded when something is first folded open (`search-dialog.ts` says why).
import unfolded from './unfolded.ts?worker&url';

// `toggle` does not bubble.
addEventListener('toggle', load, { capture: true });

function load({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.querySelector('.support, copy-text')) return;
  removeEventListener('toggle', load, { capture: true });
  import(/* @vite-ignore */ unfolded).catch(() => addEventListener('toggle', load, { capture: true }));
}
