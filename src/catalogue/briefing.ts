import { briefingParts, byPart } from '../lib/claim-parts.ts';
import { isSpeakers } from './owners.ts';
import type { CatalogueReport, CatalogueTakeaway } from './types.ts';

/** More claims would not fit on one screen. */
const most = 8;
const mostOfOneTalk = 2;

/**
 * The claims of an edition to know first, by what they are good for.
 *
 * Those that its reporters chose come first, in their order. Where these leave a part empty, or have nothing that a
 * speaker said, the rule fills in what the edition has: by kinds in the order of the parts, speakers before reporters, in
 * the order of the reports and their talks, at most two of one talk. Without any choice each part has up to two.
 *
 * @param reports those of one edition
 */
export function briefingOf(
  reports: readonly CatalogueReport[],
): { title: string; claims: CatalogueTakeaway[] }[] {
  const chosen = [...new Set(reports.flatMap(({ briefing }) => briefing))].slice(0, most);
  const all = new Set(
    reports.flatMap(({ takeaways, talks }) => [...takeaways, ...talks.flatMap((talk) => talk.takeaways)]),
  );
  const candidates = [...all].filter((claim) => !chosen.includes(claim));
  const kinds: string[] = briefingParts.flatMap((part) => [...part.kinds]);
  const inOrder = candidates.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || Number(isSpeakers(b)) - Number(isSpeakers(a)),
  );
  const shown = [...chosen];
  const add = (claim: CatalogueTakeaway | undefined): void => {
    if (claim && shown.length < most) shown.push(claim);
  };
  const next = (isWanted: (claim: CatalogueTakeaway) => boolean) =>
    inOrder.find(
      (claim) =>
        isWanted(claim) &&
        !shown.includes(claim) &&
        shown.filter(({ talk }) => talk !== undefined && talk === claim.talk).length < mostOfOneTalk,
    );
  const wanted = chosen.length > 0 ? 1 : 2;
  for (const { kinds } of briefingParts) {
    const isOfPart = ({ kind }: CatalogueTakeaway) => (kinds as readonly string[]).includes(kind);
    while (shown.filter(isOfPart).length < wanted) {
      const claim = next(isOfPart);
      if (!claim || shown.length === most) break;
      add(claim);
    }
  }
  if (!shown.some(isSpeakers)) add(next(isSpeakers));
  return byPart(briefingParts, shown);
}
