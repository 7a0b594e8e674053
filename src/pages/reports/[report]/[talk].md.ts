import type { APIRoute } from 'astro';
import { absolute, catalogue, to } from '../../../catalogue/catalogue.ts';
import type { CatalogueTalk } from '../../../catalogue/types.ts';
import { talkMarkdown } from '../../../formats/markdown-twin.ts';

export async function getStaticPaths() {
  const { talks } = await catalogue();
  return talks.map((talk) => ({
    params: { report: talk.report.id, talk: talk.id },
    props: { talk },
  }));
}

/** A talk as Markdown. */
export const GET: APIRoute<{ talk: CatalogueTalk }> = async ({ props: { talk } }) => {
  const { person, claim } = await catalogue();
  const markdown = talkMarkdown(talk, { absolute, base: to.base, nameOf: (id) => person(id).name, claim });
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
