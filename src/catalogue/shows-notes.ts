import type { CatalogueReport } from './types.ts';

/** A report with more talks than this shows their summaries, so that its page stays light. */
const mostTalksInFull = 60;

/** Whether a report shows the notes of its talks in full. */
export const showsNotes = (report: CatalogueReport): boolean => report.talks.length <= mostTalksInFull;
