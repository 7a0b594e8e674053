import { filterNames, nameKindOf, nounOf, type FilterName, type Filters } from '../shared/search-state.ts';
import { nameWithId } from './entries.ts';
import { note, quotedChoice, type Notice } from './notice.ts';
import type { Lookup } from './text-index.ts';

/**
 * Leaves the records that the filters allow: any value of a group, all groups. A value that no record
 * has is named and left out.
 *
 * @returns whether any filter was applied, too
 */
export async function applyFilters(
  records: ReadonlySet<string>,
  filters: Filters,
  sources: Lookup,
  notices: Notice[],
): Promise<{ records: ReadonlySet<string>; isNarrowed: boolean }> {
  let left = records;
  let isNarrowed = false;
  for (const group of filterNames) {
    if (filters[group].length === 0) continue;
    const sets = await Promise.all(filters[group].map((value) => sources.text.narrowed(group, value)));
    const empty = filters[group].filter((_, index) => sets[index]?.size === 0);
    await sayEmpty(group, empty, sources, notices);
    if (empty.length === filters[group].length) continue;
    isNarrowed = true;
    left = new Set([...left].filter((id) => sets.some((set) => set.has(id))));
  }
  if (left.size === 0 && records.size > 0) {
    notices.push(note('Nothing matches under these filters, but something does without them.'));
  }
  return { records: left, isNarrowed };
}

/** Says of which values of a filter there is no record, and which of them the site does not know at all. */
async function sayEmpty(
  group: FilterName,
  values: readonly string[],
  { text, read }: Lookup,
  notices: Notice[],
): Promise<void> {
  const kind = nameKindOf(group);
  const noun = nounOf(group);
  const unused: string[] = [];
  const unknown: string[] = [];
  for (const value of values) {
    const name = kind && (await nameWithId(read, kind, value));
    if (kind && !name) unknown.push(shortened(value));
    else unused.push(name?.name ?? shortened(value));
  }
  const say = (text: string) => notices.push(note(`${text}; that filter was left out.`));
  if (unknown.length > 0) say(`There is no ${noun} ${quotedChoice(unknown)} on this site`);
  if (unused.length > 0) say(`No ${text.noun} here has the ${noun} ${quotedChoice(unused)}`);
}

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
