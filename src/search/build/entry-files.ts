import type { Catalogue, CatalogueReport } from '../../catalogue/types.ts';
import { joinNames } from '../../lib/words.ts';
import { wordsOf } from '../shared/fold.ts';
import {
  entryKinds,
  intoShards,
  mayLeadToTitles,
  textsInFile,
  type EntryRow,
  type NumbersRow,
} from '../shared/shards.ts';
import { inFiles, NumbersByWord } from './number-files.ts';

/**
 * The files of the layer `names`: each name stands in the files of all its words, and in that of its id; those of each kind
 * most in use also in the files of the first letters of these.
 */
export function nameFiles({ people, topics, organisations, conferences }: Catalogue): EntryRow[][] {
  const series = conferences.map((each) => ({ ...each, talks: each.reports.flatMap(({ talks }) => talks) }));
  const kinds = [people, topics, organisations, series].map((entries, kind) =>
    entries.map(({ id, name, aliases, talks }) => {
      const idUnlessTold = wordsOf(name).join('-') === id ? '' : id;
      const row: EntryRow = [kind, name, talks.length, idUnlessTold, ...aliases];
      return { row, words: [...[name, ...aliases].flatMap(wordsOf), id], talks: talks.length };
    }),
  );
  const byWord = intoShards(
    'names',
    kinds.flat().map(({ row, words }) => [row, words] as const),
  );
  const byLetter = intoShards('names', kinds.flatMap(mostUsed));
  return byLetter.map((rows, number) => [...new Set([...rows, ...(byWord[number] ?? [])])]);
}

/** So many names of each kind are suggested for a letter. */
const mostOfLetter = 12;

/** The names of a kind most in use for each letter with which one of their words begins. */
function mostUsed(
  entries: readonly { row: EntryRow; words: readonly string[]; talks: number }[],
): [EntryRow, string[]][] {
  const letters = Map.groupBy(
    entries
      .toSorted((a, b) => b.talks - a.talks)
      .flatMap(({ row, words }) =>
        [...new Set(words.map(([letter = '']) => letter))].map((letter) => ({ row, letter })),
      ),
    ({ letter }) => letter,
  );
  return [...letters].flatMap(([letter, held]) =>
    held.slice(0, mostOfLetter).map(({ row }): [EntryRow, string[]] => [row, [letter]]),
  );
}

/** Short words, and words of so many titles, lead nowhere. */
const isTelling = (word: string): boolean =>
  mayLeadToTitles(word) &&
  !/^(?:and|are|das|der|die|for|from|how|into|les|los|not|our|que|the|und|une|why|with|you|your)$/.test(word);

/** The files of the layer `titles`: which talks and sections have a word in their title or among their speakers. */
export function titleFiles(catalogue: Catalogue): NumbersRow[][] {
  const numbers = new NumbersByWord();
  for (const [number, [, title, speakers, , ...aliases]] of titleRows(catalogue).entries()) {
    const words = [title, String(speakers), ...aliases].flatMap(wordsOf);
    for (const word of words.filter(isTelling)) numbers.add(word, number);
  }
  return numbers.toFiles('titles');
}

/** The files of `title-texts`: talks and sections by their numbers, those of newer reports first. */
export const titleTexts = (catalogue: Catalogue): EntryRow[][] => inFiles(titleRows(catalogue), textsInFile);

const titleRows = ({ reports }: Catalogue): EntryRow[] => reports.flatMap(titlesOf);

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
