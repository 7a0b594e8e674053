import { createHash } from 'node:crypto';

/** How long an id may be before the number that sets it apart from another. */
const maximum = 60;

/** Letters that no normal form takes apart into an ASCII letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ı: 'i',
  ə: 'e',
};

/**
 * Makes an id from any name: lower-case ASCII words joined by single hyphens, at most 60 characters.
 * The same name always gives the same id. A name without a Latin letter or a digit gives `x-` and a
 * short hash of the name.
 *
 * @param name any text, even an empty one
 * @param taken ids that are in use; a taken id gets `-2`, `-3` and so on
 */
export function makeId(name: string, taken: ReadonlySet<string>): string {
  const id = cutAtWord(wordsOf(name)) || `x-${hashOf(name)}`;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function wordsOf(name: string): string {
  return name
    .replace(/[™®©℠]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\u0000-\u007f]/gu, (letter) => letters[letter] ?? letter)
    .replace(/(?<=[a-z0-9])['’ʼ](?=[a-z])/gu, '')
    .replace(/(?<![a-z0-9])c\+\+/g, 'cpp')
    .replace(/(?<![a-z0-9])([a-z])#(?![a-z0-9])/g, '$1sharp')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}

function cutAtWord(id: string): string {
  if (id.length <= maximum) return id;
  const end = id.lastIndexOf('-', maximum);
  return id.slice(0, end > 0 ? end : maximum);
}

/** Ten hexadecimal digits, the same for every normal form and case of a name. */
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(name.toWellFormed().normalize('NFKC').toLowerCase().trim())
    .digest('hex')
    .slice(0, 10);
