import { absolute, catalogue, to } from '../catalogue/catalogue.ts';
import { siteDescription, siteName } from '../lib/site.ts';
import { newestEntries, type Feed } from './feed.ts';

/** The newest 50 entries of the site, for one of its two feeds. */
export async function siteFeed(file: 'feed.xml' | 'feed.json'): Promise<Feed> {
  const { reports, talks } = await catalogue();
  return {
    title: siteName,
    description: siteDescription,
    page: absolute(to.home),
    self: absolute(to.file(file)),
    entries: newestEntries([...reports, ...talks], 50),
  };
}
