import { isUnspaced } from '../shared/fold.ts';
import { note, quotedChoice, quotedList, type Notice } from './notice.ts';
import type { Query, Unit } from './parse-query.ts';
import { joinNeighbours, readUnit, union, type Reading, type ReadUnit } from './read-units.ts';
import { completeTitle, correctRare, correctUnknown } from './correct-words.ts';
import type { Lookup } from './text-index.ts';

/** The records that a query asks for, filters apart. */
export interface FoundRecords {
  records: ReadonlySet<string>;
  /** What they hold; empty if nothing was asked for. */
  units: readonly ReadUnit[];
  /** The words of the query, mistyped ones put right. */
  words: string[];
  /** Whether something was left out, corrected or is not on the site. */
  isDoubtful: boolean;
}

/**
 * Finds what holds all that is wanted and nothing unwanted; says what it had to change for that.
 *
 * @param typed the query as typed
 * @param notices receives what was changed
 */
export async function findRecords(
  query: Query,
  typed: string,
  sources: Lookup,
  notices: Notice[],
): Promise<FoundRecords> {
  const before = notices.length;
  const take = async (readings: Promise<Reading>[]): Promise<ReadUnit[]> => {
    const all = await Promise.all(readings);
    notices.push(...all.flatMap((reading) => reading.notices));
    return all.flatMap((reading) => reading.units);
  };
  const asTyped = await take(query.wanted.map((unit) => readAlternatives(unit, sources)));
  const whole = await joinNeighbours(asTyped, sources);
  const parted = await take(whole.map((unit) => readParts(unit, sources)));
  const titled = await take([completeTitle(parted, typed, sources)]);
  const units = await take(
    titled.map((unit) => {
      const others = titled.filter((other) => other !== unit && other.found.size > 0);
      const context = others.length > 0 ? intersection(keepMost(others)) : undefined;
      return correctUnknown(unit, typed, context, others.length, sources);
    }),
  );
  const known = units.filter(({ found }) => found.size > 0);
  const without = (unit: ReadUnit) => intersection(known.filter((other) => other !== unit));
  const areApart = known.length > 0 && intersection(known).size === 0;
  const corrected = areApart ? await take([correctRare(known, without, sources)]) : known;
  const kept = keepMost(corrected);
  const dropped = corrected.filter((each) => !kept.includes(each));
  const [first] = dropped;
  if (first) {
    const names = quotedList(dropped.map((unit) => unit.typed));
    const instead = others(corrected, kept, first);
    const offer = {
      label: `Only ${instead.map(({ typed }) => typed).join(' ')}`,
      query: instead.map(asWritten).join(' '),
    };
    notices.push(note(`Nothing here has all of these words. Left out: ${names}.`, [offer]));
  }
  const all = new Set(query.wanted.length === 0 ? await sources.text.all() : intersection(kept));
  return {
    records: await withoutUnwanted(all, query, typed, sources, notices),
    units: kept,
    words: units
      .map((each) => corrected[known.indexOf(each)] ?? each)
      .flatMap(({ spellings, words }) => spellings[0] ?? words),
    isDoubtful: notices.length > before,
  };
}

/** Looks up a unit and what may stand in its place; names what is not on the site while another is. */
async function readAlternatives(unit: Unit, sources: Lookup): Promise<Reading> {
  const first = await readUnit(unit, sources);
  const all = [first, ...(await Promise.all((unit.or ?? []).map((other) => readUnit(other, sources))))];
  const known = all.filter(({ found }) => found.size > 0);
  const unknown = all.filter((each) => !known.includes(each) && (each !== first || known.length > 0));
  const names = quotedChoice(unknown.map(({ typed }) => typed));
  const notices = unknown.length > 0 ? [note(`${names} is not ${sources.text.where}.`)] : [];
  if (known.length < 2) return { units: [known[0] ?? first], notices };
  const either = {
    ...unit,
    typed: known.map(asWritten).join(' OR '),
    spellings: known.flatMap(({ spellings }) => spellings),
    found: union(known.map(({ found }) => found)),
  };
  return { units: [either], notices };
}

/** A hyphenated word that stands nowhere as one is looked for in parts. */
async function readParts(each: ReadUnit, sources: Lookup): Promise<Reading> {
  const { words, found, isQuoted } = each;
  const isOne = words.length === 1 || words.every(isUnspaced);
  const parts = [...new Set(words)].filter((word) => !/^[a-z0-9]$/.test(word));
  if (found.size > 0 || isQuoted || isOne || parts.length === 0) return { units: [each], notices: [] };
  const units = parts.map((word): Unit => ({ ...each, typed: word, words: [word] }));
  return {
    units: await Promise.all(units.map((part) => readUnit(part, sources))),
    notices: [
      note(`“${each.typed}” is not ${sources.text.where} as one word; looked for ${quotedList(parts)}.`),
    ],
  };
}

/** Leaves out the records in which something unwanted can be read; says where a minus did nothing. */
async function withoutUnwanted(
  records: ReadonlySet<string>,
  query: Query,
  typed: string,
  sources: Lookup,
  notices: Notice[],
): Promise<ReadonlySet<string>> {
  const unwanted = await Promise.all(query.unwanted.map((unit) => readUnit(unit, sources)));
  for (const { typed, found } of unwanted) {
    if (found.size === 0)
      notices.push(note(`“${typed}” is not ${sources.text.where}: nothing to leave out.`));
  }
  const left = [...records].filter((id) =>
    unwanted.every(({ found }) => found.get(id)?.isOnlyListed ?? true),
  );
  if (left.length === 0 && records.size > 0) {
    const names = quotedList(unwanted.map((unit) => `-${unit.typed}`));
    notices.push(note(`All that was found is left out by ${names}.`, [withoutMinus(typed)]));
  } else if (query.wanted.length === 0 && left.length < records.size) {
    const names = quotedChoice(unwanted.map((unit) => unit.typed));
    notices.push(note(`This is all that does not say ${names}.`, [withoutMinus(typed)]));
  }
  return new Set(left);
}

/** The same search of what stands behind a minus, as in `-Xmx512m`: it may belong to the word. */
const withoutMinus = (typed: string): Notice['offers'][number] => ({
  label: 'Look for it instead',
  query: typed.replace(/(?<=^|\s)-(?=[^-\s])/gu, ''),
});

const asWritten = ({ typed, isQuoted }: Unit): string => (isQuoted ? `"${typed}"` : typed);

/** The records in which all units stand. */
function intersection(units: readonly ReadUnit[]): Set<string> {
  const [first, ...more] = units.toSorted((a, b) => a.found.size - b.found.size);
  return new Set([...(first?.found.keys() ?? [])].filter((id) => more.every(({ found }) => found.has(id))));
}

/** Units that stand together somewhere, with one that was left out: in the place of one that was kept, or else alone. */
function others(
  units: readonly ReadUnit[],
  kept: readonly ReadUnit[],
  dropped: ReadUnit,
): readonly ReadUnit[] {
  const exchanged = kept.map((out) =>
    units.filter((each) => each === dropped || (each !== out && kept.includes(each))),
  );
  return exchanged.find((subset) => intersection(subset).size > 0) ?? [dropped];
}

/** As many of the units as stand together somewhere: those of more words, then the rarer ones. */
function keepMost(units: readonly ReadUnit[]): readonly ReadUnit[] {
  let subsets = [units];
  for (let dropped = 0; dropped <= 2 && dropped < units.length; dropped += 1) {
    const [best] = subsets
      .map((subset) => ({ subset, size: intersection(subset).size }))
      .filter(({ size }) => size > 0)
      .sort((a, b) => wordsIn(b.subset) - wordsIn(a.subset) || a.size - b.size);
    if (best) return best.subset;
    subsets = subsets.flatMap((subset) => subset.map((unit) => subset.filter((other) => other !== unit)));
  }
  const kept: ReadUnit[] = [];
  for (const unit of units.toSorted((a, b) => a.found.size - b.found.size)) {
    if (intersection([...kept, unit]).size > 0) kept.push(unit);
  }
  return units.filter((unit) => kept.includes(unit));
}

const wordsIn = (units: readonly ReadUnit[]): number => units.flatMap(({ words }) => words).length;
