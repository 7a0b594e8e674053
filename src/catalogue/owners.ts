import { firstWords } from '../lib/words.ts';
import type { Known, SupportedClaim } from '../markdown/place.ts';
import type {
  Catalogue,
  CatalogueOrganisation,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
} from './types.ts';

/**
 * In what role a person says something: `speaker` of the talk (of any talk of the report where no
 * talk is meant), `reporter`, or both.
 */
export function roleIn(personId: string, report: CatalogueReport, talk?: CatalogueTalk): string {
  const talks = talk ? [talk] : report.talks;
  const spoke = talks.some(({ speakers }) => speakers.some(({ person }) => person.id === personId));
  const reported = report.authors.some(({ id }) => id === personId);
  if (spoke && reported && talk) return 'speaker and reporter';
  if (reported) return 'reporter';
  return spoke ? 'speaker' : 'quoted';
}

/** Whether the owner of a claim says it in a talk that he or she gave. */
export const isSpeakers = ({ by, report, talk }: CatalogueTakeaway): boolean =>
  roleIn(by.id, report, talk).includes('speaker');

/** A claim as the passage that supports it names it. */
export const asSupported = (claim: CatalogueTakeaway): SupportedClaim => ({
  kind: claim.kind,
  words: firstWords(claim.text, 64),
  owner: claim.by.name,
  isSpeakers: isSpeakers(claim),
});

/** Whom the owner of a claim spoke for on that day. */
export const organisationsOf = ({ by, talk }: CatalogueTakeaway): CatalogueOrganisation[] =>
  talk?.speakers.find(({ person }) => person === by)?.organisations ?? by.organisations;

/** Who owns the opinions of a report or of a talk's notes, with the role in which each speaks. */
export const ownersIn =
  ({ person }: Catalogue, report: CatalogueReport, talk?: CatalogueTalk): Known['owner'] =>
  (id) => ({ name: person(id).name, address: person(id).address, role: roleIn(id, report, talk) });
