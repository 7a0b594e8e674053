import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareName } from '../../lib/base-letters.ts';
import { editsBetween } from '../../lib/edits.ts';
import { nearest } from '../../lib/nearest.ts';
import { readContentFolder } from '../../content/read/content-folder.ts';
import { addToRegistry } from '../../content/write/add-to-registry.ts';
import { makeId } from '../../content/write/make-id.ts';
import type { FileChange } from '../../content/write/write-files.ts';

/** Names shorter than this are too often near each other by chance. */
const shortestNear = 5;

const registryKinds = ['people', 'organisations', 'conferences', 'topics'] as const;

/** The kinds of entries that stand together in one file. */
export type RegistryKind = (typeof registryKinds)[number];

/** The registries of a content folder, and what the answers to a command add to them. */
export type Registries = ReturnType<typeof openRegistries>;

/**
 * Reads the registries of a content folder. A registry that is missing counts as empty.
 *
 * @throws Error if a registry cannot be read
 */
export function openRegistries(path: string) {
  const folder = readContentFolder(path);
  const added: { kind: RegistryKind; id: string; entry: { name: string } }[] = [];
  const fileOf = (kind: RegistryKind) => join(path, `${kind}.yaml`);
  for (const kind of registryKinds) {
    if (!folder.unreadable.has(kind) || !existsSync(fileOf(kind))) continue;
    throw new Error(
      `${fileOf(kind)} can’t be read. Correct it first: \`npm run check:content\` says what is wrong.`,
    );
  }
  const addedTo = (kind: RegistryKind) => added.filter((each) => each.kind === kind);

  /** The ids of all entries, the new ones too. */
  const ids = (kind: RegistryKind): string[] => [
    ...folder.entries[kind].keys(),
    ...addedTo(kind).map(({ id }) => id),
  ];

  /** What stands in the registry, or has been added. */
  const get = (kind: RegistryKind, id: string): Readonly<Record<string, unknown>> => {
    const entry = addedTo(kind).find((each) => each.id === id)?.entry ?? folder.entries[kind].get(id)?.raw;
    return typeof entry === 'object' && entry !== null ? { ...entry } : {};
  };

  /** Ids of the entries that have this id, name or alias; an id comes alone. Case does not count. */
  const find = (kind: RegistryKind, text: string): string[] => {
    const known = ids(kind);
    return known.includes(text.trim())
      ? [text.trim()]
      : known.filter((id) => namesOf(get(kind, id)).map(fold).includes(fold(text)));
  };

  /** The bare ids, names and aliases of a kind, and whose they are. */
  const bareNames = (kind: RegistryKind): Map<string, string> =>
    new Map(ids(kind).flatMap((id) => [id, ...namesOf(get(kind, id))].map((name) => [bareName(name), id])));

  /** The entry whose id, name or alias differs from this only in case, accents and signs. */
  const alike = (kind: RegistryKind, text: string): string | undefined =>
    bareName(text) === '' ? undefined : bareNames(kind).get(bareName(text));

  /** The entry whose id, name or alias was most likely meant by a new name. */
  const near = (kind: RegistryKind, text: string): string | undefined => {
    const bare = bareName(text);
    if (bare.length < shortestNear || find(kind, text).length > 0) return undefined;
    const names = bareNames(kind);
    const meant = nearest(bare, names.keys());
    const isNear = meant !== undefined && editsBetween(bare, meant, bare.length / 4) < Infinity;
    return isNear ? names.get(meant) : undefined;
  };

  /** Notes a new entry and returns its id, made from its name. */
  const add = (kind: RegistryKind, entry: { name: string }): string => {
    const id = makeId(entry.name, new Set(ids(kind)));
    added.push({ kind, id, entry });
    return id;
  };

  /** The new entries, as `people.yaml: ada-lovelace`. */
  const newEntries = (): string[] =>
    registryKinds.flatMap((kind) => addedTo(kind).map(({ id }) => `${kind}.yaml: ${id}`));

  /** The files that hold the new entries, and the registries that do not exist yet. */
  const changes = (): FileChange[] =>
    registryKinds.flatMap((kind) => {
      const file = fileOf(kind);
      const isNew = !existsSync(file);
      if (!isNew && addedTo(kind).length === 0) return [];
      const text = addedTo(kind).reduce(
        (before, { id, entry }) => addToRegistry(before, id, entry),
        isNew ? '' : readFileSync(file, 'utf8'),
      );
      return [{ path: file, text, isNew }];
    });

  return { folder, ids, get, find, alike, near, add, newEntries, changes };
}

/** Name and aliases of an entry. */
export function namesOf({ name, aliases }: Readonly<Record<string, unknown>>): string[] {
  const names: unknown[] = [name, ...(Array.isArray(aliases) ? aliases : [])];
  return names.filter((each) => typeof each === 'string');
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
