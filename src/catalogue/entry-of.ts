import { getEntry } from 'astro:content';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

/** A report or a talk as the content store holds it. */
export async function entryOf(shown: CatalogueReport | CatalogueTalk) {
  const entry =
    'report' in shown
      ? await getEntry('talks', `${shown.report.id}/${shown.id}`)
      : await getEntry('reports', shown.id);
  if (!entry) throw new Error(`The content of \`${shown.id}\` is gone from the content store.`);
  return entry;
}
