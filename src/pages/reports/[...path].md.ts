import type { APIRoute } from 'astro';
import { catalogue, to } from '../../catalogue/catalogue.ts';
import type { CatalogueReport, CatalogueTalk } from '../../catalogue/types.ts';
import { markdownCopy } from '../../formats/markdown-copy.ts';
import { copyContext } from '../../formats/site-copy.ts';

export async function getStaticPaths() {
  const { reports, talks } = await catalogue();
  return [...reports, ...talks].map((shown) => ({
    params: { path: shown.address.slice(to.reports.length, -1) },
    props: { shown },
  }));
}

/** A report or a talk as Markdown. */
export const GET: APIRoute<{ shown: CatalogueReport | CatalogueTalk }> = async ({ props: { shown } }) => {
  const markdown = await markdownCopy(shown, await copyContext());
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
