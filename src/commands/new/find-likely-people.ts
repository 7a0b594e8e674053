import { bareName } from '../../lib/base-letters.ts';
import { namesOf, type Registries } from './registries.ts';

/**
 * Finds whom a new name may mean: people with a part of it, with its words in another order or cut short (`Ada`,
 * `A. Byron` and `Byron Ada` for Ada Byron), else the one whose name is nearly that.
 *
 * @returns their ids
 */
export function findLikelyPeople(name: string, { ids, get, find, near }: Registries): string[] {
  if (find('people', name).length > 0) return [];
  const words = wordsOf(name);
  const likely = ids('people').filter((id) =>
    [id, ...namesOf(get('people', id))].some((other) => mayBeSame(words, wordsOf(other))),
  );
  return likely.length > 0 ? likely : [near('people', name) ?? []].flat();
}

const wordsOf = (name: string): string[] =>
  name
    .split(/[\s.,-]+/u)
    .map(bareName)
    .filter((word) => word !== '');

/** Whether each word of the shorter name is a word of the other or its beginning, and one of more than a letter is whole. */
function mayBeSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const open = [...long];
  const isWhole = short.some((word) => word.length > 1 && open.includes(word));
  const isIn = (word: string): boolean => {
    const whole = open.indexOf(word);
    const at = whole >= 0 ? whole : open.findIndex((each) => each.startsWith(word) || word.startsWith(each));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  };
  return isWhole && short.toSorted((a, b) => b.length - a.length).every(isIn);
}
