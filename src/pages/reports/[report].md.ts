import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueReport } from '../../catalogue/types.ts';
import { markdownCopy } from '../../formats/markdown-copy.ts';
import { copyContext } from '../../formats/site-copy.ts';

export async function getStaticPaths() {
  const { reports } = await catalogue();
  return reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }));
}

/** A report as Markdown. */
export const GET: APIRoute<{ report: CatalogueReport }> = async ({ props: { report } }) => {
  const markdown = await markdownCopy(report, await copyContext());
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
