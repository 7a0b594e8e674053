import type { APIRoute } from 'astro';
import { absolute, catalogue } from '../../catalogue/catalogue.ts';
import { atomFeed, newestEntries, outcomesFeed, siteFeed, type Feed } from '../../formats/feed.ts';
import { siteName } from '../../lib/site.ts';

export async function getStaticPaths() {
  const { topics } = await catalogue();
  const ofTopics = topics.map((topic) => ({
    params: { above: `topics/${topic.id}` },
    props: {
      title: `${topic.name} · ${siteName}`,
      description: topic.description,
      page: absolute(topic.address),
      self: absolute(`${topic.address}feed.xml`),
      entries: newestEntries([...topic.reports, ...topic.talks], 20),
    },
  }));
  return [
    { params: { above: undefined }, props: await siteFeed('feed.xml') },
    { params: { above: 'outcomes' }, props: await outcomesFeed() },
    ...ofTopics,
  ];
}

/** The newest entries of the site or of a topic, or what became of claims, in Atom. */
export const GET: APIRoute<Feed> = async ({ props }) =>
  new Response(await atomFeed(props), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
