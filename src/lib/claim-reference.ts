/** Where a claim has its home: in a talk, or in the report itself. */
export interface ClaimHome {
  report: string;
  talk?: string;
  takeaway: string;
}

/**
 * Resolves a reference to a claim: `<takeaway>` of the report in which it stands, `<talk>#<takeaway>` of a talk of that
 * report, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>` of any.
 *
 * @param reference in the form of `claimReferenceSchema`
 * @param report id of the report in which it stands
 * @param hasTalk whether that report has a talk of an id
 */
export function resolveClaim(
  reference: string,
  report: string,
  hasTalk: (talk: string) => boolean,
): ClaimHome {
  const [home, takeaway] = reference.includes('#') ? reference.split('#', 2) : ['', reference];
  const [first = '', talk] = (home ?? '').split('/', 2);
  const claim = takeaway ?? '';
  if (first === '') return { report, takeaway: claim };
  if (talk !== undefined) return { report: first, talk, takeaway: claim };
  return hasTalk(first) ? { report, talk: first, takeaway: claim } : { report: first, takeaway: claim };
}
