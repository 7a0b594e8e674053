import type { Problem } from './problem.ts';
import type { Folder, Kind, SourceEntry } from './read-folder.ts';
import { splitTalkId } from './read-folder.ts';
import type { FieldPath } from './source-file.ts';

/** Which fields hold ids of which kind; `*` stands for every place of a list. */
const references: Partial<Record<Kind, readonly (readonly [field: string, kind: Kind])[]>> = {
  people: [
    ['organisation', 'organisations'],
    ['organisation.*', 'organisations'],
  ],
  reports: [
    ['conference', 'conferences'],
    ['authors.*', 'people'],
    ['topics.*', 'topics'],
    ['takeaways.*.by', 'people'],
  ],
  talks: [
    ['speakers.*', 'people'],
    ['speakers.*.person', 'people'],
    ['speakers.*.organisation', 'organisations'],
    ['speakers.*.organisation.*', 'organisations'],
    ['topics.*', 'topics'],
    ['takeaways.*.by', 'people'],
    ['pickedBy', 'people'],
    ['related.*', 'talks'],
  ],
};

/** What to do about an id that names nothing. */
const remedies: Record<Kind, string> = {
  people: 'Names no known person. Add it to people.yaml or correct the id.',
  organisations: 'Names no known organisation. Add it to organisations.yaml or correct the id.',
  topics: 'Names no known topic. Add it to topics.yaml or correct the id.',
  conferences: 'Names no known conference. Add it to conferences.yaml or correct the id.',
  talks: 'Names no known talk. Write `<report>/<talk>` of a talk that exists.',
  reports: 'The folder holds no report.mdx. Add the article or move the talk to the folder of its report.',
};

/** Pushes a problem for each id that names nothing, and for each takeaway id that is used twice. */
export function checkReferences(folder: Folder, problems: Problem[]): void {
  for (const [kind, fields] of Object.entries(references) as [Kind, (readonly [string, Kind])[]][]) {
    for (const entry of folder.entries[kind].values()) {
      for (const [field, target] of fields) {
        for (const { path, id } of idsAt(entry.raw, field.split('.'))) {
          if (!exists(target, id))
            problems.push(entry.source.problemAt([...entry.at, ...path], remedies[target]));
        }
      }
      checkTakeawayIds(entry, problems);
    }
  }
  for (const talk of folder.entries.talks.values()) {
    const { report } = splitTalkId(talk.id);
    if (!exists('reports', report))
      problems.push({ ...talk.source.problemAt([], remedies.reports), value: report });
  }

  function exists(kind: Kind, id: string): boolean {
    return folder.unreadable.has(kind) || folder.entries[kind].has(id);
  }
}

function checkTakeawayIds(entry: SourceEntry, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { path, id } of takeawayIds(entry)) {
    if (seen.has(id)) {
      problems.push(
        entry.source.problemAt(
          [...entry.at, ...path],
          'Is the id of an earlier takeaway too. Give each its own.',
        ),
      );
    }
    seen.add(id);
  }
}

/** The ids of an entry's takeaways, as written. */
export const takeawayIds = (entry: SourceEntry): { path: FieldPath; id: string }[] =>
  idsAt(entry.raw, ['takeaways', '*', 'id']);

/** The texts that stand at a field of what was written; whatever has another form is left out. */
function idsAt(
  value: unknown,
  steps: readonly string[],
  path: FieldPath = [],
): { path: FieldPath; id: string }[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((each, index) => idsAt(each, rest, [...path, index])) : [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return idsAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}
