import { count, joinNames } from '../lib/words.ts';
import type { LinkState } from '../schemas/link-state.ts';
import type { Resource } from '../schemas/resource.ts';
import { isSpeakers } from './owners.ts';
import type { CatalogueReport, CatalogueTakeaway, CatalogueTalk } from './types.ts';

/*
 * How the site knows what it tells: the rules by which the data become words.
 *
 * - What a speaker said is told “as reported by” the authors of the report: by one or two by their names, by more
 *   as “<first> and N others”. What a reporter says, in a talk too, is the reporter’s own, and needs no such words.
 * - “retold”: the report has a `source`. Its words are the site’s, what they tell was published elsewhere first.
 * - “slides”, “recording”: the talk has a resource of the kind `slides` or `video` that can be opened today: it is not
 *   gone, or there is an archived copy. A claim with `at` names the moment.
 * - “corrected”: a correction of the report names the claim.
 * - “contradicted”: the claim is `against` another, or another is against it.
 */

/** What is known of an outside address. */
type LinkStates = (address: string) => LinkState | undefined;

/** Who reports something: `A`, `A and B`, `A and 2 others`. */
export const reportersOf = ({ authors }: CatalogueReport): string => {
  const [first = '', ...others] = authors.map(({ name }) => name);
  return others.length > 1 ? `${first} and ${count(others.length, 'other')}` : joinNames([first, ...others]);
};

/** Whether a claim was said by a speaker, and is reported by others. */
export const isReported = (claim: CatalogueTakeaway): boolean =>
  isSpeakers(claim) && !claim.report.authors.includes(claim.by);

/**
 * How it is known what was said in a talk, or what a report says: `as reported by A, retold; slides and recording`.
 * Empty where there is nothing to say.
 *
 * @param claim the claim in question; without it all that speakers said in the talk
 */
export function howKnown(
  { report, talk }: { report: CatalogueReport; talk: CatalogueTalk | undefined },
  link: LinkStates,
  claim?: CatalogueTakeaway,
): string {
  const hasReporters =
    talk !== undefined &&
    (claim ? isReported(claim) : talk.speakers.some(({ person }) => !report.authors.includes(person)));
  const told = [hasReporters && `as reported by ${reportersOf(report)}`, report.source && 'retold'];
  const canBeOpened = (url: string): boolean => {
    const known = link(url);
    return known?.state !== 'gone' || known.archived !== undefined;
  };
  const has = (wanted: Resource['kind']): boolean =>
    talk?.resources.some(({ kind, url }) => kind === wanted && canBeOpened(url)) ?? false;
  const seen = [
    has('slides') && 'slides',
    has('video') && (claim?.at === undefined ? 'recording' : `recording at ${claim.at}`),
  ].filter((each) => each !== false);
  return [told.filter(Boolean).join(', '), joinNames(seen)].filter(Boolean).join('; ');
}

/** What sets a claim apart from others of its talk: `corrected`, `contradicted`. */
export const marksOf = ({ corrections, against }: CatalogueTakeaway): string[] => [
  ...(corrections.length > 0 ? ['corrected'] : []),
  ...(against.length > 0 ? ['contradicted'] : []),
];
