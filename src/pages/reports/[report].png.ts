import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueReport } from '../../catalogue/types.ts';
import { cardImage } from '../../formats/card-image.ts';
import { reportCard } from '../../formats/site-cards.ts';

export async function getStaticPaths() {
  const { reports } = await catalogue();
  return reports.map((report) => ({ params: { report: report.id }, props: { report } }));
}

/** The picture that stands for a report where it is shared. */
export const GET: APIRoute<{ report: CatalogueReport }> = async ({ props: { report } }) =>
  new Response(await cardImage(reportCard(report)), { headers: { 'content-type': 'image/png' } });
