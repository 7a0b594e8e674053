import { wordsOf } from '../shared/fold.ts';
import {
  entryKinds,
  mayLeadToTitles,
  type EntryKind,
  type EntryRow,
  type NameKind,
  type NumbersRow,
} from '../shared/shards.ts';
import { editsBetween } from '../../lib/edits.ts';
import { numbersOf, readShards, readText, type ReadFile } from './sources.ts';
import { editsAllowed } from './spelling.ts';
import { compareCloseness, matchNames, spelled, type Match, type Spelled } from './match-names.ts';

/** What the small files know of: a person, topic, organisation, conference, talk or section. */
export interface Entry {
  kind: EntryKind;
  /** Of a talk or section its address below `/reports/`. */
  id: string;
  name: string;
  /** How many talks stand behind a name; 0 for talks and sections. */
  talks: number;
  /** Who speaks, of a talk. */
  speakers: string;
  aliases: string[];
}

const folders: Record<EntryKind, string> = {
  person: 'people',
  topic: 'topics',
  organisation: 'organisations',
  conference: 'conferences',
  talk: 'reports',
  section: 'reports',
};

/** The page of an entry, or the place in it, from the site's base. */
export const pathOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string =>
  `${folders[kind]}/${id}${kind === 'section' ? '' : '/'}`;

/** Rows stay the same objects while files are remembered: each is cut into words once, not at each key. */
const entries = new WeakMap<EntryRow, Spelled<Entry>>();

function entryOf(row: EntryRow): Spelled<Entry> {
  const known = entries.get(row);
  if (known) return known;
  const [kind, name, about, id, ...aliases] = row;
  const [talks, speakers] = typeof about === 'number' ? [about, ''] : [0, about];
  const entry = spelled<Entry>(
    {
      kind: entryKinds[kind] ?? 'topic',
      id: id || wordsOf(name).join('-'),
      name,
      talks,
      speakers,
      aliases,
    },
    [name, ...aliases, ...(speakers ? [`${name} ${speakers}`] : [])],
  );
  entries.set(row, entry);
  return entry;
}

/** All names in which one of the words may stand. */
export async function namesNear(read: ReadFile, words: readonly string[]): Promise<Spelled<Entry>[]> {
  const rows = (await readShards<EntryRow[]>(read, 'names', words)).flat();
  return [...new Map(rows.map(entryOf).map((entry) => [pathOf(entry.item), entry])).values()];
}

/** So many titles are read for what is typed. */
const mostTitles = 6;

/**
 * Talks and sections in whose title or among whose speakers all words stand: first as they are, then as beginnings, the
 * newest first. Where nothing begins so, a word may be mistyped behind its third letter, and before it where few titles
 * have the others.
 */
export async function titlesNear(read: ReadFile, words: readonly string[]): Promise<Spelled<Entry>[]> {
  const telling = words.filter(mayLeadToTitles);
  if (telling.length === 0) return [];
  const numbers = await Promise.all(telling.map((word) => titlesWith(read, word)));
  const inAll = (sets: readonly ReadonlySet<number>[]): number[] => {
    const [first, ...others] = sets.toSorted((a, b) => a.size - b.size);
    return [...(first ?? [])]
      .filter((number) => others.every((set) => set.has(number)))
      .sort((a, b) => a - b);
  };
  const near = numbers.map((each) => each.near);
  const best = [...inAll(numbers.map(({ whole }) => whole)), ...inAll(near)];
  if (best.length === 0) {
    const others = inAll(near.filter(({ size }) => size > 0));
    if (others.length <= mostTitles) best.push(...others);
  }
  const rows = [...new Set(best)]
    .slice(0, mostTitles)
    .map((number) => readText<EntryRow>(read, 'title-texts', number));
  return (await Promise.all(rows)).map(entryOf);
}

/** The numbers of the titles that have a word, and of those that have what it may become or may be meant for. */
async function titlesWith(
  read: ReadFile,
  word: string,
): Promise<{ whole: ReadonlySet<number>; near: ReadonlySet<number> }> {
  const rows = (await readShards<NumbersRow[]>(read, 'titles', [word])).flat();
  const numbersWhere = (isMeant: (own: string) => boolean) =>
    new Set(rows.filter(([own]) => isMeant(own)).flatMap(numbersOf));
  const begun = numbersWhere((own) => own.startsWith(word));
  const most = editsAllowed(word);
  return {
    whole: numbersWhere((own) => own === word),
    near:
      begun.size > 0 || most === 0
        ? begun
        : numbersWhere((own) => editsBetween(word, own, most, true) <= most),
  };
}

/** The name that has an id; `undefined` if none has. */
export async function nameWithId(read: ReadFile, kind: NameKind, id: string): Promise<Entry | undefined> {
  const names = await namesNear(read, [id]);
  return names.map(({ item }) => item).find((item) => item.kind === kind && item.id === id);
}

/** People before topics, and so on; for matches that are otherwise alike. */
export const compareKinds = (a: Match<Entry>, b: Match<Entry>): number =>
  entryKinds.indexOf(a.item.kind) - entryKinds.indexOf(b.item.kind);

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
): Promise<Entry[]> {
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
        compareCloseness(a.closeness, b.closeness) || compareKinds(a, b) || b.item.talks - a.item.talks,
    )
    .slice(0, mostMeant)
    .map(({ item }) => item);
}
