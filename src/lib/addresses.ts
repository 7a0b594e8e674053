/**
 * The version of the files for other programs, which stands in them and in the addresses of their JSON
 * Schemas. A field that is added leaves it as it is; one that goes or changes its meaning raises it.
 */
export const catalogueVersion = 1;

/**
 * Every address of the site, in one place. All begin with the base path and end with a slash;
 * ids need no escaping, they are ASCII words. `base` is `/` or a path with slashes around it.
 */
export const addressesUnder = (base: string) => {
  const root = normaliseBase(base);
  const report = (id: string) => `${root}reports/${id}/`;
  return {
    base: root,
    home: root,
    reports: `${root}reports/`,
    talks: `${root}talks/`,
    takeaways: `${root}takeaways/`,
    outcomes: `${root}outcomes/`,
    people: `${root}people/`,
    topics: `${root}topics/`,
    organisations: `${root}organisations/`,
    conferences: `${root}conferences/`,
    search: `${root}search/`,
    about: `${root}about/`,
    report,
    /** The talk's home. */
    talk: (reportId: string, id: string) => `${root}reports/${reportId}/${id}/`,
    /** Where the talk stands in its report. */
    talkInReport: (reportId: string, id: string) => `${report(reportId)}#${id}`,
    person: (id: string) => `${root}people/${id}/`,
    topic: (id: string) => `${root}topics/${id}/`,
    organisation: (id: string) => `${root}organisations/${id}/`,
    conference: (id: string) => `${root}conferences/${id}/`,
    /** The JSON Schema of a file for other programs. */
    schema: (name: 'catalogue' | 'report') => `${root}schemas/v${catalogueVersion}/${name}.schema.json`,
    /** A file of the site, such as `favicon.svg`. */
    file: (path: string) => `${root}${path}`,
  };
};

export type Addresses = ReturnType<typeof addressesUnder>;

/** A base path with exactly one slash at each end. */
export const normaliseBase = (base: string): string => `/${base}/`.replace(/\/{2,}/g, '/');

/** The id of something inside a talk, as it reads on the page of the talk's report. */
export const idInReport = (talkId: string, id: string): string => `${talkId}--${id}`;

/** The id of the passage that supports a claim; no permalink, as the site makes it. */
export const supportId = (claim: string): string => `_supports-${claim}`;

/** What the escapes of a part of an address stand for; `undefined` if one stands for nothing (RFC 3986, 2.1). */
export function decodePath(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
