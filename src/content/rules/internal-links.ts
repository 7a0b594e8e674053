import { addressesUnder } from '../../lib/addresses.ts';
import { isWhollyRead, nodesOf, type ContentFolder } from '../read/content-folder.ts';
import { atNode, splitTalkId, type Entry } from '../read/entry.ts';
import { isDraft } from '../read/permalinks.ts';
import { whatIsWrongWithQuery } from './internal-links/query.ts';
import { didYouMean, type Rule } from './rule.ts';

/** A link within this site must lead to a page, a part of one or a file that there is. */
export const internalLinks: Rule = function* (content) {
  // Where a registry or a document cannot be read, its addresses are not known.
  if (!isWhollyRead(content)) return;
  const files = offeredFiles(content.permalinks.published);
  for (const { entry, node } of nodesOf(content)) {
    if ((node.type !== 'link' && node.type !== 'definition') || !/^(?:#|\/(?!\/))/.test(node.url)) continue;
    const [page = '', query] = node.url.split(/\?(.*)/s);
    const messages =
      query === undefined
        ? [whyNowhere(node.url, entry, content, files)]
        : whatIsWrongWithQuery(page, query, content);
    for (const message of messages) if (message) yield atNode(entry, node, message, node.url);
  }
};

/** What is wrong with an address of this site; nothing where it leads somewhere. */
function whyNowhere(
  url: string,
  entry: Entry,
  { entries, permalinks: { published, withDrafts } }: ContentFolder,
  files: ReadonlySet<string>,
): string | undefined {
  const address = url.startsWith('#') ? `${homeOf(entry)}${url}` : url;
  const known = isDraft(entries, entry) ? withDrafts : published;
  if (files.has(address) || known.has(address)) return undefined;
  const [page = ''] = address.split('#');
  if (withDrafts.has(address))
    return 'What stands there is a draft. Publish it, or leave the link out until then.';
  if (published.has(`${page}/`))
    return `Addresses end with a slash: \`${address.replace(page, `${page}/`)}\`.`;
  if (published.has(page)) {
    const parts = [...published].filter((each) => each.startsWith(`${page}#`));
    return `That page has no such part${didYouMean(address, parts, linkElsewhere)}`;
  }
  const whole = wholeOf(page);
  if (published.has(whole))
    return `Parts of a list are there only while it is long. Link to all of it: \`${whole}\`.`;
  const pages = [...published].filter((each) => !each.includes('#'));
  return `There is no such page${didYouMean(page, [...pages, ...files], linkElsewhere)}`;
}

/** The page whose list is split over pages such as this one (docs/scale.md, Lists). */
const wholeOf = (page: string): string =>
  page
    .replace(/^(\/takeaways\/)[^/]+\/\d{4}\/$/, '$1')
    .replace(/^(\/(?!reports\/).+\/)(?:starting-with\/[^/]+|\d{4})\/$/, '$1');

const linkElsewhere = '. Link to an address that exists.';

/** The files that the site offers, from the root (DESIGN.md, Addresses). */
function offeredFiles(published: ReadonlySet<string>): Set<string> {
  const files = new Set([
    ...['/feed.xml', '/feed.json', '/outcomes/feed.xml', '/catalogue.json', '/llms.txt'],
    ...['/sitemap-index.xml', '/robots.txt', '/favicon.svg', '/card.png'],
    ...[to.schema('catalogue'), to.schema('report')],
  ]);
  for (const address of published) {
    const [, topic] = /^\/topics\/([^/#]+)\/$/.exec(address) ?? [];
    const [, report, talk] = /^\/reports\/([^/#]+)\/(?:([^/#]+)\/)?$/.exec(address) ?? [];
    if (topic !== undefined) files.add(`/topics/${topic}/feed.xml`);
    if (report === undefined) continue;
    files.add(`${address.slice(0, -1)}.md`);
    if (talk !== undefined) continue;
    files.add(`/catalogue/${report}.json`);
    // A talk may have the card of its report.
    files.add(`/reports/${report}.png`);
  }
  return files;
}

const to = addressesUnder('/');

function homeOf({ id }: Entry): string {
  const { report, talk } = splitTalkId(id);
  return talk === '' ? `/reports/${report}/` : `/reports/${report}/${talk}/`;
}
