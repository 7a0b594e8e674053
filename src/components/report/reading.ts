import { stored } from '../../lib/stored.ts';
import { placeKey } from './place-key.ts';
// Bundled apart, as workers are (`load-late.ts` says why).
import following from './follow-reading.ts?worker&url';

/** Follows the reading of a report from the first scroll on, or at once where a reader comes back to it. */
const reading = document.querySelector<HTMLElement>('.reading');
if (reading) {
  // What folds the contents open sticks to the window from the start: nothing moves when the rest has come.
  reading.dataset['followed'] = '';
  const follow = () => void import(/* @vite-ignore */ following);
  if (scrollY > 0 || stored.get(placeKey()) !== null) follow();
  else addEventListener('scroll', follow, { once: true, passive: true });
}
