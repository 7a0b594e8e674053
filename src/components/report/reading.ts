import { stored } from '../../lib/stored.ts';
import { placeKey } from './place-key.ts';

/** Follows the reading of a report from the first scroll on, or at once where a reader comes back to it. */
const reading = document.querySelector<HTMLElement>('.reading');
if (reading) {
  // What folds the contents open sticks to the window from the start: nothing moves when the rest has come.
  reading.dataset['followed'] = '';
  const follow = () => void import('./follow-reading.ts').then(({ followReading }) => followReading(reading));
  if (scrollY > 0 || stored.get(placeKey()) !== null) follow();
  else addEventListener('scroll', follow, { once: true, passive: true });
}
