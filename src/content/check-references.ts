import { nearest } from '../lib/nearest.ts';
import type { Problem } from './problem.ts';
import { kinds, splitTalkId, type Folder, type Kind, type SourceEntry } from './read-folder.ts';
import type { FieldPath } from './yaml-document.ts';

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

/** What one entry of each kind is called, and where to add one. */
const names: Record<Kind, { one: string; remedy: string }> = {
  people: { one: 'person', remedy: 'add the person to people.yaml' },
  organisations: { one: 'organisation', remedy: 'add it to organisations.yaml' },
  topics: { one: 'topic', remedy: 'add it to topics.yaml' },
  conferences: { one: 'conference', remedy: 'add it to conferences.yaml' },
  talks: { one: 'talk', remedy: 'write `<report>/<talk>` of a talk that exists' },
  reports: { one: 'report', remedy: 'add its report.mdx or move the talk to the folder of its report' },
};

/** What is wrong with an id that names nothing, and what it most likely means; nothing if it is known. */
export function unknownId(folder: Folder, kind: Kind, id: string): string | undefined {
  if (folder.unreadable.has(kind) || folder.entries[kind].has(id)) return undefined;
  const { one, remedy } = names[kind];
  const meant = nearest(id, folder.entries[kind].keys());
  return `There is no ${one} \`${id}\`; ${meant ? `did you mean \`${meant}\`? Otherwise ${remedy}.` : `${remedy}.`}`;
}

/** Pushes a problem for each id that names nothing, and for each takeaway id that is used twice. */
export function checkReferences(folder: Folder, problems: Problem[]): void {
  for (const { entry, path, id, target } of referencesIn(folder)) {
    const message =
      target === 'talks' && id === entry.id
        ? 'Names the talk itself. Name another talk.'
        : unknownId(folder, target, id);
    if (message) problems.push(entry.source.problemAt([...entry.at, ...path], message));
  }
  for (const report of folder.entries.reports.values()) checkTakeawayIds(report, problems);
  for (const talk of folder.entries.talks.values()) {
    checkTakeawayIds(talk, problems);
    const { report } = splitTalkId(talk.id);
    const message = unknownId(folder, 'reports', report);
    if (message) problems.push({ ...talk.source.problemAt([], message), value: report });
  }
}

interface Reference {
  entry: SourceEntry;
  path: FieldPath;
  id: string;
  /** The kind of entry that the id names. */
  target: Kind;
}

/** Every id by which one entry names another, as written. */
export function* referencesIn(folder: Folder): Generator<Reference> {
  for (const kind of kinds) {
    for (const entry of folder.entries[kind].values()) {
      for (const [field, target] of references[kind] ?? []) {
        for (const { path, id } of idsAt(entry.raw, field.split('.'))) yield { entry, path, id, target };
      }
    }
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

/** The sections that an article's corrections name, as written. */
export const correctionPlaces = (entry: SourceEntry): { path: FieldPath; id: string }[] =>
  idsAt(entry.raw, ['corrections', '*', 'place']);

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
