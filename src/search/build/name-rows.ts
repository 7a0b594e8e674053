import type { Catalogue } from '../../catalogue/types.ts';
import { wordsOf } from '../shared/fold.ts';
import { intoShards, nameKinds, type NameRow } from '../shared/shards.ts';

/** The files of the layer `names`: each name stands in the files of all its words, and in that of its id. */
export function nameShards({ people, topics, organisations, conferences }: Catalogue): NameRow[][] {
  const named = {
    person: people.map((person) => ({ ...person, count: person.talks.length })),
    topic: topics.map((topic) => ({ ...topic, count: topic.talks.length })),
    organisation: organisations.map((organisation) => ({
      ...organisation,
      count: organisation.talks.length,
    })),
    conference: conferences.map((conference) => ({
      ...conference,
      count: conference.reports.flatMap(({ talks }) => talks).length,
    })),
  };
  const rows = nameKinds.flatMap((kind, index) =>
    named[kind].map(({ id, name, aliases, count }) => {
      const row: NameRow = [index, name, count, wordsOf(name).join('-') === id ? '' : id, ...aliases];
      return [row, [...[name, ...aliases].flatMap(wordsOf), id]] as const;
    }),
  );
  return intoShards('names', rows);
}
