import type { APIRoute } from 'astro';
import { absolute } from '../catalogue/catalogue.ts';
import { siteFeed } from '../formats/site-feed.ts';
import { jsonFeed } from '../formats/feed.ts';

/** The newest entries in JSON Feed. */
export const GET: APIRoute = async () =>
  new Response(await jsonFeed(await siteFeed('feed.json'), absolute), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
