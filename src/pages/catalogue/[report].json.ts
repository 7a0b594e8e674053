import type { APIRoute } from 'astro';
import { absolute, catalogue, to } from '../../catalogue/catalogue.ts';
import { reportKey } from '../../catalogue/cache-key.ts';
import type { CatalogueReport } from '../../catalogue/types.ts';
import { reportFile } from '../../formats/catalogue-file.ts';

export async function getStaticPaths() {
  const all = await catalogue();
  return all.reports.map((report) => ({
    params: { report: report.id },
    props: { report },
    ...reportKey(report, report.title, all),
  }));
}

/** One report with its talks, for other programs. */
export const GET: APIRoute<{ report: CatalogueReport }> = ({ props: { report } }) =>
  Response.json(reportFile(report, { to, absolute }));
