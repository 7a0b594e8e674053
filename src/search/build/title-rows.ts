import type { Catalogue, CatalogueReport } from '../../catalogue/types.ts';
import { joinNames } from '../../lib/words.ts';
import { wordsOf } from '../shared/fold.ts';
import { intoShards, mayLeadToTitles, type TitleRow } from '../shared/shards.ts';

/** A file with more is cut: the other words of a title lead to other files. */
const mostRows = 80;

/** Short words, and words of so many titles, lead nowhere. */
const isTelling = (word: string): boolean =>
  mayLeadToTitles(word) &&
  !/^(?:and|are|das|der|die|for|from|how|into|les|los|not|our|que|the|und|une|why|with|you|your)$/.test(word);

/**
 * The files of the layer `titles`: each talk and section stands in the files of all words of its
 * title, and behind those in the files of its speakers' names; newer reports first.
 */
export function titleShards({ reports }: Catalogue): TitleRow[][] {
  const rows = reports.flatMap(titlesOf);
  const byTitle = intoShards(
    'titles',
    rows.map((row) => [row, [row[0], ...row.slice(3)].flatMap(wordsOf).filter(isTelling)] as const),
  );
  const bySpeaker = intoShards(
    'titles',
    rows.map((row) => [row, wordsOf(row[2]).filter(isTelling)] as const),
  );
  return byTitle.map((titles, number) =>
    [...new Set([...titles, ...(bySpeaker[number] ?? [])])].slice(0, mostRows),
  );
}

function titlesOf(report: CatalogueReport): TitleRow[] {
  const talks = report.talks.map((talk): TitleRow => {
    const speakers = joinNames(talk.speakers.map(({ person }) => person.name));
    return [talk.title, `${report.id}/${talk.id}/`, speakers];
  });
  const sections = report.outline.flatMap((item): TitleRow[] => {
    if (item.kind !== 'section') return [];
    // What a source wrongly called something here: people will look for that, too.
    const reported = report.corrections.filter(({ place }) => place === item.id);
    return [[item.title, `${report.id}/#${item.id}`, '', ...reported.map((each) => each.reported)]];
  });
  return [...talks, ...sections];
}
