import { nearest } from '../lib/nearest.ts';
import type { MarkdownFacts } from './check-markdown.ts';
import { referencesIn } from './check-references.ts';
import type { Problem } from './problem.ts';
import { kinds, splitTalkId, type Folder, type Kind } from './read-folder.ts';

/** Ids that would take the address of something else. */
const reserved: Partial<Record<Kind, Record<string, string>>> = {
  people: { 'starting-with': '/people/starting-with/' },
  topics: { 'starting-with': '/topics/starting-with/' },
  organisations: { 'starting-with': '/organisations/starting-with/' },
  conferences: { 'starting-with': '/conferences/starting-with/' },
};

/**
 * Pushes a problem for each person, topic, organisation and conference that nothing names (a draft
 * counts as a use), and for each whose address is taken.
 */
export function checkUse(folder: Folder, facts: MarkdownFacts, problems: Problem[]): void {
  const used = isComplete(folder, facts) ? usedIds(folder, facts) : undefined;
  for (const kind of ['people', 'organisations', 'topics', 'conferences'] as const) {
    for (const { id, source, at } of folder.entries[kind].values()) {
      const taken = reserved[kind]?.[id];
      if (taken) {
        const message = `The address \`${taken}\` belongs to a list. Give the entry another id.`;
        problems.push(source.problemAt(at, message));
      }
      if (used && !used.get(kind)?.has(id)) {
        const message = `Nothing names \`${id}\`. Name it in a report or talk, or remove the entry.`;
        problems.push(source.problemAt(at, message));
      }
    }
  }
}

/** Whether everything that may name an entry could be read; else nothing can be said of use. */
function isComplete(folder: Folder, facts: MarkdownFacts): boolean {
  const { reports, talks } = folder.entries;
  return (
    folder.unreadable.size === 0 &&
    [...reports.values(), ...talks.values()].every(
      ({ id, raw }) =>
        typeof raw === 'object' && raw !== null && !Array.isArray(raw) && facts.headings.has(id),
    ) &&
    [...talks.keys()].every((id) => reports.has(splitTalkId(id).report))
  );
}

/** The ids that are named; a mistyped one counts for the entry that it most likely means. */
function usedIds(folder: Folder, facts: MarkdownFacts): Map<Kind, Set<string>> {
  const used = new Map(kinds.map((kind) => [kind, new Set<string>()]));
  const use = (kind: Kind, id: string) => {
    const entries = folder.entries[kind];
    const meant = entries.has(id) ? id : nearest(id, entries.keys());
    if (meant !== undefined) used.get(kind)?.add(meant);
  };
  for (const { target, id } of referencesIn(folder)) use(target, id);
  for (const owner of facts.owners) use('people', owner);
  return used;
}
