import { nearest } from '../../lib/nearest.ts';
import { documentsOf, isWhollyRead, type ContentFolder } from '../read/content-folder.ts';
import { atField, pageKinds, splitTalkId, type PageKind } from '../read/entry.ts';
import { referencesIn } from '../read/written-ids.ts';
import type { Rule } from './rule.ts';

/** Something must name each person, topic, organisation and conference (a draft does). */
export const unusedEntries: Rule = function* (content) {
  const used = mayHideNames(content) ? undefined : usedIds(content);
  for (const kind of ['people', 'organisations', 'topics', 'conferences'] as const) {
    for (const entry of content.entries[kind].values()) {
      const { id } = entry;
      if (used && !used[kind].has(id)) {
        const message = `Nothing names \`${id}\`. Name it in a report or talk, or remove the entry.`;
        yield atField(entry, [], message);
      }
    }
  }
};

/** Whether something that may name an entry could not be read; then nothing can be said of use. */
function mayHideNames(content: ContentFolder): boolean {
  const { reports, talks } = content.entries;
  return (
    !isWhollyRead(content) ||
    documentsOf(content).some(({ raw }) => typeof raw !== 'object' || raw === null || Array.isArray(raw)) ||
    [...talks.keys()].some((id) => !reports.has(splitTalkId(id).report))
  );
}

/** The ids that are named; a mistyped one counts for the entry that it most likely means. */
function usedIds(content: ContentFolder): Record<PageKind, Set<string>> {
  const named = Object.fromEntries(pageKinds.map((kind) => [kind, new Set<string>()])) as Record<
    PageKind,
    Set<string>
  >;
  for (const { target, id } of referencesIn(content)) named[target].add(id);
  for (const { markdown } of documentsOf(content)) {
    for (const node of markdown?.nodes ?? []) {
      const owner = node.type === 'containerDirective' ? node.attributes?.['by'] : undefined;
      if (owner) named.people.add(owner);
    }
  }
  for (const kind of pageKinds) {
    const known = content.entries[kind];
    for (const id of [...named[kind]].filter((each) => !known.has(each)))
      named[kind].add(nearest(id, known.keys()) ?? id);
  }
  return named;
}
