import { reportOf, type Dated } from './split-lists.ts';

/** The last day on which any of these changed, `YYYY-MM-DD`; nothing if there are none. */
export const lastChange = (shown: readonly Dated[]): string | undefined =>
  shown.reduce<string | undefined>((last, each) => {
    const { changed } = reportOf(each);
    return last === undefined || changed > last ? changed : last;
  }, undefined);
