import type { LinkState } from '../schemas/link-state.ts';

/** Who owns an opinion, and in what role: reporter, speaker or both. */
interface NoteOwner {
  name: string;
  address: string;
  role: string;
}

/** A claim as the passage that supports it names it. */
export interface SupportedClaim {
  kind: string;
  /** Its first words. */
  words: string;
  owner: string;
  isSpeakers: boolean;
}

/** Where an article or notes are shown. */
export interface Place {
  /** The base path of the site, with slashes around it. */
  base: string;
  /** The address of the page that shows them, base included. */
  page: string;
  /** Levels by which their headings sink: 0 where `##` is an `h2`. */
  headingShift: number;
  /** The talk whose notes these are, if they are shown inside a report: prefixes their ids. */
  talk?: string;
}

/** What is known of whom and what a text names; the compiler of MDX leaves it to components. */
export interface Known {
  owner: (personId: string) => NoteOwner;
  /** A claim of the report or talk that this is the text of. */
  claim: (id: string) => SupportedClaim;
  /** What is known of an outside address. */
  link: (address: string) => LinkState | undefined;
  /** Where all of a picture stands, by its path in the text. */
  picture: (path: string) => Promise<string>;
}

/** The report whose article a file is. Throws an Error if it is none. */
export function reportOf({ fileURL }: { fileURL: URL | undefined }): string {
  const [, report] = /\/reports\/([^/]+)\/report\.mdx$/.exec(fileURL?.pathname ?? '') ?? [];
  if (report === undefined) throw new Error(`${fileURL?.pathname} is no article of a report.`);
  return report;
}
