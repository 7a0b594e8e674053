import { filterNames, type FilterName } from '../shared/search-state.ts';
import type { Hit } from './hit.ts';

/**
 * The filters that can narrow results: those of which some value would leave some of them, but not all. What was not read
 * may differ in any.
 *
 * @param read the results that were read, of all that there are
 */
export const narrowing = (read: readonly Hit[], total: number): FilterName[] =>
  filterNames.filter((group) => {
    const values = Map.groupBy(
      read.flatMap(({ filters }) => filters[group] ?? []),
      (value) => value,
    );
    return total > read.length || [...values.values()].some(({ length }) => length < total);
  });
