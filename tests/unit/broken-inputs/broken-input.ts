import { changed } from '../../fixtures/content-folder.ts';

/** Something that a reporter may get wrong, and what the gate says of it. */
export interface BrokenInput {
  name: string;
  /** The files that differ from the smallest content that is right; `null` leaves one out. */
  changes: Record<string, string | null>;
  /** The problem as the reporter reads it: its place, and below it the message. Several stand in their order. */
  says: string | [string, string, ...string[]];
}

export const report = 'reports/meeting-1843/report.mdx';
export const talk = 'reports/meeting-1843/talks/notes.md';

export const inReport = (from: string, into: string) => changed(report, from, into);
export const inTalk = (from: string, into: string) => changed(talk, from, into);
export const inPeople = (from: string, into: string) => changed('people.yaml', from, into);
/** The article in Markdown, with text in the place of its talk. */
export const inMarkdown = (text: string) => ({
  'reports/meeting-1843/report.md': inReport('<Talk id="notes" />', text)[report] ?? '',
  [report]: null,
});
/** Puts text into the article. */
export const article = (text: string) => inReport('Opening.', text);
/** Puts text into the notes of the talk. */
export const notes = (text: string) => inTalk('She spoke.', text);
