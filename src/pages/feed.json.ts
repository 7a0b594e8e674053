import type { APIRoute } from 'astro';
import { jsonFeed, siteFeed } from '../formats/feed.ts';

/** The newest entries in JSON Feed. */
export const GET: APIRoute = async () =>
  new Response(await jsonFeed(await siteFeed('feed.json')), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
