import { countWords } from '../lib/reading-time.ts';
import type { CatalogueReport } from './types.ts';

/**
 * How much a report shows of its talks: the notes of each in full, or title, speakers and takeaways, or one line with
 * title and speakers.
 */
export type ReportDetail = 'notes' | 'takeaways' | 'lines';

/** What a report would hold if it showed everything. */
export interface ReportSize {
  /** Words of its article and of its corrections. */
  article: number;
  /** Words of the notes of its talks. */
  notes: number;
  /** Words of its takeaways and of those of its talks, with what became of them. */
  takeaways: number;
  talks: number;
}

/** What a report would show of itself and its talks, counted. */
export const sizeOf = ({ words, takeaways, corrections, talks }: CatalogueReport): ReportSize => ({
  article:
    words +
    sum(corrections.map(({ reported, correct, ground }) => countWords(`${reported} ${correct} ${ground}`))),
  notes: sum(talks.map((talk) => talk.words)),
  takeaways: sum(
    [takeaways, ...talks.map((talk) => talk.takeaways)]
      .flat()
      .map(({ text, outcome }) => countWords(`${text} ${outcome?.text ?? ''}`)),
  ),
  talks: talks.length,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Bytes that the page of a report takes after brotli at level 5, measured over 550 reports of archives and those of this site,
 * each of which it tells to within a fifth: an empty page, a word, a word of a claim with its share of what stands around
 * claims, and what stands around a talk.
 */
const bytes = { frame: 3_000, word: 2.6, wordOfTakeaway: 6.5, talk: 100 };

/** What a page may take of the 20 kB of a first visit: styles and script, which all pages share, take the rest. */
const budget = 12_000;

/** How much a report can show of its talks within its budget. */
export function reportDetail({ article, notes, takeaways, talks }: ReportSize): ReportDetail {
  const brief = bytes.frame + bytes.word * article + bytes.wordOfTakeaway * takeaways + bytes.talk * talks;
  if (brief + bytes.word * notes <= budget) return 'notes';
  return brief <= budget ? 'takeaways' : 'lines';
}

/** How many words there are to read on the page of a report. */
export function shownWords(report: CatalogueReport): number {
  const { notes, takeaways } = sizeOf(report);
  return report.words + { notes, takeaways, lines: 0 }[report.detail];
}
