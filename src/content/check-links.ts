import { nearest } from '../lib/nearest.ts';
import { unknownId } from './check-references.ts';
import type { MarkdownFacts } from './check-markdown.ts';
import { reportInto } from './markdown-document.ts';
import type { Problem } from './problem.ts';
import { isDraft } from './permalinks.ts';
import { splitTalkId, type Folder, type Kind, type SourceEntry } from './read-folder.ts';

/**
 * Pushes a problem for each link to a page or fragment of this site that does not exist.
 *
 * @param permalinks every address that is published
 * @param withDrafts every address that exists, drafts included: a draft may link to them
 */
export function checkLinks(
  folder: Folder,
  facts: MarkdownFacts,
  permalinks: ReadonlySet<string>,
  withDrafts: ReadonlySet<string>,
  problems: Problem[],
): void {
  // Where a registry or a document cannot be read, its addresses are not known.
  const documents = [...folder.entries.reports.values(), ...folder.entries.talks.values()];
  if (folder.unreadable.size > 0 || documents.some(({ id }) => !facts.headings.has(id))) return;

  for (const { entry, node, url } of facts.links) {
    const [whole = '', query] = url.split(/\?(.*)/s);
    if (query !== undefined) {
      checkQuery(whole, query, folder, (message) => reportInto(entry, problems)(node, message, url));
      continue;
    }
    const address = url.startsWith('#') ? `${homeOf(entry)}${url}` : url;
    if (filesOf(permalinks).has(address)) continue;
    if ((isDraft(folder, entry) ? withDrafts : permalinks).has(address)) continue;
    const report = reportInto(entry, problems);
    const [page = ''] = address.split('#');
    if (withDrafts.has(address)) {
      report(node, 'What stands there is a draft. Publish it, or leave the link out until then.', url);
    } else if (permalinks.has(`${page}/`)) {
      report(node, `Addresses end with a slash: \`${address.replace(page, `${page}/`)}\`.`, url);
    } else if (permalinks.has(page)) {
      const fragments = [...permalinks].filter((each) => each.startsWith(`${page}#`));
      report(node, `That page has no such part${suggest(nearest(address, fragments))}`, url);
    } else if (permalinks.has(wholeOf(page))) {
      const whole = wholeOf(page);
      report(node, `Parts of a list are there only while it is long. Link to all of it: \`${whole}\`.`, url);
    } else {
      const pages = [...permalinks].filter((each) => !each.includes('#')).concat([...filesOf(permalinks)]);
      report(node, `There is no such page${suggest(nearest(page, pages))}`, url);
    }
  }
}

/** The page whose list is split over pages such as this one (docs/scale.md, Lists). */
const wholeOf = (page: string): string =>
  page
    .replace(/^(\/takeaways\/)[^/]+\/\d{4}\/$/, '$1')
    .replace(/^(\/(?!reports\/).+\/)(?:starting-with\/[^/]+|\d{4})\/$/, '$1');

/** What the pages that take a query know: its fields, and the kind of entry whose id the value of one is. */
const queries: Record<string, Record<string, Kind | undefined>> = {
  '/search/': {
    ...{ q: undefined, kind: undefined, sort: undefined },
    ...{ speaker: 'people', topic: 'topics', conference: 'conferences', organisation: 'organisations' },
  },
  '/takeaways/': { kind: undefined, conference: 'conferences', topic: 'topics', by: 'people' },
};

/** Says what is wrong with a link to a search, or to takeaways that are narrowed. */
function checkQuery(page: string, query: string, folder: Folder, say: (message: string) => void): void {
  const fields = queries[page];
  if (!fields) {
    const known = Object.keys(queries).map((each) => `\`${each}\``);
    return say(`Only ${known.join(' and ')} take a query. Leave out what stands behind the \`?\`.`);
  }
  for (const [name, value] of new URLSearchParams(query.replace(/#.*/s, ''))) {
    const kind = fields[name];
    if (!Object.hasOwn(fields, name))
      say(`That page knows no \`${name}\`${suggest(nearest(name, Object.keys(fields)))}`);
    else if (kind !== undefined) {
      const message = unknownId(folder, kind, value);
      if (message) say(message);
    }
  }
}

/** The files for other programs that the site offers, from the root (DESIGN.md, Addresses). */
function filesOf(permalinks: ReadonlySet<string>): Set<string> {
  const known = offered.get(permalinks);
  if (known) return known;
  const files = new Set(['/feed.xml', '/feed.json', '/catalogue.json', '/llms.txt', '/sitemap-index.xml']);
  for (const address of permalinks) {
    const [, topic] = /^\/topics\/([^/#]+)\/$/.exec(address) ?? [];
    const [, report, talk] = /^\/reports\/([^/#]+)\/(?:([^/#]+)\/)?$/.exec(address) ?? [];
    if (topic !== undefined) files.add(`/topics/${topic}/feed.xml`);
    if (report === undefined) continue;
    files.add(talk === undefined ? `/reports/${report}.md` : `/reports/${report}/${talk}.md`);
    if (talk === undefined) files.add(`/catalogue/${report}.json`);
  }
  offered.set(permalinks, files);
  return files;
}

const offered = new WeakMap<ReadonlySet<string>, Set<string>>();

const suggest = (meant: string | undefined): string =>
  meant ? `; did you mean \`${meant}\`?` : '. Link to an address that exists.';

function homeOf({ id }: SourceEntry): string {
  const { report, talk } = splitTalkId(id);
  return talk === '' ? `/reports/${report}/` : `/reports/${report}/${talk}/`;
}
