import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editsBetween } from '../../lib/edits.ts';
import { nearest } from '../../lib/nearest.ts';
import { addToRegistry } from './add-to-registry.ts';
import { makeId } from './make-id.ts';
import { bareName } from '../../lib/base-letters.ts';
import { readContentFolder, type ContentFolder } from '../read/content-folder.ts';
import type { FileChange } from './write-files.ts';

/** Names shorter than this are too often near each other by chance. */
const shortestNear = 5;

const registryKinds = ['people', 'organisations', 'conferences', 'topics'] as const;

/** The kinds of entries that stand together in one file. */
export type RegistryKind = (typeof registryKinds)[number];

/** The registries of a content folder, and what the answers to a command add to them. */
export interface Registries {
  /** The folder as it is. */
  folder: ContentFolder;
  /** Ids of the entries that have this id, name or alias; an id comes alone. Case does not count. */
  find: (kind: RegistryKind, text: string) => string[];
  /** The entry whose id, name or alias differs from this only in case, accents and signs. */
  alike: (kind: RegistryKind, text: string) => string | undefined;
  /** The entry whose id, name or alias was most likely meant by a new name. */
  near: (kind: RegistryKind, text: string) => string | undefined;
  /** What stands in the registry, or has been added. */
  get: (kind: RegistryKind, id: string) => Readonly<Record<string, unknown>>;
  ids: (kind: RegistryKind) => string[];
  /** Notes a new entry and returns its id, made from its name. */
  add: (kind: RegistryKind, entry: { name: string }) => string;
  /** The new entries, as `people.yaml: ada-lovelace`. */
  added: () => string[];
  /** The files that hold the new entries, and the registries that do not exist yet. */
  changes: () => FileChange[];
}

/**
 * Reads the registries of a content folder. A registry that is missing counts as empty.
 *
 * @throws Error if a registry cannot be read
 */
export function openRegistries(path: string): Registries {
  const folder = readContentFolder(path);
  const added: Record<RegistryKind, Map<string, { name: string }>> = {
    people: new Map(),
    organisations: new Map(),
    conferences: new Map(),
    topics: new Map(),
  };
  const fileOf = (kind: RegistryKind) => join(path, `${kind}.yaml`);
  for (const kind of registryKinds) {
    if (!folder.unreadable.has(kind) || !existsSync(fileOf(kind))) continue;
    throw new Error(
      `${fileOf(kind)} can’t be read. Correct it first: \`npm run check:content\` says what is wrong.`,
    );
  }

  const ids: Registries['ids'] = (kind) => [...folder.entries[kind].keys(), ...added[kind].keys()];
  const get: Registries['get'] = (kind, id) => {
    const entry = added[kind].get(id) ?? folder.entries[kind].get(id)?.raw;
    return typeof entry === 'object' && entry !== null ? { ...entry } : {};
  };

  const find: Registries['find'] = (kind, text) => {
    const known = ids(kind);
    return known.includes(text.trim())
      ? [text.trim()]
      : known.filter((id) => namesOf(get(kind, id)).map(fold).includes(fold(text)));
  };
  /** The bare ids, names and aliases of a kind, and whose they are. */
  const bareNames = (kind: RegistryKind) =>
    new Map(ids(kind).flatMap((id) => [id, ...namesOf(get(kind, id))].map((name) => [bareName(name), id])));

  return {
    folder,
    ids,
    get,
    find,
    alike: (kind, text) => (bareName(text) === '' ? undefined : bareNames(kind).get(bareName(text))),
    near: (kind, text) => {
      const bare = bareName(text);
      if (bare.length < shortestNear || find(kind, text).length > 0) return undefined;
      const names = bareNames(kind);
      const meant = nearest(bare, names.keys());
      const isNear = meant !== undefined && editsBetween(bare, meant, bare.length / 4) < Infinity;
      return isNear ? names.get(meant) : undefined;
    },
    add: (kind, entry) => {
      const id = makeId(entry.name, new Set(ids(kind)));
      added[kind].set(id, entry);
      return id;
    },
    added: () => registryKinds.flatMap((kind) => [...added[kind].keys()].map((id) => `${kind}.yaml: ${id}`)),
    changes: () =>
      registryKinds.flatMap((kind) => {
        const file = fileOf(kind);
        const isNew = !existsSync(file);
        if (!isNew && added[kind].size === 0) return [];
        let text = isNew ? '' : readFileSync(file, 'utf8');
        for (const [id, entry] of added[kind]) text = addToRegistry(text, id, entry);
        return [{ path: file, text, isNew }];
      }),
  };
}

/** Name and aliases of an entry. */
export function namesOf({ name, aliases }: Readonly<Record<string, unknown>>): string[] {
  const names: unknown[] = [name, ...(Array.isArray(aliases) ? aliases : [])];
  return names.filter((each) => typeof each === 'string');
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
