import type { APIRoute } from 'astro';
import { cardImage } from '../formats/cards/card-image.ts';
import { siteCard } from '../formats/cards/site-cards.ts';

/** The picture that stands for the site where it is shared. */
export const GET: APIRoute = async () =>
  new Response(await cardImage(siteCard), { headers: { 'content-type': 'image/png' } });
