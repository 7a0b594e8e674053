import { mostClaimsInList, mostInList, mostOfPage, mostTalksInList } from '../lib/limits.ts';
import { compareText } from '../lib/words.ts';
import type {
  CatalogueConference,
  CatalogueEntry,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
} from './types.ts';

/** What belongs to an edition of a conference. */
export type Dated = CatalogueEntry | CatalogueTakeaway;

/** The report itself, or that of a talk or a takeaway. */
export const reportOf = (shown: Dated): CatalogueReport => ('report' in shown ? shown.report : shown);

/** The year in which the conference began: a day may be corrected, but hardly the year. */
const yearOf = (shown: Dated): string => reportOf(shown).start.slice(0, 4);

/** Entries by the year of their conference, the newest first. */
export const byYear = <Shown extends Dated>(shown: readonly Shown[]): [year: string, shown: Shown[]][] =>
  [...Map.groupBy(shown, yearOf)].sort(([a], [b]) => compareText(b, a));

/** Entries of one kind under a heading. */
export interface ListSection {
  title: string;
  entries: readonly Dated[];
  /** The claims that stand under a talk. */
  claimsOf?: (talk: CatalogueTalk) => CatalogueTakeaway[];
  /** Whether takeaways stand in the parts of an answer, under headings of their own; else under their origins. */
  isAnswer?: boolean;
  /** Whether two of its talks can be compared. */
  canBeCompared?: boolean;
}

export const isTalk = (entry: object): entry is CatalogueTalk => 'speakers' in entry;
export const isTakeaway = (entry: object): entry is CatalogueTakeaway => 'by' in entry;

/** How much of one list entries fill, all of one kind: more than 1 where they are too many for it. */
export function shareOf(entries: readonly object[]): number {
  const [first = {}] = entries;
  return (
    entries.length / (isTalk(first) ? mostTalksInList : isTakeaway(first) ? mostClaimsInList : mostInList)
  );
}

/** Whether there are too many entries, all of one kind, for one list. */
export const isLong = (entries: readonly object[]): boolean => shareOf(entries) > 1;

/** The sections of a page that are split: those too long for one list, or for what those before leave of the page. */
export function longSections(sections: readonly ListSection[]): ReadonlySet<ListSection> {
  let room = mostOfPage;
  const long = new Set<ListSection>();
  for (const section of sections) {
    const { entries, claimsOf = () => [] } = section;
    const claims = entries.filter(isTalk).flatMap((talk) => claimsOf(talk));
    const share = Math.max(shareOf(entries), shareOf(claims));
    if (share > Math.min(1, room)) long.add(section);
    else room -= share;
  }
  return long;
}

/** The pages of years over which the long ones of a page’s sections are split, each with what is of its year. */
export function yearPages(sections: readonly ListSection[]): [year: string, sections: ListSection[]][] {
  const parts = [...longSections(sections)].flatMap((section) =>
    byYear(section.entries).map(([year, entries]) => ({ year, section: { ...section, entries } })),
  );
  return [...Map.groupBy(parts, ({ year }) => year)].map(([year, some]) => [
    year,
    some.map(({ section }) => section),
  ]);
}

/** Names that begin alike: few enough for one list, or split again by one more letter. */
export interface NameGroup<Item> {
  /** The first letters of their ids. */
  letters: string;
  items: Item[];
  /** Empty where the items fit in one list. */
  parts: NameGroup<Item>[];
}

/**
 * Splits named entries by the first letters of their ids, which never change, as far as is needed: by as many as it
 * takes until they differ. None where all fit in one list.
 */
export const byFirstLetters = <Item extends { id: string }>(items: readonly Item[]): NameGroup<Item>[] =>
  isLong(items) ? split(items, 1) : [];

function split<Item extends { id: string }>(items: readonly Item[], length: number): NameGroup<Item>[] {
  // No id has two hyphens in a row: a shorter one than the letters stands apart, before all that go on.
  const groups = Map.groupBy(items, ({ id }) => id.padEnd(length, '-').slice(0, length));
  if (groups.size === 1) return split(items, length + 1);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([letters, some]) => ({
      letters,
      items: some,
      parts: isLong(some) ? split(some, length + 1) : [],
    }));
}

/** The pages of groups of names, as `getStaticPaths` returns them. */
export const letterPaths = <Item extends { id: string }>(
  items: readonly Item[],
): { params: { letters: string }; props: { group: NameGroup<Item> } }[] =>
  withParts(byFirstLetters(items)).map((group) => ({ params: { letters: group.letters }, props: { group } }));

const withParts = <Item>(groups: readonly NameGroup<Item>[]): NameGroup<Item>[] =>
  groups.flatMap((group) => [group, ...withParts(group.parts)]);

/** A link to a part of what a page is about, and how many entries it has. */
interface PartLink {
  name: string;
  address: string;
  entries: number;
}

/** Links to the pages of years that stand below an address. */
export const yearLinks = (address: string, shown: readonly Dated[]): PartLink[] =>
  byYear(shown).map(([year, some]) => ({ name: year, address: `${address}${year}/`, entries: some.length }));

/** Links to the reports that hold entries; where these are too many too, to their conferences, which list them. */
export function reportLinks(shown: readonly Dated[]): PartLink[] {
  const reports = linksTo(shown, reportOf);
  return isLong(reports) ? linksTo(shown, (each) => reportOf(each).conference) : reports;
}

const linksTo = (
  shown: readonly Dated[],
  wholeOf: (each: Dated) => CatalogueReport | CatalogueConference,
): PartLink[] =>
  [...Map.groupBy(shown, wholeOf)].map(([{ name, address }, { length }]) => ({
    name,
    address,
    entries: length,
  }));

/** Links to the pages of groups of names that stand below an address. */
export const letterLinks = (address: string, groups: readonly NameGroup<unknown>[]): PartLink[] =>
  groups.map(({ letters, items }) => ({
    name: letters.toUpperCase(),
    address: `${address}starting-with/${letters}/`,
    entries: items.length,
  }));
