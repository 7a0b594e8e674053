import type { APIRoute } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import { cardImage } from '../../../formats/cards/card-image.ts';
import type { Card } from '../../../formats/cards/card.ts';
import { ownCards } from '../../../formats/cards/site-cards.ts';

export async function getStaticPaths() {
  const { talks } = await catalogue();
  const cards = await ownCards();
  return talks.flatMap((talk) => {
    const card = cards.get(talk);
    return card ? [{ params: { report: talk.report.id, talk: talk.id }, props: { card } }] : [];
  });
}

/** The picture that stands for a talk where it is shared. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await cardImage(card), { headers: { 'content-type': 'image/png' } });
