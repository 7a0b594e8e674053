import type { APIRoute } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import type { CatalogueTalk } from '../../../catalogue/types.ts';
import { markdownCopy } from '../../../formats/markdown-copy.ts';
import { copyContext } from '../../../formats/site-copy.ts';

export async function getStaticPaths() {
  const { talks } = await catalogue();
  return talks.map((talk) => ({
    params: { report: talk.report.id, talk: talk.id },
    props: { talk },
  }));
}

/** A talk as Markdown. */
export const GET: APIRoute<{ talk: CatalogueTalk }> = async ({ props: { talk } }) => {
  const markdown = await markdownCopy(talk, await copyContext());
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
