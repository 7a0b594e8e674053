import { idInReport } from './addresses.ts';

/** What became of each old address: where it leads now, or that it is retired. */
export type MovedMap = ReadonlyMap<string, string | { retired: string }>;

/** Moves follow each other at most this often; more is a circle. */
const longestChain = 20;

/**
 * Finds what became of an address. One entry of moved.yaml carries everything along that stands
 * under it: a page its fragments; a report its talks; a talk its place in the report.
 *
 * @param address an address from the root, with or without fragment
 * @param isLiving whether an address exists today
 * @returns the address of today, why it is retired, or `undefined` if nothing tells
 */
export function resolveMoved(
  address: string,
  moved: MovedMap,
  isLiving: (address: string) => boolean,
): string | { retired: string } | undefined {
  let here = address;
  for (let step = 0; step < longestChain; step += 1) {
    if (isLiving(here)) return here;
    const next = nextOf(here, moved, isLiving);
    if (next === undefined || typeof next === 'object') return next;
    here = next;
  }
  return undefined;
}

function nextOf(
  address: string,
  moved: MovedMap,
  isLiving: (address: string) => boolean,
): string | { retired: string } | undefined {
  const own = moved.get(address);
  if (own !== undefined) return own;
  const [page = '', fragment] = address.split('#');
  const report = /^\/reports\/[^/]+\//.exec(page)?.[0];

  if (fragment === undefined) {
    if (report === undefined || report === page) return undefined;
    const movedReport = moved.get(report);
    return typeof movedReport === 'string' ? movedReport + page.slice(report.length) : movedReport;
  }
  const movedPage = nextOf(page, moved, isLiving);
  if (report === page) {
    const [talk = '', inside] = fragment.split('--');
    const home = nextOf(`${page}${talk}/`, moved, isLiving);
    if (home !== undefined && (moved.has(`${page}${talk}/`) || movedPage === undefined)) {
      return typeof home === 'string' ? placeInReport(home, inside) : home;
    }
    const atHome = `${page}${talk}/#${inside ?? ''}`;
    if (inside !== undefined && (isLiving(atHome) || moved.has(atHome))) return atHome;
  }
  if (typeof movedPage !== 'string') return movedPage;
  // A page that became a part of another takes all that was on it there.
  return movedPage.includes('#') ? movedPage : `${movedPage}#${fragment}`;
}

/** Where a part of a talk stands in its report, when the talk's home has moved to `home`. */
function placeInReport(home: string, inside: string | undefined): string {
  const [, report, talk] = /^(\/reports\/[^/]+\/)([^/]+)\/$/.exec(home) ?? [];
  if (report === undefined || talk === undefined) return home;
  return `${report}#${inside === undefined ? talk : idInReport(talk, inside)}`;
}
