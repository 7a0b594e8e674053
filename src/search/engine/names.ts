import { wordsOf } from '../shared/fold.ts';
import { nameKinds, type NameKind, type NameRow } from '../shared/shards.ts';
import { readShards, type ReadFile } from './files.ts';
import { compareCloseness, matchNames, spelled, type Spelled } from './match-names.ts';

/** A person, topic, organisation or conference of the site. */
export interface Name {
  kind: NameKind;
  id: string;
  name: string;
  /** How many talks stand behind it. */
  talks: number;
  aliases: string[];
}

const folders: Record<NameKind, string> = {
  person: 'people',
  topic: 'topics',
  organisation: 'organisations',
  conference: 'conferences',
};

/** The page of a name, from the site's base. */
export const pathOf = ({ kind, id }: Name): string => `${folders[kind]}/${id}/`;

/** Rows stay the same objects while files are remembered: each is cut into words once, not at each key. */
const known = new WeakMap<NameRow, Spelled<Name>>();

function nameOf(row: NameRow): Spelled<Name> {
  const [kind, name, talks, id, ...aliases] = row;
  const found =
    known.get(row) ??
    spelled<Name>(
      {
        kind: nameKinds[kind] ?? 'topic',
        id: id === '' ? wordsOf(name).join('-') : id,
        name,
        talks,
        aliases,
      },
      [name, ...aliases],
    );
  known.set(row, found);
  return found;
}

/** All names in which one of the words may stand. */
export async function namesNear(read: ReadFile, words: readonly string[]): Promise<Spelled<Name>[]> {
  const rows = (await readShards<NameRow[]>(read, 'names', words)).flat();
  const names = new Map<string, Spelled<Name>>();
  for (const row of rows) {
    const name = nameOf(row);
    names.set(pathOf(name.item), name);
  }
  return [...names.values()];
}

/** The name that has an id; `undefined` if none has. */
export async function nameWithId(read: ReadFile, kind: NameKind, id: string): Promise<Name | undefined> {
  const names = await namesNear(read, [id]);
  return names.map(({ item }) => item).find((item) => item.kind === kind && item.id === id);
}

const mostMeant = 5;

/**
 * The names that words most likely mean: all words of a name, or some of a person's, each whole.
 * Mistyped and missing letters are forgiven only where `isDoubtful` says that the words as typed fit
 * badly.
 */
export async function namesMeant(
  words: readonly string[],
  read: ReadFile,
  isDoubtful: boolean,
): Promise<Name[]> {
  if (words.join('').length < 2) return [];
  // A name stands in the file of each of its words: where nothing is mistyped, one file holds it.
  const names = await namesNear(read, isDoubtful ? words : words.slice(0, 1));
  const mayBegin = isDoubtful && words.every((word) => word.length > 2);
  return matchNames(words, names)
    .filter(
      ({ item, closeness: [edits, completeness] }) =>
        (edits === 0 || isDoubtful) && completeness <= (item.kind !== 'person' ? 0 : mayBegin ? 2 : 1),
    )
    .sort(
      (a, b) =>
        compareCloseness(a.closeness, b.closeness) ||
        nameKinds.indexOf(a.item.kind) - nameKinds.indexOf(b.item.kind) ||
        b.item.talks - a.item.talks,
    )
    .slice(0, mostMeant)
    .map(({ item }) => item);
}
