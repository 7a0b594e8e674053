import { mostClaimsInList } from '../lib/limits.ts';
import { briefingOf } from './briefing.ts';
import { shareOf } from './split-lists.ts';
import type { CatalogueConference, CatalogueReport } from './types.ts';

/** What the page of a conference tells of its editions. */
interface ToldEditions {
  /** The newest with their reports, as far as they fill no more than a list may. */
  told: [event: string, reports: CatalogueReport[]][];
  /** The reports that tell of the others. */
  others: CatalogueReport[];
  /** Whether a claim of each of these is shown: in the place of told editions, unless they are too many for a list. */
  haveClaims: boolean;
}

/** Which editions of a conference its page tells itself, and which are told by their reports. */
export function tellEditions({ reports }: CatalogueConference): ToldEditions {
  const editions = [...Map.groupBy(reports, ({ event }) => event)];
  let share = 0;
  const told = editions.filter(([, some]) => {
    const claims = briefingOf(some).flatMap((part) => part.claims);
    share += shareOf(some.flatMap((report) => report.talks)) + shareOf(claims) + shareOf(some);
    return share <= 1;
  });
  const others = editions.slice(told.length).flatMap(([, some]) => some);
  return { told, others, haveClaims: told.length === 0 && others.length <= mostClaimsInList };
}
