import { createHash } from 'node:crypto';
import { toBaseLetters } from '../../lib/base-letters.ts';

/** How long an id may be before the number that sets it apart from another. */
const maximum = 60;

/** A clause that is shorter says too little of a long name. */
const shortestClause = 20;

/** Words after which a sense goes on: articles, prepositions, conjunctions and the like. */
const joining = new Set(
  `a an the this that these those its it our your their my his her we you they i who whose which what why when where how
  of to in on at by for from with without into onto out over under up about across after before between through via vs
  versus per as than then and or nor but so if not no is are was were be been being am has have had do does did can could
  will would should must may might all every each any some more most very too
  another other such same own only just even also still almost nearly much many few both everybody everyone anyone someone
  der die das den dem des ein eine einen einem einer und oder mit von vom zu zum zur im am auf aus bei nach wie was
  le la les un une de du des et ou en dans sur pour avec par au aux el los las y o con por para del`.split(
    /\s+/,
  ),
);

/**
 * Makes an id from any name: lower-case ASCII words joined by single hyphens, at most 60 characters. A longer one ends
 * with a clause of the name, or else with a word that ends a sense.
 * The same name always gives the same id. A name without a Latin letter or a digit gives `x-` and a
 * short hash of the name.
 *
 * @param name any text, even an empty one
 * @param taken ids that are in use; a taken id gets `-2`, `-3` and so on
 * @param ending what follows the name, and stays whole where the name is shortened
 */
export function makeId(name: string, taken: ReadonlySet<string>, ending = ''): string {
  const id = shortenedWith(name, ending) || `x-${hashOf(`${name} ${ending}`)}`;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function wordsOf(name: string): string {
  const plain = name
    .replace(/[™®©℠]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return toBaseLetters(plain)
    .replace(/(?<=[a-z0-9])['’ʼ](?=[a-z])/gu, '')
    .replace(/(?<![a-z0-9])c\+\+/g, 'cpp')
    .replace(/(?<![a-z0-9])([a-z])#(?![a-z0-9])/g, '$1sharp')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}

function shortenedWith(name: string, ending: string): string {
  const whole = wordsOf(`${name} ${ending}`);
  if (whole.length <= maximum) return whole;
  const last = wordsOf(ending);
  const room = maximum - last.length - 1;
  return last === '' || room < shortestClause
    ? shortened(`${name} ${ending}`, maximum)
    : `${shortened(name, room)}-${last}`;
}

function shortened(name: string, limit: number): string {
  const whole = wordsOf(name);
  if (whole.length <= limit) return whole;
  const clauses = [...name.matchAll(/[:;?!](?=\s)|\s[–—|-](?=\s)|\s(?=\()/gu)]
    .map(({ index }) => wordsOf(name.slice(0, index)))
    .filter(({ length }) => length >= shortestClause && length <= limit);
  return clauses.at(-1) ?? cutAtWord(whole, limit);
}

function cutAtWord(id: string, limit: number): string {
  const end = id.lastIndexOf('-', limit);
  if (end <= 0) return id.slice(0, limit);
  const words = id.slice(0, end).split('-');
  const last = words.findLastIndex((word) => !joining.has(word));
  return words.slice(0, last < 0 ? undefined : last + 1).join('-');
}

/** Ten hexadecimal digits, the same for every normal form and case of a name. */
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(name.toWellFormed().normalize('NFKC').toLowerCase().trim())
    .digest('hex')
    .slice(0, 10);
