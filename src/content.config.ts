import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';

/**
 * Node runs the loaders and schemas as they are, in the modules that the build has loaded before. An `import` here
 * would have Vite transform each of them, and all that they need, one after the other.
 */
const require = createRequire(import.meta.url);
const { collections: all } =
  require('./integrations/collections.ts') as typeof import('./integrations/collections.ts');

export const collections = {
  reports: defineCollection(all.reports),
  talks: defineCollection(all.talks),
  people: defineCollection(all.people),
  organisations: defineCollection(all.organisations),
  conferences: defineCollection(all.conferences),
  addresses: defineCollection(all.addresses),
  topics: defineCollection(all.topics),
};
