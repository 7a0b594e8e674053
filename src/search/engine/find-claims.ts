import { filterNames, type Filters, type SearchState } from '../shared/search-state.ts';
import { applyFilters } from './apply-filters.ts';
import { otherWordsIn, saysAll, toClaimHit, type AskedUnit, type ClaimHit } from './claim-hit.ts';
import type { Claims } from './claims.ts';
import { namesNear } from './entries.ts';
import { findRecords } from './find-records.ts';
import type { Notice } from './notice.ts';
import type { Query } from './parse-query.ts';
import type { ReadFile, Sources } from './sources.ts';

/** The first claims of those that were found. */
export interface FoundClaims {
  total: number;
  hits: ClaimHit[];
}

/**
 * Finds the claims that a search asks for: those that say more of the words before those that are only about them, the
 * newer first; what was typed as a whole before all. By date the newer come first whatever they say.
 *
 * @param most how many are read at least
 * @param notices receives what was changed
 */
export async function findClaims(
  query: Query,
  { query: typed, filters, sort }: SearchState,
  most: number,
  sources: Sources,
  notices: Notice[],
): Promise<FoundClaims> {
  const { claims, read, base } = sources;
  const lookup = { text: claims, read };
  const found = await findRecords(query, typed, lookup, notices);
  const { records } = await applyFilters(found.records, filters, lookup, notices);
  const isByDate = sort === 'date';
  const unsaid = (id: string) =>
    isByDate ? 0 : found.units.filter((unit) => unit.found.get(id)?.isOnlyListed).length;
  const ids = [...records].sort((a, b) => unsaid(a) - unsaid(b) || byNumber(a, b));
  const hits = await Promise.all(
    ids.slice(0, Math.max(most, mostOrdered)).map(async (id) => {
      const hit = toClaimHit(await claims.show(id), found.units, base);
      return { ...hit, listedUnder: await listedUnder(hit, found.units, read) };
    }),
  );
  return { total: ids.length, hits: isByDate ? hits : exactFirst(hits, found.words) };
}

/** How many claims are read to put the one first that is what was typed. */
const mostOrdered = 20;

/** The names of what a claim is about that say what neither itself says nor what is shown of it. */
async function listedUnder(
  { title, owner, home, event, filters }: ClaimHit,
  units: readonly AskedUnit[],
  read: ReadFile,
): Promise<string[]> {
  const ids = new Set(Object.values(filters).flat());
  const hidden = units.filter(
    (unit) => ![title, owner, home.title, event].some((text) => saysAll(text, [unit])),
  );
  const names = await Promise.all(
    hidden.map(async (unit) => {
      const near = await namesNear(read, unit.spellings.flat());
      const own = near.filter(({ item }) => ids.has(item.id));
      return (
        own
          .flatMap(({ item: { name, aliases } }) => [name, ...aliases])
          .find((name) => saysAll(name, [unit])) ?? []
      );
    }),
  );
  return [...new Set(names.flat())];
}

const exactFirst = (hits: readonly ClaimHit[], words: readonly string[]): ClaimHit[] => {
  const { true: exact = [], false: others = [] } = Object.groupBy(hits, ({ title }) =>
    otherWordsIn(title, words) < 0 ? 'true' : 'false',
  );
  return [...exact, ...others];
};

/** A search of texts shows so many claims by themselves. */
const mostSaying = 3;

/** So few claims are rather read than searched for more words. */
const few = 4;

/**
 * The newest claims that themselves say all units, one of each talk or report: its others stand below its hit. The first units are looked up
 * until few claims are left: their words tell the rest.
 */
export async function claimsSaying(
  units: readonly AskedUnit[],
  filters: Filters,
  { claims, base }: Pick<Sources, 'claims' | 'base'>,
): Promise<ClaimHit[]> {
  let left: ReadonlySet<string> | undefined;
  for (const unit of units) {
    if (left && left.size <= few) break;
    const said = await saying(unit, claims);
    left = left ? new Set([...left].filter((id) => said.has(id))) : said;
  }
  for (const group of filterNames) {
    if (!left || left.size === 0 || filters[group].length === 0) continue;
    const sets = await Promise.all(filters[group].map((value) => claims.narrowed(group, value)));
    left = new Set([...left].filter((id) => sets.some((set) => set.has(id))));
  }
  const newest = [...(left ?? [])].sort(byNumber).slice(0, few);
  const rows = await Promise.all(newest.map((id) => claims.show(id)));
  const hits = rows.filter(([, text]) => saysAll(text, units)).map((row) => toClaimHit(row, units, base));
  const ofHomes = new Map(hits.toReversed().map((hit) => [hit.home.url, hit]));
  return [...ofHomes.values()].reverse().slice(0, mostSaying);
}

/** The claims that say a unit in one of its spellings. */
async function saying(
  { spellings, mayStandApart, isBeginning }: AskedUnit,
  claims: Claims,
): Promise<Set<string>> {
  const together = await Promise.all(
    spellings.map((words) => (isBeginning ? claims.saidBeginning(words.join('')) : claims.saying(words))),
  );
  const apart = mayStandApart
    ? await Promise.all((spellings[0] ?? []).map((word) => claims.saying([word])))
    : [];
  const inAll = [...(apart[0] ?? [])].filter((id) => apart.every((said) => said.has(id)));
  return new Set([...together.flatMap((said) => [...said]), ...inAll]);
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b);
