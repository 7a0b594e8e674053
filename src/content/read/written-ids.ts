import type { ContentFolder } from './content-folder.ts';
import { pageKinds, type Entry, type PageKind } from './entry.ts';
import type { FieldPath } from './yaml-fields.ts';

/** Which fields hold ids of which kind; `*` stands for every place of a list. */
const references: Partial<Record<PageKind, readonly (readonly [field: string, kind: PageKind])[]>> = {
  people: [
    ['organisation', 'organisations'],
    ['organisation.*', 'organisations'],
  ],
  reports: [
    ['conference', 'conferences'],
    ['authors.*', 'people'],
    ['topics.*', 'topics'],
    ['takeaways.*.by', 'people'],
    ['takeaways.*.topics.*', 'topics'],
  ],
  talks: [
    ['speakers.*', 'people'],
    ['speakers.*.person', 'people'],
    ['speakers.*.organisation', 'organisations'],
    ['speakers.*.organisation.*', 'organisations'],
    ['topics.*', 'topics'],
    ['takeaways.*.by', 'people'],
    ['takeaways.*.topics.*', 'topics'],
    ['pickedBy', 'people'],
    ['pickedBy.*', 'people'],
    ['pickedBy.*.person', 'people'],
    ['related.*', 'talks'],
  ],
};

/** An id by which one entry names another, as written. */
export interface Reference extends WrittenId {
  entry: Entry;
  /** The kind of entry that the id names. */
  target: PageKind;
}

/** Every id by which one entry names another. */
export function* referencesIn({ entries }: ContentFolder): Generator<Reference> {
  for (const kind of pageKinds)
    for (const entry of entries[kind].values())
      for (const [field, target] of references[kind] ?? [])
        for (const written of idsAt(entry, field)) yield { entry, target, ...written };
}

/** The ids of an entry’s takeaways. */
export const takeawayIds = (entry: Entry): string[] => idsAt(entry, 'takeaways.*.id').map(({ id }) => id);

/** A text that stands where an id should. */
export interface WrittenId {
  path: FieldPath;
  id: string;
}

/**
 * The texts at a field of what was written; whatever has another form is left out.
 *
 * @param field such as `speakers.*.person`; `*` stands for every place of a list
 */
export function idsAt({ raw }: Entry, field: string): WrittenId[] {
  let found: { path: FieldPath; value: unknown }[] = [{ path: [], value: raw }];
  for (const step of field.split('.')) {
    found = found.flatMap(({ path, value }) => {
      if (Array.isArray(value) !== (step === '*') || typeof value !== 'object' || value === null) return [];
      if (Array.isArray(value)) return value.map((each, index) => ({ path: [...path, index], value: each }));
      return [{ path: [...path, step], value: (value as Record<string, unknown>)[step] }];
    });
  }
  return found.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, id: value }] : []));
}
