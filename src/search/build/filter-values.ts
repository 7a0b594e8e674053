import type { Catalogue, CatalogueTalk } from '../../catalogue/types.ts';
import { siteLanguage } from '../../lib/language.ts';
import { talkKindName } from '../../lib/talk-kind-name.ts';
import { capitalised } from '../../lib/words.ts';
import { filters, type FewValues, type Filterable, type FilterValue } from '../shared/filters.ts';
import { filterNames } from '../shared/search-state.ts';

/** What each filter can be set to, the most used values first. */
const valuesOf: Record<Filterable, (catalogue: Catalogue) => FilterValue[]> = {
  topic: ({ topics }) => counted(topics, ({ talks }) => talks.length),
  speaker: ({ people }) => counted(people, ({ talks }) => talks.length),
  conference: ({ conferences }) =>
    counted(conferences, ({ reports }) => reports.flatMap(({ talks }) => talks).length),
  organisation: ({ organisations }) => counted(organisations, ({ talks }) => talks.length),
  kind: ({ talks, takeaways }) => [
    ...grouped(
      talks.map(({ kind }) => kind),
      (kind) => talkKindName({ kind }),
    ),
    { id: 'section', name: 'Section of a report' },
    { id: 'takeaway', name: 'Takeaway', count: takeaways.length },
  ],
  claim: ({ takeaways }) =>
    grouped(
      takeaways.map(({ kind }) => kind),
      capitalised,
    ),
  by: ({ people }) => counted(people, ({ takeaways }) => takeaways.length),
  year: ({ talks }) => grouped(talks.map(yearOf), String).sort((a, b) => Number(b.id) - Number(a.id)),
  language: ({ talks }) =>
    grouped(
      talks.map(({ language }) => language),
      (language) => languageNames.of(language) ?? language,
    ),
  has: ({ talks, takeaways }) => {
    const withResource = (wanted: string) =>
      talks.filter(({ resources }) => resources.some(({ kind }) => kind === wanted)).length;
    const ofOutcomes = takeaways.filter(({ outcome }) => outcome).length;
    return [
      { id: 'video', name: 'Video', count: withResource('video') },
      { id: 'slides', name: 'Slides', count: withResource('slides') },
      { id: 'outcome', name: 'What became of it', count: ofOutcomes },
    ].filter(({ count }) => count > 0);
  },
};

const languageNames = new Intl.DisplayNames(siteLanguage, { type: 'language' });

const yearOf = ({ date, report }: CatalogueTalk): string => (date ?? report.start).slice(0, 4);

/** Those that are used at all. */
const counted = <Entry extends { id: string; name: string }>(
  entries: readonly Entry[],
  countOf: (entry: Entry) => number,
): FilterValue[] =>
  entries
    .map((entry) => ({ id: entry.id, name: entry.name, count: countOf(entry) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

const grouped = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string): FilterValue[] =>
  [...Map.groupBy(ids, (id) => id)]
    .map(([id, all]) => ({ id, name: nameOf(id), count: all.length }))
    .sort((a, b) => b.count - a.count);

const offered = Object.entries(filters) as [Filterable, (typeof filters)[Filterable]][];

/** The filters of the search page, with their values. */
export const filterGroups = (catalogue: Catalogue) =>
  offered
    .filter(([name]) => filterNames.some((other) => other === name))
    .map(([name, { label }]) => ({ name, label, values: valuesOf[name](catalogue) }));

/** The values of the filters that are no names. */
export const fewValues = (catalogue: Catalogue): FewValues =>
  Object.fromEntries(
    offered.filter(([, { named }]) => !named).map(([name]) => [name, valuesOf[name](catalogue)]),
  );
