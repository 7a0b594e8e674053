import type { Known } from '../lib/markdown-plugins.ts';
import { roleIn } from './role-in.ts';
import type { Catalogue, CatalogueReport, CatalogueTalk } from './types.ts';

/** Who owns the opinions of a report or of a talk's notes, with the role in which each speaks. */
export const ownersIn =
  ({ person }: Catalogue, report: CatalogueReport, talk?: CatalogueTalk): Known['owner'] =>
  (id) => ({ name: person(id).name, address: person(id).address, role: roleIn(id, report, talk) });
