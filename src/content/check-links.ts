import { nearest } from '../lib/nearest.ts';
import type { MarkdownFacts } from './check-markdown.ts';
import { reportInto } from './markdown-document.ts';
import type { Problem } from './problem.ts';
import { isDraft } from './permalinks.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

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
    const address = url.startsWith('#') ? `${homeOf(entry)}${url}` : url;
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
    } else {
      const pages = [...permalinks].filter((each) => !each.includes('#'));
      report(node, `There is no such page${suggest(nearest(page, pages))}`, url);
    }
  }
}

const suggest = (meant: string | undefined): string =>
  meant ? `; did you mean \`${meant}\`?` : '. Link to an address that exists.';

function homeOf({ id }: SourceEntry): string {
  const { report, talk } = splitTalkId(id);
  return talk === '' ? `/reports/${report}/` : `/reports/${report}/${talk}/`;
}
