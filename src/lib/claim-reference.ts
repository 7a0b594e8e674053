/** Where something has its home: in a talk, or in the report itself. */
export interface Home {
  report: string;
  talk?: string;
}

export interface ClaimHome extends Home {
  takeaway: string;
}

/**
 * Resolves a reference to a claim: `<takeaway>` of the file in which it stands, `<talk>#<takeaway>` of a talk of its
 * report, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>` of any.
 *
 * @param reference in the form of `claimReferenceSchema`
 * @param from the report or talk in which it stands
 * @param hasTalk whether the report in which it stands has a talk of an id
 */
export function resolveClaim(reference: string, from: Home, hasTalk: (talk: string) => boolean): ClaimHome {
  const [home, takeaway = ''] = reference.includes('#') ? reference.split('#', 2) : ['', reference];
  if (!home) return { ...from, takeaway };
  return { ...resolveHome(home, from, hasTalk), takeaway };
}

/** What a claim rests on: a talk, or a part of a talk or report. */
export interface SourceHome extends Home {
  /** The id of a claim or of something in the notes; left out where all of a talk is meant. */
  part?: string;
}

/**
 * Resolves what a claim rests on: a talk as `<talk>` or `<report>/<talk>`, a part of one as a claim is referred to.
 *
 * @param reference in the form of `sourceReferencesSchema`
 */
export function resolveSource(reference: string, from: Home, hasTalk: (talk: string) => boolean): SourceHome {
  const isTalk = !reference.includes('#') && (reference.includes('/') || hasTalk(reference));
  if (isTalk) return resolveHome(reference, from, hasTalk);
  const { takeaway: part, ...home } = resolveClaim(reference, from, hasTalk);
  return { ...home, part };
}

/** `<talk>` of the report in which it stands, `<report>/<talk>` or `<report>`. */
function resolveHome(home: string, { report }: Home, hasTalk: (talk: string) => boolean): Home {
  const [first = '', talk] = home.split('/', 2);
  if (talk !== undefined) return { report: first, talk };
  return hasTalk(first) ? { report, talk: first } : { report: first };
}
