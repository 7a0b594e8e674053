import { count } from '../../lib/words.ts';
import { wordsOf } from '../shared/fold.ts';
import { Claims } from './claims.ts';
import { mayLeadToTitles, type EntryKind } from '../shared/shards.ts';
import { compareKinds, namesNear, pathOf, titlesNear, type Entry } from './entries.ts';
import type { ReadFile } from './sources.ts';
import { compareCloseness, matchNames, spelled, type Match } from './match-names.ts';
import { nearWords } from './site-words.ts';

/** Something that a few letters may mean, and where it stands. */
export interface Suggestion {
  kind: EntryKind | 'takeaway';
  name: string;
  /** By which other name it was found; who speaks, how many talks. */
  detail: string;
  /** Its page, from the site's base. */
  path: string;
}

const most = { person: 4, topic: 3, organisation: 2, conference: 2, talk: 5, section: 2 };
const mostOfAll = 8;

/**
 * Suggests people, topics, organisations and conferences, then titles, then claims, from what is typed so far.
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
  const [names, titles] = await Promise.all([namesNear(read, words), titlesNear(read, words)]);
  const claims = await suggestClaims(read, words);
  const matches = [
    ...matchNames(words, names).sort(byUse),
    ...matchNames(words, titles).sort((a, b) => compareCloseness(a.closeness, b.closeness)),
  ];
  // A claim may say the words in other forms.
  const editsIn = ({ name }: Suggestion) => matchNames(words, [spelled(name, [name])])[0]?.closeness[0] ?? 0;
  const edits = Math.min(...matches.map(({ closeness }) => closeness[0]), ...claims.map(editsIn));
  const left = { ...most };
  const suggestions = matches
    .filter(({ closeness }) => closeness[0] === edits)
    .filter(({ item: { kind } }) => (left[kind] -= 1) >= 0)
    .slice(0, mostOfAll - claims.length)
    .map(toSuggestion);
  return { suggestions: [...suggestions, ...claims], edits };
}

const mostClaims = 3;

/** From the third word on, the newest claims that say all words; the last word may be a beginning. */
async function suggestClaims(read: ReadFile, words: readonly string[]): Promise<Suggestion[]> {
  const told = words.filter(mayLeadToTitles);
  const last = told.at(-1);
  if (words.length < 3 || last === undefined) return [];
  const claims = new Claims(read);
  const beginning = await claims.saidBeginning(last);
  const sets = await Promise.all([
    beginning.size > 0 ? beginning : claims.sayingNearly(last),
    ...told.slice(0, -1).map((word) => claims.sayingNearly(word)),
  ]);
  const [first, ...others] = sets.sort((a, b) => a.size - b.size);
  const ids = [...(first ?? [])].filter((id) => others.every((set) => set.has(id)));
  const rows = await Promise.all(
    ids
      .sort((a, b) => Number(a) - Number(b))
      .slice(0, mostClaims)
      .map((id) => claims.show(id)),
  );
  return rows.map(([address, text, kind, owner, role, , event]) => ({
    kind: 'takeaway',
    name: text,
    detail: [kind, `${owner}, ${role}`, event].join(' · '),
    path: `reports/${address}`,
  }));
}

/** Whole names first, names before other names, then by kind, what is nearest, what has more talks. */
function byUse(a: Match<Entry>, b: Match<Entry>): number {
  const isWhole = ({ closeness: [, completeness] }: Match<Entry>) => completeness === 0;
  return (
    Number(isWhole(b)) - Number(isWhole(a)) ||
    Number(a.spelling > 0) - Number(b.spelling > 0) ||
    compareKinds(a, b) ||
    compareCloseness(a.closeness, b.closeness) ||
    b.item.talks - a.item.talks
  );
}

function toSuggestion({ item, spelling }: Match<Entry>): Suggestion {
  const { kind, name, talks, speakers, aliases } = item;
  const alias = aliases[spelling - 1];
  const details = [alias && `also ${alias}`, talks > 0 && count(talks, 'talk'), speakers];
  return { kind, name, detail: details.filter(Boolean).join(' · '), path: pathOf(item) };
}
