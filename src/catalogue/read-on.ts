import type { CatalogueReport, CatalogueTakeaway } from './types.ts';

const most = 2;

/** A topic with more claims than this says little about what to read next. */
const mostClaimsOfTopic = 200;

/** The report to read after one: the next older one, or else the one that is newer; none if there is no other. */
export function nextReport(
  newestFirst: readonly CatalogueReport[],
  report: CatalogueReport,
): CatalogueReport | undefined {
  const place = newestFirst.indexOf(report);
  return newestFirst[place + 1] ?? newestFirst[place - 1];
}

/**
 * Up to two claims of other reports that share the most telling topics with a report: a topic counts the less the more
 * claims it has.
 */
export function relatedClaims(report: CatalogueReport): CatalogueTakeaway[] {
  const scores = new Map<CatalogueTakeaway, number>();
  for (const { takeaways } of report.topics) {
    if (takeaways.length > mostClaimsOfTopic) continue;
    for (const claim of takeaways) {
      if (claim.report === report) continue;
      scores.set(claim, (scores.get(claim) ?? 0) + 1 / takeaways.length);
    }
  }
  const related = [...scores].sort(([, a], [, b]) => b - a);
  return related.slice(0, most).map(([claim]) => claim);
}
