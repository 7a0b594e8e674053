import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** No two pages have one title. */
export function checkUniqueTitles(pages: readonly PageFacts[]): Finding[] {
  const byTitle = Map.groupBy(pages, ({ title }) => title);
  return [...byTitle].flatMap(([title, sharing]) =>
    sharing.slice(1).map(({ path }) => ({
      page: path,
      message: `The title “${title}” is that of ${sharing[0]?.path ?? 'another page'} too.`,
    })),
  );
}
