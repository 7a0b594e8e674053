import type { APIRoute } from 'astro';
import type { CatalogueTalk } from '../../../catalogue/types.ts';
import { cardImage } from '../../../formats/card-image.ts';
import { talkCard, talksWithCards } from '../../../formats/site-cards.ts';

export async function getStaticPaths() {
  const talks = await talksWithCards();
  return talks.map((talk) => ({ params: { report: talk.report.id, talk: talk.id }, props: { talk } }));
}

/** The picture that stands for a talk where it is shared. */
export const GET: APIRoute<{ talk: CatalogueTalk }> = async ({ props: { talk } }) =>
  new Response(await cardImage(talkCard(talk)), { headers: { 'content-type': 'image/png' } });
