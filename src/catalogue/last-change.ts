import type { Dated } from './split-lists.ts';

/** The last day on which any of these changed, `YYYY-MM-DD`; nothing if there are none. */
export const lastChange = (shown: Iterable<Dated>): string | undefined => {
  let last: string | undefined;
  for (const each of shown) {
    const report = 'report' in each ? each.report : each;
    const changed = report.updated ?? report.published;
    if (last === undefined || changed > last) last = changed;
  }
  return last;
};
