import { wordsOf } from '../shared/fold.ts';
import type { ReadFile } from './files.ts';
import type { Found, FullText } from './full-text.ts';
import { note, oneOf, quoted, replaced, type Notice } from './notice.ts';
import type { Query, Unit } from './parse-query.ts';
import {
  candidatesFor,
  joinNeighbours,
  readUnit,
  union,
  type Candidate,
  type ReadUnit,
} from './read-units.ts';

/** The records that a query asks for, filters apart. */
export interface FoundRecords {
  records: ReadonlySet<string>;
  /** What they hold; empty if nothing was asked for. */
  units: ReadUnit[];
  /** The words of the query, mistyped ones put right. */
  words: string[];
  /** Whether something was left out, corrected or stands nowhere. */
  isDoubtful: boolean;
}

/** Finds what holds all that is wanted and nothing unwanted; says what it had to change for that. */
export async function findRecords(
  query: Query,
  typed: string,
  { text, read }: { text: FullText; read: ReadFile },
  notices: Notice[],
): Promise<FoundRecords> {
  const sources = { text, read };
  const asTyped = await Promise.all(query.wanted.map((unit) => readUnit(unit, sources)));
  const joined = await joinNeighbours(asTyped, sources);
  const parted = (await Promise.all(joined.map((each) => part(each)))).flat();
  const before = notices.length;
  const understood = await Promise.all(parted.map((each) => understand(each)));
  const known = understood.filter(({ found }) => found.size > 0);
  const repaired = intersection(known).size > 0 ? known : await repair(known);
  const kept = keepMost(repaired);
  const dropped = repaired.filter((each) => !kept.includes(each));
  if (dropped.length > 0) {
    notices.push(
      note(
        `Nothing here has all of these words. Left out: ${quoted(dropped.map(({ unit }) => unit.typed))}.`,
        dropped.length === 1
          ? dropped.map(({ unit }) => ({ label: `Only ${unit.typed}`, query: asWritten(unit) }))
          : [],
      ),
    );
  }
  const unwanted = await Promise.all(query.unwanted.map((unit) => readUnit(unit, sources)));
  const isWanted = (id: string) => unwanted.every(({ found }) => !found.has(id));
  const all = query.wanted.length === 0 ? await text.all() : intersection(kept);
  return {
    records: new Set([...all].filter(isWanted)),
    units: kept,
    words: understood
      .map((each) => repaired[known.indexOf(each)] ?? each)
      .flatMap(({ spellings, unit }) => spellings[0] ?? unit.words),
    isDoubtful: notices.length > before,
  };

  /** A hyphenated word that stands nowhere in one is looked for in parts. */
  async function part(each: ReadUnit): Promise<ReadUnit[]> {
    const { unit, found } = each;
    if (found.size > 0 || unit.isQuoted || unit.words.length === 1) return [each];
    notices.push(note(`“${unit.typed}” stands nowhere here as one word; its parts were looked for.`));
    const parts = unit.words.filter((word) => word.length > 1);
    return Promise.all(
      parts.map((word) => readUnit({ typed: word, words: [word], isQuoted: false }, sources)),
    );
  }

  /** Takes a word that stands nowhere for the one that it most likely means, and says so. */
  async function understand(each: ReadUnit): Promise<ReadUnit> {
    const { unit, found } = each;
    const [word = ''] = unit.words;
    if (found.size > 0) return each;
    if (unit.isQuoted) {
      const offers = [{ label: 'Look for its words', query: replaced(typed, `"${unit.typed}"`, unit.typed) }];
      notices.push(note(`${quoted([unit.typed])} stands nowhere here.`, unit.words.length > 1 ? offers : []));
      return each;
    }
    const others = parted.filter((other) => other !== each && other.found.size > 0);
    const context = others.length > 0 ? intersection(keepMost(others)) : undefined;
    const candidates = await candidatesFor(word, sources);
    const meant = mostPlausible(candidates, context).filter(
      (candidate) => others.length > 1 || isPlausible(word, candidate),
    );
    const offers = [...new Set(candidates.map((candidate) => candidate.word))]
      .filter((other) => !meant.some((candidate) => candidate.word === other))
      .slice(0, mostOffers)
      .map((other) => ({ label: other, query: replaced(typed, unit.typed, other) }));
    if (meant.length === 0) {
      const leftOut = others.length > 0 ? ' and was left out' : '';
      const question = offers.length > 0 ? ' Did you mean:' : '';
      notices.push(note(`“${unit.typed}” stands nowhere here${leftOut}.${question}`, offers));
      return each;
    }
    const words = [...new Set(meant.map((candidate) => candidate.word))];
    const said = meant.every(({ isBeginning }) => isBeginning)
      ? `No word here is “${unit.typed}”; looked for words that begin with it, such as ${quoted(words)}.`
      : `“${unit.typed}” stands nowhere here; looked for ${oneOf(words)} instead.`;
    notices.push(note(offers.length > 0 ? `${said} Or:` : said, offers));
    return {
      unit,
      spellings: meant.map((candidate) => (candidate.isBeginning ? [word] : wordsOf(candidate.word))),
      found: union(meant.map((candidate) => candidate.found)),
    };
  }

  /** Where words stand nowhere together, takes a very rare one for a frequent one that does. */
  async function repair(units: ReadUnit[]): Promise<ReadUnit[]> {
    for (const each of units.toSorted((a, b) => a.found.size - b.found.size)) {
      const { unit, found } = each;
      const [word = ''] = unit.words;
      const context = intersection(units.filter((other) => other !== each));
      if (unit.isQuoted || unit.words.length > 1 || context.size === 0) continue;
      const [meant] = (await candidatesFor(word, sources))
        .filter((other) => other.found.size >= suspiciouslyRare * found.size && meets(other.found, context))
        .sort((a, b) => a.edits - b.edits || b.found.size - a.found.size);
      if (!meant) continue;
      const said = `Nothing here has all of these words; looked for “${meant.word}” instead of “${unit.typed}”.`;
      notices.push(note(said, [{ label: `Only ${unit.typed}`, query: asWritten(unit) }]));
      const read = { unit, spellings: [wordsOf(meant.word)], found: meant.found };
      return units.map((other) => (other === each ? read : other));
    }
    return units;
  }
}

const mostOffers = 4;

const asWritten = ({ typed, isQuoted }: Unit): string => (isQuoted ? `"${typed}"` : typed);

/**
 * Which of the candidates are meant: of those with the fewest edits all that stand beside the other
 * words; where there are no others, one that stands alone or is by far the most used.
 */
function mostPlausible(candidates: Candidate[], context: ReadonlySet<string> | undefined): Candidate[] {
  const fitting = candidates.filter(({ found }) => context === undefined || meets(found, context));
  const least = Math.min(...fitting.map(({ edits }) => edits));
  const nearest = fitting.filter(({ edits }) => edits === least);
  if (context !== undefined) return nearest.slice(0, mostMeant);
  const [first, second] = nearest.toSorted((a, b) => b.found.size - a.found.size);
  if (!first) return [];
  if (!second || first.found.size >= byFar * second.found.size) return [first];
  return nearest.filter(({ isBeginning }) => isBeginning);
}

/** A short word in which one letter is another is as likely a word of its own, unless the other is in use. */
const isPlausible = (typed: string, { word, found }: Candidate): boolean =>
  typed.length > 5 || typed.length !== word.length || isSwapped(typed, word) || found.size >= inUse;

const isSwapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

const inUse = 3;
const mostMeant = 3;
const byFar = 8;

/** A word that stands somewhere may still be mistyped if another is this many times as frequent. */
const suspiciouslyRare = 20;

const meets = (found: Found, records: ReadonlySet<string>): boolean =>
  [...found.keys()].some((id) => records.has(id));

/** The records in which all units stand. */
function intersection(units: readonly ReadUnit[]): Set<string> {
  const [first, ...more] = units.toSorted((a, b) => a.found.size - b.found.size);
  return new Set([...(first?.found.keys() ?? [])].filter((id) => more.every(({ found }) => found.has(id))));
}

/** As many of the units as stand together somewhere; the rarer ones rather than the common. */
function keepMost(units: readonly ReadUnit[]): ReadUnit[] {
  if (units.length < 2 || intersection(units).size > 0) return [...units];
  for (let without = 1; without <= 2 && without < units.length; without += 1) {
    const kept = subsetsWithout(units, without)
      .map((subset) => ({ subset, size: intersection(subset).size }))
      .filter(({ size }) => size > 0)
      .sort((a, b) => a.size - b.size);
    if (kept[0]) return kept[0].subset;
  }
  const kept: ReadUnit[] = [];
  for (const unit of units.toSorted((a, b) => a.found.size - b.found.size)) {
    if (intersection([...kept, unit]).size > 0) kept.push(unit);
  }
  return units.filter((unit) => kept.includes(unit));
}

function subsetsWithout<Item>(items: readonly Item[], without: number): Item[][] {
  if (without === 0) return [[...items]];
  return items.flatMap((_, index) =>
    subsetsWithout(items.slice(index + 1), without - 1).map((rest) => [...items.slice(0, index), ...rest]),
  );
}
