import { mostTalksInFull } from '../lib/report-limits.ts';
import type { CatalogueReport } from './types.ts';

/** Whether a report shows the notes of its talks in full. */
export const showsNotes = (report: CatalogueReport): boolean => report.talks.length <= mostTalksInFull;
