import type { APIRoute } from 'astro';
import { absolute } from '../catalogue/catalogue.ts';
import { siteFeed } from '../formats/site-feed.ts';
import { atomFeed } from '../formats/feed.ts';

/** The newest entries in Atom. */
export const GET: APIRoute = async () =>
  new Response(await atomFeed(await siteFeed('feed.xml'), absolute), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
