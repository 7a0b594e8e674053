import type { APIRoute } from 'astro';
import { cardImage } from '../formats/card-image.ts';
import { siteCard } from '../formats/site-cards.ts';

/** The picture that stands for the site where it is shared. */
export const GET: APIRoute = async () =>
  new Response(await cardImage(siteCard), { headers: { 'content-type': 'image/png' } });
