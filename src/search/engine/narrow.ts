import { filterNames, type SearchState } from '../shared/search-state.ts';
import type { FullText } from './full-text.ts';
import { note, quoted, type Notice } from './notice.ts';

/**
 * Leaves the records that the filters allow: any value of a group, all groups. A value that no record
 * has is named and left out.
 *
 * @returns whether any filter was applied, too
 */
export async function narrow(
  records: ReadonlySet<string>,
  filters: SearchState['filters'],
  text: FullText,
  notices: Notice[],
): Promise<{ records: ReadonlySet<string>; isNarrowed: boolean }> {
  let left = records;
  let isNarrowed = false;
  for (const group of filterNames) {
    if (filters[group].length === 0) continue;
    const sets = await Promise.all(filters[group].map((value) => text.narrowed(group, value)));
    const unknown = filters[group].filter((_, index) => sets[index]?.size === 0);
    if (unknown.length > 0) {
      notices.push(
        note(`No talk here has the ${group} ${quoted(unknown.map(shortened))}; that filter was left out.`),
      );
    }
    if (unknown.length === filters[group].length) continue;
    isNarrowed = true;
    left = new Set([...left].filter((id) => sets.some((set) => set.has(id))));
  }
  if (left.size === 0 && records.size > 0) {
    notices.push(
      note(
        `Nothing matches under these filters; without them there ${records.size === 1 ? 'is one result' : `are ${records.size} results`}.`,
      ),
    );
  }
  return { records: left, isNarrowed };
}

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
