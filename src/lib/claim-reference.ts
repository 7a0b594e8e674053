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
  const [, home, talk, takeaway = ''] = /^(?:([^/#]+)(?:\/([^#]+))?#)?(.+)$/.exec(reference) ?? [];
  if (home === undefined) return { report, takeaway };
  if (talk !== undefined) return { report: home, talk, takeaway };
  return hasTalk(home) ? { report, talk: home, takeaway } : { report: home, takeaway };
}
