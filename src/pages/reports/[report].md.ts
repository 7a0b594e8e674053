import type { APIRoute } from 'astro';
import { absolute, catalogue, to } from '../../catalogue/catalogue.ts';
import type { CatalogueReport } from '../../catalogue/types.ts';
import { reportMarkdown } from '../../formats/markdown-twin.ts';

export async function getStaticPaths() {
  const { reports } = await catalogue();
  return reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }));
}

/** A report as Markdown. */
export const GET: APIRoute<{ report: CatalogueReport }> = async ({ props: { report } }) => {
  const { person, claim } = await catalogue();
  const markdown = reportMarkdown(report, {
    absolute,
    base: to.base,
    nameOf: (id) => person(id).name,
    claim,
  });
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
