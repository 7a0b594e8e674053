import { answerParts } from '../../lib/claim-parts.ts';
import { fold, wordsOf } from '../shared/fold.ts';
import { filterNames, nameKindOf, nounOf, type FilterName, type Filters } from '../shared/search-state.ts';
import { namesNear, nameWithId } from './entries.ts';
import { matchNames } from './match-names.ts';
import { note, type Notice } from './notice.ts';
import type { Sources } from './sources.ts';

/** `topic:k8s` or `speaker:"Gwen Shapira"`; no time, no address and no name of a program, as `12:34` and `std::map`. */
const typedFilter =
  /(?<=^|\s)(?<name>\p{L}{2,}):(?:["“”„«»](?<quoted>[^"“”„«»]+)["“”„«»]|(?<bare>[\p{L}\p{N}][^\s"“”„«»]*))(?=\s|$)/gu;

/** Whether a query has no phrase and no alternative, of which a word could be a part. */
const isPlain = (text: string): boolean => !/["“”„«»]|\sOR\s/u.test(text);

/** What one may rather want of a talk than read of in it. */
const materials = /(?<=^|\s)(?:slides|videos?)(?=\s|$)/giu;

const claimKinds: readonly string[] = answerParts.flatMap(({ kinds }) => [...kinds]);

/** A query without the filters typed in it, and these. */
export interface TypedFilters {
  /** The query with spaces in the place of filters: all else stands where it stood. */
  text: string;
  filters: Filters;
  /** The filters as they were typed. */
  written: string[];
}

/**
 * Reads the filters that stand in a query by an id, a name or another name. What names no filter, or nothing that a filter
 * could leave, is told and stays as words. A word that stands nowhere and is a kind of takeaway narrows to these; one for
 * slides or videos is looked for, and the filter offered.
 *
 * @param chosen the filters that were chosen otherwise, which these widen
 * @param notices receives what names nothing
 */
export async function readTypedFilters(
  query: string,
  chosen: Filters,
  sources: Sources,
  notices: Notice[],
): Promise<TypedFilters> {
  const filters = Object.fromEntries(filterNames.map((name) => [name, [...chosen[name]]])) as Filters;
  const written: string[] = [];
  let text = query;
  /** Makes spaces of a part of the query. */
  const clear = (from: number, length: number) => {
    text = text.slice(0, from) + ' '.repeat(length) + text.slice(from + length);
  };
  for (const { 0: whole, index, groups: { name = '', quoted, bare = '' } = {} } of query.matchAll(
    typedFilter,
  )) {
    const group = filterNames.find((each) => each === name.toLowerCase());
    const value = quoted ?? bare;
    const values = group ? await valuesMeant(group, value, sources) : [];
    if (group && values.length > 0) {
      filters[group].push(...values.filter((each) => !filters[group].includes(each)));
      written.push(whole);
      clear(index, whole.length);
      continue;
    }
    // What stands before a number is rather the name of a host, and what the site writes so is none, either.
    if (!group && !/^\p{L}/u.test(value)) continue;
    if ((await sources.text.holding(wordsOf(whole))).size > 0) continue;
    if (group) {
      notices.push(
        note(`There is no ${nounOf(group)} “${value}” on this site, so it was searched as words.`),
      );
      clear(index, name.length + 1);
    } else {
      const known = filterNames.map((each) => `${each}:`).join(' ');
      notices.push(
        note(`There is no filter “${name}:”, so “${whole}” was searched as words. There are: ${known}`),
      );
      clear(index + name.length, 1);
    }
  }
  for (const { 0: word, index } of text.matchAll(/(?<=^|\s)\p{L}+(?=\s|$)/gu)) {
    const kind = claimKinds.find((each) => each === fold(word).replace(/s$/, ''));
    if (!kind || (await sources.text.holding(wordsOf(word))).size > 0) continue;
    filters.claim.push(kind);
    written.push(`claim:${kind}`);
    clear(index, word.length);
    notices.push(note(`No text has “${word}”, so it was taken for the kind of takeaways.`));
  }
  for (const { 0: word, index } of isPlain(text) ? text.matchAll(materials) : []) {
    const others = (query.slice(0, index) + query.slice(index + word.length)).trim().replace(/\s+/g, ' ');
    const has = fold(word).replace(/s$/, '') === 'video' ? 'video' : 'slides';
    if (others === '' || filters.has.length > 0) break;
    const offer = { label: `Only with ${has === 'video' ? 'a video' : has}`, query: `${others} has:${has}` };
    notices.push(note(`“${word}” was looked for in the texts.`, [offer]));
  }
  return { text, filters, written };
}

/** The values of a filter that are called so. */
async function valuesMeant(
  group: FilterName,
  value: string,
  { text, claims, read }: Sources,
): Promise<string[]> {
  const kind = nameKindOf(group);
  if (!kind) {
    const folded = fold(value);
    // `caveats` for `caveat`.
    for (const each of [value, folded, folded.replace(/s$/, '')]) {
      if ((await claims.narrowed(group, each)).size > 0) return [each];
      if ((await text.narrowed(group, each)).size > 0) return [each];
    }
    return [];
  }
  const named = await nameWithId(read, kind, value);
  if (named) return [named.id];
  const words = wordsOf(value);
  const entries = await namesNear(read, words);
  const matches = matchNames(
    words,
    entries.filter(({ item }) => item.kind === kind),
  ).filter(({ closeness: [edits, completeness] }) => edits === 0 && completeness < 2);
  const whole = matches.filter(({ closeness: [, completeness] }) => completeness === 0);
  // A surname suffices where one person has it.
  const meant = whole.length > 0 ? whole : kind === 'person' && matches.length === 1 ? matches : [];
  return meant.map(({ item }) => item.id);
}
