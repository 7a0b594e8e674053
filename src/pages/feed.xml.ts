import type { APIRoute } from 'astro';
import { atomFeed, siteFeed } from '../formats/feed.ts';

/** The newest entries in Atom. */
export const GET: APIRoute = async () =>
  new Response(await atomFeed(await siteFeed('feed.xml')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
