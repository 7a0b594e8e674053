import { compareText } from '../../lib/words.ts';
import { otherWordsIn, saysAll, type ClaimHit } from './claim-hit.ts';
import type { FoundRecords } from './find-records.ts';
import type { FullText } from './full-text.ts';
import type { Hit, TextHit } from './hit.ts';

/** What stands before what; docs/search.md tells it to readers of the program. */
const tiers = [
  'exact title',
  'exact claim',
  'title',
  'claim',
  'summary',
  'text',
  // Of a report of which a talk is found as well, if not by its title alone.
  'section beside its talk',
] as const;
type Tier = (typeof tiers)[number];

/**
 * Orders records by how well Pagefind says that they meet the words, those in whose titles all stand first. Those that hold a word only among the other names
 * of their topics come last; of equals the newer first.
 */
export async function byScore(
  records: ReadonlySet<string>,
  { units }: FoundRecords,
  text: FullText,
): Promise<string[]> {
  if (records.size === 0) return [];
  const first = units.map(({ spellings }) => spellings[0] ?? []);
  const wordings = [
    first,
    ...units.flatMap(({ spellings }, index) => spellings.slice(1).map((other) => first.with(index, other))),
  ].slice(0, mostWordings);
  const scores = await Promise.all(wordings.map((wording) => text.scores(wording.flat())));
  const scoreOf = (id: string): number => Math.max(...scores.map((each) => each.get(id) ?? 0));
  const isOnlyListed = (id: string) => Number(units.some(({ found }) => found.get(id)?.isOnlyListed));
  const isTitled = (id: string) => Number(units.every(({ found }) => found.get(id)?.isInTitle));
  return (
    [...records]
      .sort()
      .map((id) => ({ id, score: scoreOf(id), last: isOnlyListed(id), titled: isTitled(id) }))
      // Pagefind would put long texts of the words before some titles.
      .sort((a, b) => a.last - b.last || b.titled - a.titled || b.score - a.score)
      .map(({ id }) => id)
  );
}

/** Each wording costs a search. */
const mostWordings = 8;

/**
 * Puts what one expects first: what is called as was typed, then what says it, as `tiers` has it. Of one tier the titles
 * and claims with the fewest other words come first, of these the newer; texts stay in the order given.
 *
 * @param hits the best of them first
 */
export function inTiers(
  hits: readonly TextHit[],
  claims: readonly ClaimHit[],
  { units, words }: FoundRecords,
): Hit[] {
  const talks = hits.filter(({ kind }) => kind !== 'section');
  const reports = new Set(talks.map(reportOf));
  const reportsOfTitles = new Set(talks.filter(isTitled).map(reportOf));
  return [...hits, ...claims]
    .map((hit) => {
      const tier = tierOf(hit);
      const isNamed = tiers.indexOf(tier) < tiers.indexOf('summary');
      const others = isNamed ? otherWordsIn(hit.title, words) : 0;
      const number = isNamed && hit.kind !== 'takeaway' ? hit.number : '';
      return { hit, place: tiers.indexOf(tier), others, number };
    })
    .sort((a, b) => a.place - b.place || a.others - b.others || compareText(a.number, b.number))
    .map(({ hit }) => hit);

  function tierOf(hit: Hit): Tier {
    const isExact = otherWordsIn(hit.title, words) < 0;
    if (hit.kind === 'takeaway') return isExact ? 'exact claim' : 'claim';
    if (isTitled(hit) && isExact) return 'exact title';
    const behindTalks = isTitled(hit) ? reportsOfTitles : reports;
    if (hit.kind === 'section' && behindTalks.has(reportOf(hit))) return 'section beside its talk';
    if (isTitled(hit)) return 'title';
    return hit.isInSummary ? 'summary' : 'text';
  }

  function isTitled({ title }: TextHit): boolean {
    return saysAll(title, units);
  }
}

/** The address of a hit’s report. */
const reportOf = ({ url }: TextHit): string => /^.*?\/reports\/[^/]*\//.exec(url)?.[0] ?? url;
