import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import { cardImage } from '../../formats/cards/card-image.ts';
import type { Card } from '../../formats/cards/card.ts';
import { ownCards } from '../../formats/cards/site-cards.ts';

export async function getStaticPaths() {
  const { reports } = await catalogue();
  const cards = await ownCards();
  return reports.flatMap((report) => {
    const card = cards.get(report);
    return card ? [{ params: { report: report.id }, props: { card } }] : [];
  });
}

/** The picture that stands for a report where it is shared. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await cardImage(card), { headers: { 'content-type': 'image/png' } });
