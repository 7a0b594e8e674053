import { yearPages, type ListSection } from './split-lists.ts';
import { ownThoughts, saidFor } from './stories.ts';
import type { CatalogueOrganisation, CataloguePerson, CatalogueReport, CatalogueTopic } from './types.ts';

/** What stands on the page of a topic, person or organisation, list by list. */

export const topicSections = ({ takeaways, talks, reports }: CatalogueTopic): ListSection[] => [
  { title: 'All that was said about it', entries: takeaways, isAnswer: true },
  { title: 'Talks', entries: talks, canBeCompared: talks.length > 1 },
  { title: 'Reports', entries: reports },
];

export function personSections(person: CataloguePerson): ListSection[] {
  const { name, talks, reports, picks } = person;
  return [
    {
      title: 'Talks, and what was reported from them',
      entries: talks,
      claimsOf: ({ takeaways }) => takeaways,
    },
    { title: `What ${name} makes of it`, entries: ownThoughts(person) },
    { title: `Reports by ${name}`, entries: reports },
    { title: `Talks that ${name} recommends`, entries: picks },
  ];
}

/** The reports that people of an organisation wrote, each once. */
export const reportsFor = ({ people }: CatalogueOrganisation): CatalogueReport[] => [
  ...new Set(people.flatMap(({ reports }) => reports)),
];

export const organisationSections = (organisation: CatalogueOrganisation): ListSection[] => [
  {
    title: 'Talks, and what was reported from them',
    entries: organisation.talks,
    claimsOf: (talk) => saidFor(organisation, talk),
  },
  { title: 'Reports by its people', entries: reportsFor(organisation) },
];

/** What the page of a year shows of a topic, person or organisation. */
export interface YearOf {
  kind: 'people' | 'topics' | 'organisations';
  /** Whose page it is a part of, and the title of that page. */
  whole: { name: string; address: string };
  title: string;
  year: string;
  sections: ListSection[];
}

/** The pages of years below the pages of entries with these titles, as `getStaticPaths` returns them. */
export const yearPaths = <Item extends { id: string; name: string; address: string }>(
  kind: YearOf['kind'],
  titles: ReadonlyMap<Item, string>,
  sectionsOf: (item: Item) => ListSection[],
): { params: { kind: string; id: string; year: string }; props: YearOf }[] =>
  [...titles].flatMap(([whole, title]) =>
    yearPages(sectionsOf(whole)).map(([year, sections]) => ({
      params: { kind, id: whole.id, year },
      props: { kind, whole, title, year, sections },
    })),
  );
