import type {
  Catalogue,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
} from '../../catalogue/types.ts';
import { siteLanguage } from '../../lib/language.ts';
import { compareText } from '../../lib/words.ts';
import { formsOf, partedWordsOf } from '../shared/parted-words.ts';
import { tokenOf, type FilterName } from '../shared/search-state.ts';
import {
  claimsInFile,
  intoShards,
  placeOfWord,
  type ClaimRow,
  type ClaimsRow,
  type Layer,
} from '../shared/shards.ts';
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
      outcome?.state ?? '',
    ];
  });
  return Array.from({ length: Math.ceil(rows.length / claimsInFile) }, (_, file) =>
    rows.slice(file * claimsInFile, (file + 1) * claimsInFile),
  );
}

/** The files of the layer `claims`: where in claims each of their words stands. */
export const claimFiles = (catalogue: Catalogue): ClaimsRow[][] =>
  filesOf('claims', placesOf(inOrder(catalogue).map(({ text }) => [text])));

/** The files of the layer `claims-about`: the same of what each claim is about, and who says it where. */
export const claimAboutFiles = (catalogue: Catalogue): ClaimsRow[][] =>
  filesOf('claims-about', placesOf(inOrder(catalogue).map(aboutClaim)));

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
export function claimFilterFiles(catalogue: Catalogue): ClaimsRow[][] {
  const numbers = new Map<string, number[]>();
  for (const [number, takeaway] of inOrder(catalogue).entries()) {
    for (const [name, values] of Object.entries(filtersOf(takeaway)))
      for (const value of new Set(values)) addTo(numbers, tokenOf(name as FilterName, value), number);
  }
  return filesOf('claim-filters', numbers);
}

function filtersOf(takeaway: CatalogueTakeaway): Record<FilterName, string[]> {
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
function placesOf(claims: readonly string[][]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [claim, texts] of claims.entries()) {
    let at = 0;
    for (const text of texts) {
      for (const word of partedWordsOf(text)) {
        for (const form of formsOf(word)) addTo(places, form, placeOfWord(claim, at));
        at += 1;
      }
      at += 1;
    }
  }
  return places;
}

const addTo = (numbers: Map<string, number[]>, key: string, number: number): void => {
  const held = numbers.get(key);
  if (held) held.push(number);
  else numbers.set(key, [number]);
};

const filesOf = (layer: Layer, numbers: ReadonlyMap<string, readonly number[]>): ClaimsRow[][] =>
  intoShards(
    layer,
    [...numbers]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, own]): [ClaimsRow, string[]] => [
        [key, ...own.map((number, index) => number - (own[index - 1] ?? 0))],
        [key],
      ]),
  );
