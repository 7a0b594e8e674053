import { getCollection } from 'astro:content';
import { addressesUnder } from '../lib/addresses.ts';
import { joinCatalogue } from './join-catalogue.ts';
import type { Catalogue } from './types.ts';

/** Where everything stands, base path included. */
export const to = addressesUnder(import.meta.env.BASE_URL);

/** The full address of something on this site, as others have to write it. */
export const absolute = (address: string): string => new URL(address, import.meta.env.SITE).href;

let joined: Promise<Catalogue> | undefined;

/**
 * Everything that pages show. Joined once, since each `getCollection` walks all entries (withastro/astro#16297); in
 * development once for each change of content, with which Vite loads this module anew.
 */
export function catalogue(): Promise<Catalogue> {
  joined ??= load();
  return joined;
}

async function load(): Promise<Catalogue> {
  const [reports, outlines, talks, people, organisations, conferences, topics, addresses] = await Promise.all(
    [
      getCollection('reports'),
      getCollection('outlines'),
      getCollection('talks'),
      getCollection('people'),
      getCollection('organisations'),
      getCollection('conferences'),
      getCollection('topics'),
      getCollection('addresses'),
    ],
  );
  return joinCatalogue(
    { reports, outlines, talks, people, organisations, conferences, topics, addresses },
    { addresses: to, drafts: import.meta.env.DEV },
  );
}
