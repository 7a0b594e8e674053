import type { Catalogue, CatalogueReport } from '../../catalogue/types.ts';
import { joinNames } from '../../lib/words.ts';
import { wordsOf } from '../shared/fold.ts';
import { entryKinds, intoShards, mayLeadToTitles, type EntryRow } from '../shared/shards.ts';

/** The files of the layer `names`: each name stands in the files of all its words, and in that of its id. */
export function nameFiles({ people, topics, organisations, conferences }: Catalogue): EntryRow[][] {
  const series = conferences.map((each) => ({ ...each, talks: each.reports.flatMap(({ talks }) => talks) }));
  const rows = [people, topics, organisations, series].flatMap((entries, kind) =>
    entries.map(({ id, name, aliases, talks }) => {
      const idUnlessTold = wordsOf(name).join('-') === id ? '' : id;
      const row: EntryRow = [kind, name, talks.length, idUnlessTold, ...aliases];
      return [row, [...[name, ...aliases].flatMap(wordsOf), id]] as const;
    }),
  );
  return intoShards('names', rows);
}

/** A file of titles with more is cut: the other words of a title lead to other files. */
const mostRows = 80;

/** Short words, and words of so many titles, lead nowhere. */
const isTelling = (word: string): boolean =>
  mayLeadToTitles(word) &&
  !/^(?:and|are|das|der|die|for|from|how|into|les|los|not|our|que|the|und|une|why|with|you|your)$/.test(word);

/**
 * The files of the layer `titles`: each talk and section stands in the files of all words of its
 * title, and behind those in the files of its speakers' names; newer reports first.
 */
export function titleFiles({ reports }: Catalogue): EntryRow[][] {
  const rows = reports.flatMap(titlesOf);
  const filesBy = (textsOf: (row: EntryRow) => string[]): EntryRow[][] =>
    intoShards(
      'titles',
      rows.map((row) => [row, textsOf(row).flatMap(wordsOf).filter(isTelling)] as const),
    );
  const bySpeaker = filesBy(([, , speakers]) => [String(speakers)]);
  return filesBy(([, title, , , ...aliases]) => [title, ...aliases]).map((byTitle, number) =>
    [...new Set([...byTitle, ...(bySpeaker[number] ?? [])])].slice(0, mostRows),
  );
}

function titlesOf(report: CatalogueReport): EntryRow[] {
  const talks = report.talks.map((talk): EntryRow => {
    const speakers = joinNames(talk.speakers.map(({ person }) => person.name));
    return [entryKinds.indexOf('talk'), talk.title, speakers, `${report.id}/${talk.id}`];
  });
  const sections = report.outline.flatMap((item): EntryRow[] => {
    if (item.kind !== 'section') return [];
    // What a source wrongly called something here: people will look for that, too.
    const reported = report.corrections.filter(({ place }) => place === item.id);
    const aliases = reported.map((each) => each.reported);
    return [[entryKinds.indexOf('section'), item.title, '', `${report.id}/#${item.id}`, ...aliases]];
  });
  return [...talks, ...sections];
}
