import type { APIRoute } from 'astro';
import { to } from '../catalogue/catalogue.ts';

/** Robots Exclusion Protocol (RFC 9309): everything may be read; names the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(to.file('sitemap-index.xml'), site).href}\n`);
