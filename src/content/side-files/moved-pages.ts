import { resolveMoved, type MovedMap } from '../../lib/resolve-moved.ts';
import type { MovedPage } from '../../schemas/moved.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { publishedIn } from './permalinks-lock.ts';

/** What moved.yaml says of each old address. */
export const movedMap = ({ moved }: ContentFolder['entries']): MovedMap =>
  new Map([...moved].flatMap(([address, { data }]) => (data === undefined ? [] : [[address, data]])));

/** What became of every page that is gone or has lost a fragment, by its path. */
export function movedPages({ lock, entries, permalinks }: ContentFolder): Map<string, MovedPage> {
  const { published } = permalinks;
  const moved = movedMap(entries);
  const pages = new Map<string, MovedPage>();
  for (const address of new Set([...lock, ...moved.keys()])) {
    if (published.has(address)) continue;
    const target = resolveMoved(address, moved, (each) => published.has(each));
    if (target === undefined) continue;
    const [path = '', fragment] = address.split('#');
    const page: MovedPage = pages.get(path) ?? { fragments: {} };
    pages.set(path, page);
    if (fragment === undefined) Object.assign(page, typeof target === 'string' ? { to: target } : target);
    else if (typeof target === 'string') page.fragments[fragment] = target;
  }
  return pages;
}

/** The addresses of the lock that lead nowhere, with their lines. What was noted but never committed may go. */
export function lostAddresses({ path, lock, entries, permalinks: { published } }: ContentFolder) {
  const moved = movedMap(entries);
  const isPublished = publishedIn(path);
  const lost = lock
    .map((address, index) => ({ address, line: index + 1 }))
    .filter(({ address }) => resolveMoved(address, moved, (each) => published.has(each)) === undefined);
  const { committed = [], uncommitted = [] } = Object.groupBy(lost, ({ address }) =>
    isPublished(address) ? 'committed' : 'uncommitted',
  );
  return { committed, uncommitted };
}
