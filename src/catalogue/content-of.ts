import { getEntry, render } from 'astro:content';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

/** The component that renders a report's article or a talk's notes, as written. */
export async function contentOf(shown: CatalogueReport | CatalogueTalk) {
  const entry =
    'report' in shown
      ? await getEntry('talks', `${shown.report.id}/${shown.id}`)
      : await getEntry('reports', shown.id);
  if (!entry) throw new Error(`The content of \`${shown.id}\` is gone from the content store.`);
  const { Content } = await render(entry);
  return Content;
}
