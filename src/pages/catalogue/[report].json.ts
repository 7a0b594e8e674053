import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueReport } from '../../catalogue/types.ts';
import { reportFile } from '../../formats/catalogue-file.ts';

export async function getStaticPaths() {
  const { reports } = await catalogue();
  return reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }));
}

/** One report with its talks, for other programs. */
export const GET: APIRoute<{ report: CatalogueReport }> = ({ props: { report } }) =>
  Response.json(reportFile(report));
