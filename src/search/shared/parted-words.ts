import { apostrophes, foldLetters, seam, withoutPossessives, wordPattern } from './fold.ts';

/**
 * Where a word has parts that are words as well: `Kafka|Consumer`, `HTTP|Server`, `python|3`, `log4j|2`, `10|ms`,
 * `v|2|.0`, `mc|²`, behind the Arabic article, and at an apostrophe `l|été`, but not `don’t`.
 */
const joints = new RegExp(
  [
    '(?<=[\\p{Ll}\\p{N}]\\p{M}*)(?=\\p{Lu})',
    '(?<=\\p{Lu}\\p{M}*)(?=\\p{Lu}\\p{M}*\\p{Ll}\\p{M}*\\p{Ll})',
    '(?<=\\p{L}{3}|[\\p{L}\\p{N}]{3}\\p{L})(?=\\p{Nd})',
    '(?<=\\p{Nd})(?=\\p{Ll}{2})(?!(?:st|nd|rd|th)(?!\\p{L}))',
    '(?<=\\p{Nd})(?=\\.\\p{Nd})',
    '(?<=(?<![\\p{L}\\p{N}])[vV])(?=\\p{Nd}+\\.\\p{Nd})',
    '(?<=\\p{L})(?=[²³¹⁰-⁹])',
    '(?<=(?<![\\p{L}\\p{M}])[وفبك]\\p{M}*)(?=ا\\p{M}*ل\\p{M}*(?:\\p{L}\\p{M}*){3})',
    '(?<=(?<![\\p{L}\\p{M}])(?:[وفبك]\\p{M}*)?ا\\p{M}*ل\\p{M}*)(?=(?:\\p{L}\\p{M}*){3})',
    `(?<=\\p{L}\\p{M}*)[${apostrophes}](?=\\p{L})(?!\\p{sc=Hang}|(?:[dmt]|ll|re|ve)(?!\\p{L}))`,
  ].join('|'),
  'gu',
);

/** A word, folded, and those of its parts that are words as well. */
export interface PartedWord {
  word: string;
  parts: string[];
}

/** The words of a text as `wordsOf` gives them, each with its parts; none for most. */
export function partedWordsOf(text: string): PartedWord[] {
  const seamed = foldLetters(withoutPossessives(text.replaceAll(seam, ' ')).replace(joints, seam));
  return (seamed.match(wordPattern(seamed)) ?? []).map((each) => ({
    word: each.replaceAll(seam, ''),
    parts: each.includes(seam) ? each.split(seam) : [],
  }));
}

/** What has more parts is a key: nobody asks for several of them. */
const mostParts = 8;

/** The word, and what of it is found by itself: its parts, and those that stand together; no lone letter. */
export function formsOf({ word, parts }: PartedWord): string[] {
  const most = parts.length > mostParts ? 1 : parts.length - 1;
  const runs = parts.flatMap((_, from) =>
    parts.slice(from, from + most).map((_, more) =>
      parts
        .slice(from, from + more + 1)
        .join('')
        .replace(/^\./, ''),
    ),
  );
  return [...new Set([word, ...runs.filter((run) => run.length > 1 || /\p{N}/u.test(run))])];
}

/** All words of a text, folded, and what of each is found by itself. */
export const formsIn = (text: string): string[] => partedWordsOf(text).flatMap(formsOf);

/** Pagefind drops the dot of `2.0`, which would make it 20; this letter, which it keeps, no word of a site has. */
const dotInNumber = '\ua4f8';

/** A word as Pagefind is asked for it. */
export const forPagefind = (word: string): string => word.replaceAll('.', dotInNumber);

/**
 * A text as Pagefind is given it: its words as `wordsOf` cuts and folds them, parted by spaces. Parts are joined by
 * hyphens: Pagefind finds such a word as a whole and by each part of two letters and more, if it has no digits as well.
 */
export const textForPagefind = (text: string): string =>
  partedWordsOf(text)
    .map(({ word, parts }) => forPagefind(parts.length > 0 ? parts.join('-') : word))
    .join(' ');

/** What of a text's words is found by itself, but not by what `textForPagefind` gives; each once, parted by a sign. */
export function otherFormsForPagefind(text: string): string {
  const isGiven = (form: string, parts: readonly string[]): boolean =>
    form.length > 1 && parts.includes(form) && !/\p{L}\p{N}|\p{N}\p{L}/u.test(form);
  const others = partedWordsOf(text).flatMap((each) =>
    formsOf(each)
      .slice(1)
      .filter((form) => !isGiven(form, each.parts)),
  );
  return [...new Set(others)].map((form) => ` # ${forPagefind(form)}`).join('');
}
