const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders texts by their code units, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders names as an English index does: case and accents apart, numbers by value. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  collator.compare(a.name, b.name) || compareText(a.name, b.name);

/** `1 talk`, `3 talks`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** `talk` as `Talk`. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The first words of a text, with an ellipsis where more follow.
 *
 * @param most how many characters they may have
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = [...words.segment(text)].findLast(
    ({ index, segment, isWordLike }) => isWordLike && index + segment.length <= most,
  );
  return `${text.slice(0, last ? last.index + last.segment.length : most)}…`;
}

/** `A · B`, without what is not there; the dot begins no line. */
export const joinParts = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\u00a0· ');

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `A`, `A and B`, `A, B and C`. */
export const joinNames = (names: string[]): string => list.format(names);
