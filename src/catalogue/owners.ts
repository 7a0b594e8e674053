import type { Known } from '../markdown/place.ts';
import type { Catalogue, CatalogueReport, CatalogueTalk } from './types.ts';

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

/** Who owns the opinions of a report or of a talk's notes, with the role in which each speaks. */
export const ownersIn =
  ({ person }: Catalogue, report: CatalogueReport, talk?: CatalogueTalk): Known['owner'] =>
  (id) => ({ name: person(id).name, address: person(id).address, role: roleIn(id, report, talk) });
