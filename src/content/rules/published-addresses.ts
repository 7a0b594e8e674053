import { nearest } from '../../lib/nearest.ts';
import { resolveMoved, type MovedMap } from '../../lib/resolve-moved.ts';
import { count } from '../../lib/words.ts';
import type { Problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { atField } from '../read/entry.ts';
import { nameInProblems } from '../read/list-folder.ts';
import { lostAddresses, movedMap } from '../side-files/moved-pages.ts';
import { didYouMean, type Rule } from './rule.ts';

/** An address that was published must lead somewhere for ever, and moved.yaml say only where what is gone leads. */
export const publishedAddresses: Rule = function* (content, found) {
  // What cannot be read would look as if its addresses were gone.
  if (found.length > 0) return;
  yield* movedProblems(content);
  yield* lostProblems(content);
};

/** The lines of moved.yaml that move what exists, lead to what doesn’t, or in a circle. */
function* movedProblems({ entries, permalinks: { published } }: ContentFolder): Generator<Problem> {
  const moved = movedMap(entries);
  for (const [address, entry] of entries.moved) {
    const target = entry.data;
    if (published.has(address)) {
      const message = `The address \`${address}\` exists. Remove the line, or rename what stands there.`;
      yield atField(entry, [], message);
    } else if (typeof target !== 'string' || published.has(target)) {
      continue;
    } else if (!moved.has(target)) {
      const remedy = didYouMean(target, siblings(target, published), '. Write one that does.');
      yield atField(entry, [], `The new address does not exist${remedy}`);
    } else if (!resolveMoved(address, moved, (each) => published.has(each)) && leadsBack(address, moved)) {
      const message = 'The lines lead in a circle. Let one of them lead to an address that exists.';
      yield atField(entry, [], message);
    }
  }
}

function leadsBack(address: string, moved: MovedMap): boolean {
  const seen = new Set<string>();
  for (let here: unknown = address; typeof here === 'string'; here = moved.get(here)) {
    if (seen.has(here)) return true;
    seen.add(here);
  }
  return false;
}

/** The addresses of the lock that lead nowhere; those that go together are told once. */
function* lostProblems(content: ContentFolder): Generator<Problem> {
  const { published } = content.permalinks;
  const lost = new Map(lostAddresses(content).committed.map(({ address, line }) => [address, line]));
  for (const [address, under] of Map.groupBy(lost.keys(), (each) => headOf(each, lost))) {
    const others = under.length - 1;
    const too = others === 0 ? '' : `, and ${count(others, 'address', 'addresses')} under it`;
    const meant = nearest(address, siblings(address, published)) ?? '/the/new/address/';
    const message = `This address was published and leads nowhere now${too}. In moved.yaml, write where it went, \`${quoted(address)}: ${quoted(meant)}\`, or retire it: \`${quoted(address)}: { retired: "why" }\`.`;
    const file = nameInProblems(content.path, 'permalinks.lock');
    yield { file, line: lost.get(address) ?? 1, column: 1, value: address, message };
  }
}

/** The lost address whose line in moved.yaml would carry this one along: its page, its talk or its report. */
function headOf(address: string, lost: ReadonlyMap<string, number>): string {
  const [page = '', fragment] = address.split('#');
  const report = /^\/reports\/[^/]+\//.exec(page)?.[0];
  const home = report === page && fragment !== undefined ? `${page}${fragment.split('--')[0] ?? ''}/` : page;
  return [report, home, page].find((each) => each !== undefined && lost.has(each)) ?? address;
}

/** What an address may have become: pages of its folder, or fragments of its page. */
const siblings = (address: string, living: ReadonlySet<string>): string[] => {
  const [page = ''] = address.split('#');
  const folder = address.includes('#') ? `${page}#` : (/^\/[^/]*\//.exec(page)?.[0] ?? '/');
  return [...living].filter(
    (each) => each.startsWith(folder) && each.includes('#') === address.includes('#'),
  );
};

/** A key or value of YAML: what holds `#` must be quoted. */
const quoted = (address: string): string => (address.includes('#') ? `"${address}"` : address);
