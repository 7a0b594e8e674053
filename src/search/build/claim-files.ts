import type {
  Catalogue,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
} from '../../catalogue/types.ts';
import { siteLanguage } from '../../lib/language.ts';
import { outcomeInShort } from '../../lib/outcome-names.ts';
import { compareText } from '../../lib/words.ts';
import { formsOf, partedWordsOf } from '../shared/parted-words.ts';
import { tokenOf, type FilterName, type Filters } from '../shared/search-state.ts';
import { placeOfWord, textsInFile, type ClaimRow, type NumbersRow } from '../shared/shards.ts';
import { inFiles, NumbersByWord } from './number-files.ts';
import { dayOf, hasOf, organisationsOf, spellings } from './record.ts';

/** All claims, the newest first: a claim’s place is its number. */
const inOrder = ({ takeaways }: Catalogue): CatalogueTakeaway[] =>
  takeaways.toSorted((a, b) => compareText(dayOf(b), dayOf(a)));

const homeOf = ({ talk, report }: CatalogueTakeaway): CatalogueTalk | CatalogueReport => talk ?? report;

/**
 * The files of the layer `claim-texts`: the claims as they are shown.
 *
 * @param roleOf in what role the owner of a claim says it
 */
export function claimTexts(
  catalogue: Catalogue,
  roleOf: (takeaway: CatalogueTakeaway) => string,
): ClaimRow[][] {
  const rows = inOrder(catalogue).map((takeaway): ClaimRow => {
    const { id, text, kind, by, talk, report, outcome } = takeaway;
    const { title, language } = homeOf(takeaway);
    return [
      `${report.id}/${talk ? `${talk.id}/` : ''}#${id}`,
      text,
      kind,
      by.name,
      roleOf(takeaway),
      title,
      report.event,
      language === siteLanguage ? '' : language,
      outcome ? outcomeInShort(outcome) : '',
      filtersOf(takeaway),
    ];
  });
  return inFiles(rows, textsInFile);
}

/** The files of the layer `claims`: where in claims each of their words stands. */
export const claimFiles = (catalogue: Catalogue): NumbersRow[][] =>
  placesOf(inOrder(catalogue).map(({ text }) => [text])).toFiles('claims');

/** The files of the layer `claims-about`: the same of what each claim is about, and who says it where. */
export const claimAboutFiles = (catalogue: Catalogue): NumbersRow[][] =>
  placesOf(inOrder(catalogue).map(aboutClaim)).toFiles('claims-about');

function aboutClaim(takeaway: CatalogueTakeaway): string[] {
  const { by, talk, report } = takeaway;
  const people = [by, ...(talk?.speakers.map(({ person }) => person) ?? [])];
  const names = [...people, ...topicsOf(takeaway), ...organisationsOf(talk), report.conference];
  return [homeOf(takeaway).title, report.event, ...new Set(names.flatMap(spellings))];
}

/** What a claim is about: its own topics, or those of its talk. */
const topicsOf = ({ topics, talk }: CatalogueTakeaway): CatalogueTopic[] =>
  topics.length > 0 ? topics : (talk?.topics ?? []);

/** The files of the layer `claim-filters`: which claims each value of a filter leaves. */
export function claimFilterFiles(catalogue: Catalogue): NumbersRow[][] {
  const numbers = new NumbersByWord();
  for (const [number, takeaway] of inOrder(catalogue).entries()) {
    for (const [name, values] of Object.entries(filtersOf(takeaway)))
      for (const value of values) numbers.add(tokenOf(name as FilterName, value), number);
  }
  return numbers.toFiles('claim-filters');
}

function filtersOf(takeaway: CatalogueTakeaway): Filters {
  const { talk, report, kind, by, outcome } = takeaway;
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return {
    speaker: ids(talk?.speakers.map(({ person }) => person) ?? []),
    topic: ids(topicsOf(takeaway)),
    conference: [report.conference.id],
    organisation: ids(organisationsOf(talk)),
    kind: ['takeaway', talk?.kind ?? 'section'],
    claim: [kind],
    by: [by.id],
    year: [dayOf(takeaway).slice(0, 4)],
    language: [homeOf(takeaway).language],
    has: [...hasOf(homeOf(takeaway)), ...(outcome ? ['outcome'] : [])],
  };
}

/**
 * Where each word stands; a word and its parts stand at one place.
 *
 * @param claims the texts of each; the last word of one and the first of the next do not stand together
 */
function placesOf(claims: readonly string[][]): NumbersByWord {
  const places = new NumbersByWord();
  for (const [claim, texts] of claims.entries()) {
    let at = 0;
    for (const text of texts) {
      for (const word of partedWordsOf(text)) {
        for (const form of formsOf(word)) places.add(form, placeOfWord(claim, at));
        at += 1;
      }
      at += 1;
    }
  }
  return places;
}
