import { count } from '../../lib/words.ts';
import { wordsOf } from '../shared/fold.ts';
import { mayLeadToTitles, nameKinds, type TitleRow } from '../shared/shards.ts';
import { readShards, type ReadFile } from './files.ts';
import { compareCloseness, matchNames, spelled, type Match, type Spelled } from './match-names.ts';
import { namesNear, pathOf, type Name } from './names.ts';
import { nearWords } from './words.ts';

/** Something that a few letters may mean, and where it stands. */
export interface Suggestion {
  kind: Name['kind'] | 'talk' | 'section';
  name: string;
  /** By which other name it was found; who speaks, how many talks. */
  detail: string;
  /** Its page, from the site's base. */
  path: string;
}

const most = { person: 4, topic: 3, organisation: 2, conference: 2, talk: 5, section: 2 };
const mostOfAll = 8;

/**
 * Suggests people, topics, organisations and conferences, then titles, from what is typed so far.
 * Beginnings of words suffice; mistyped letters are forgiven where nothing stands as typed.
 */
export async function suggest(read: ReadFile, text: string): Promise<Suggestion[]> {
  const words = wordsOf(text).slice(0, 8);
  if (words.length === 0) return [];
  const asTyped = await suggestFor(read, words);
  if (asTyped.edits === 0) return asTyped.suggestions;
  // A wrong first letter leads to the wrong file: the word's ending finds the right one.
  const last = words.at(-1) ?? '';
  const near = (await nearWords(read, last, 'endings')).filter(({ edits }) => edits < asTyped.edits);
  const corrected = await Promise.all(
    near.slice(0, 3).map(({ word }) => suggestFor(read, [...words.slice(0, -1), word])),
  );
  const better = corrected.filter(({ edits }) => edits === 0).flatMap(({ suggestions }) => suggestions);
  return better.length > 0 ? better.slice(0, mostOfAll) : asTyped.suggestions;
}

interface Suggested {
  suggestions: Suggestion[];
  /** Letters taken as mistyped; `Infinity` if nothing was found. */
  edits: number;
}

async function suggestFor(read: ReadFile, words: readonly string[]): Promise<Suggested> {
  const [names, titles] = await Promise.all([
    namesNear(read, words),
    readShards<TitleRow[]>(read, 'titles', words.filter(mayLeadToTitles)),
  ]);
  const rows = new Map(titles.flat().map((row) => [row[1], row]));
  const byName = matchNames(words, names);
  const byTitle = matchNames(words, [...rows.values()].map(titleOf));
  const edits = Math.min(...[...byName, ...byTitle].map(({ closeness }) => closeness[0]));
  const left: Record<Suggestion['kind'], number> = { ...most };
  const suggestions = [
    ...byName
      .filter(({ closeness }) => closeness[0] === edits)
      .sort(byUse)
      .map(fromName),
    ...byTitle
      .filter(({ closeness }) => closeness[0] === edits)
      .sort((a, b) => compareCloseness(a.closeness, b.closeness))
      .map(fromTitle),
  ]
    .filter(({ kind }) => (left[kind] -= 1) >= 0)
    .slice(0, mostOfAll);
  return { suggestions, edits };
}

/** Each title is cut into words once, not at each key. */
const known = new WeakMap<TitleRow, Spelled<TitleRow>>();

function titleOf(row: TitleRow): Spelled<TitleRow> {
  const [title, , speakers, ...aliases] = row;
  const found = known.get(row) ?? spelled(row, [title, `${title} ${speakers}`, ...aliases]);
  known.set(row, found);
  return found;
}

/** Whole names first, names before other names, then by kind, what is nearest, what has more talks. */
function byUse(a: Match<Name>, b: Match<Name>): number {
  const isWhole = ({ closeness: [, completeness] }: Match<Name>) => completeness === 0;
  return (
    Number(isWhole(b)) - Number(isWhole(a)) ||
    Number(a.spelling > 0) - Number(b.spelling > 0) ||
    nameKinds.indexOf(a.item.kind) - nameKinds.indexOf(b.item.kind) ||
    compareCloseness(a.closeness, b.closeness) ||
    b.item.talks - a.item.talks
  );
}

function fromName({ item, spelling }: Match<Name>): Suggestion {
  const alias = item.aliases[spelling - 1];
  const talks = item.talks === 0 ? '' : count(item.talks, 'talk');
  return { kind: item.kind, name: item.name, detail: joined(alsoCalled(alias), talks), path: pathOf(item) };
}

function fromTitle({ item: [title, path, speakers, ...aliases], spelling }: Match<TitleRow>): Suggestion {
  return {
    kind: path.includes('#') ? 'section' : 'talk',
    name: title,
    detail: joined(alsoCalled(aliases[spelling - 2]), speakers),
    path: `reports/${path}`,
  };
}

const alsoCalled = (alias: string | undefined): string => (alias === undefined ? '' : `also ${alias}`);

const joined = (...details: string[]): string => details.filter((detail) => detail !== '').join(' · ');
