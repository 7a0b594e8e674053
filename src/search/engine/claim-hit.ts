import { siteLanguage } from '../../lib/language.ts';
import type { Takeaway } from '../../schemas/takeaway.ts';
import { cutWords, type CutWord } from '../shared/cut-words.ts';
import { wordsOf } from '../shared/fold.ts';
import type { Filters } from '../shared/search-state.ts';
import { markTerms, termOf, type Piece } from '../shared/mark-terms.ts';
import type { ClaimRow } from '../shared/shards.ts';
import { rootOf } from './spelling.ts';

/** A takeaway as it is shown. */
export interface ClaimHit {
  kind: 'takeaway';
  /** Its address, base path included. */
  url: string;
  /** Its words. */
  title: string;
  titlePieces: Piece[];
  claim: Takeaway['kind'];
  owner: string;
  /** In what role the owner says it: `speaker`, `reporter` … */
  role: string;
  /** The title of its talk or report, and where that stands. */
  home: { title: string; url: string };
  /** Conference and edition. */
  event: string;
  /** BCP 47 tag of its words. */
  language: string;
  /** What became of it, and when, if that is known. */
  outcome: string | undefined;
  /** Names of what it is about by which it was found although it says them nowhere. */
  listedUnder: string[];
  /** Its values of each filter. */
  filters: Partial<Filters>;
  /** The terms found, folded, to be marked on arrival. */
  terms: string[];
}

/** What a claim is asked for: any of these spellings. */
export interface AskedUnit {
  spellings: string[][];
  /** Whether the words of its first spelling need not stand together. */
  mayStandApart?: boolean;
  /** Whether all words are meant that begin as its spelling. */
  isBeginning?: boolean;
}

/** Makes a hit of a claim; marks what was asked for. */
export function toClaimHit(row: ClaimRow, units: readonly AskedUnit[], base: string): ClaimHit {
  const [address, text, claim, owner, role, home, event, language, outcome, filters] = row;
  const url = `${base}reports/${address}`;
  const words = cutWords(text);
  const terms = [...new Set(units.flatMap((unit) => termsIn(words, unit)))];
  return {
    kind: 'takeaway',
    url,
    title: text,
    titlePieces: markTerms(text, terms),
    claim,
    owner,
    role,
    home: { title: home, url: url.replace(/#.*/, '') },
    event,
    language: language || siteLanguage,
    outcome: outcome || undefined,
    listedUnder: [],
    filters,
    terms,
  };
}

/** Whether a text itself says all that was asked for. */
export function saysAll(text: string, units: readonly AskedUnit[]): boolean {
  const words = cutWords(text);
  return units.every((unit) => termsIn(words, unit).length > 0);
}

/** How many words a claim has beside those asked for; fewest where it is what was typed. */
export const otherWordsIn = (text: string, typed: readonly string[]): number => {
  const words = wordsOf(text);
  return words.join(' ') === typed.join(' ') ? -1 : words.length - typed.length;
};

/** What of a unit words say, in the form in which they say it. */
function termsIn(words: readonly CutWord[], { spellings, mayStandApart, isBeginning }: AskedUnit): string[] {
  const apart = mayStandApart ? (spellings[0] ?? []).map((word) => [word]) : [];
  const saidApart = apart.map((spelling) => termsOf(words, spelling));
  const together = spellings.flatMap((spelling) => termsOf(words, spelling, isBeginning));
  return saidApart.every((terms) => terms.length > 0) ? [...together, ...saidApart.flat()] : together;
}

/** Words that stand one behind the other, each in any inflexion, or with any ending. */
function termsOf(words: readonly CutWord[], spelling: readonly string[], isBeginning = false): string[] {
  const asked = spelling.map((word) => ({ word, root: rootOf(word) }));
  return words.flatMap((_, at) => {
    const forms = asked.map(({ word, root }, index) =>
      words[at + index]?.forms.find(
        (form) => form === word || rootOf(form) === root || (isBeginning && form.startsWith(word)),
      ),
    );
    return forms.every((form) => form !== undefined) ? [termOf(forms)] : [];
  });
}
