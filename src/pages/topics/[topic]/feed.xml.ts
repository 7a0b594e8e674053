import type { APIRoute } from 'astro';
import { absolute, catalogue } from '../../../catalogue/catalogue.ts';
import type { CatalogueEntry, CatalogueTopic } from '../../../catalogue/types.ts';
import { atomFeed, newestEntries } from '../../../formats/feed.ts';
import { siteName } from '../../../lib/site.ts';

interface Props {
  topic: CatalogueTopic;
  entries: CatalogueEntry[];
}

export async function getStaticPaths() {
  const { topics } = await catalogue();
  return topics.map((topic) => {
    const entries = newestEntries([...topic.reports, ...topic.talks], 20);
    return { params: { topic: topic.id }, props: { topic, entries } };
  });
}

/** The newest 20 entries about a topic in Atom. */
export const GET: APIRoute<Props> = async ({ props: { topic, entries } }) => {
  const feed = await atomFeed({
    title: `${topic.name} · ${siteName}`,
    description: topic.description,
    page: absolute(topic.address),
    self: absolute(`${topic.address}feed.xml`),
    entries,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
