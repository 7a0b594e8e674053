import type { APIRoute } from 'astro';
import { to } from '../../catalogue/catalogue.ts';
import { cardImage } from '../../formats/cards/card-image.ts';
import type { Card } from '../../formats/cards/card.ts';
import { ownCards } from '../../formats/cards/site-cards.ts';

export async function getStaticPaths() {
  return [...(await ownCards())].map(([{ address }, card]) => ({
    params: { path: address.slice(to.reports.length, -1) },
    props: { card },
  }));
}

/** The picture that stands for a report or a talk where it is shared. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await cardImage(card), { headers: { 'content-type': 'image/png' } });
