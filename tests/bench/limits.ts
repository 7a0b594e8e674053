import type { SiteFigures } from './measure-site.ts';
import type { VisitCosts } from './visit-costs.ts';

/** What is judged of an archive’s site. */
export interface Judged {
  talks: number;
  site: Pick<SiteFigures, 'largest' | 'longestList'>;
  firstSuggestion: number;
  firstResult: number;
  longestTask: number;
  visits: (Pick<VisitCosts, 'path' | 'bytes' | 'files' | 'largestPaint'> & { what: string })[];
}

const largestPage = 100_000;
const longestList = 500;

/** What a first search may load at so many talks and fewer, in bytes; the index grows with what it holds. */
const searchLimits = [
  { talks: 5_000, suggestion: 15_000, result: 165_000 },
  { talks: 20_000, suggestion: 25_000, result: 290_000 },
];

/** What a first visit may load, in bytes after brotli, pictures aside, and in requests. */
const visitLimits: Record<string, { bytes: number; requests: number }> = {
  home: { bytes: 12_000, requests: 4 },
  'a report in the middle': { bytes: 20_000, requests: 4 },
  // One of 500 talks, each in a line.
  'the heaviest report': { bytes: 30_000, requests: 4 },
  'a talk in the middle': { bytes: 12_000, requests: 4 },
  'the heaviest talk': { bytes: 12_000, requests: 4 },
  'the heaviest list': { bytes: 25_000, requests: 6 },
};

/** In milliseconds on the slow line: who waits longer than a second notices (Nielsen, Usability Engineering, 1993). */
const latestPaint = 1_000;

/** In milliseconds: a longer task of the main thread is a long one (W3C Long Tasks API). */
const longestTask = 50;

/** A sentence for each limit that an archive’s site exceeds. */
export function exceededLimits({
  talks,
  site,
  firstSuggestion,
  firstResult,
  longestTask: task,
  visits,
}: Judged): string[] {
  const search = searchLimits.find((limit) => talks <= limit.talks);
  const exceeded: string[] = [];
  const judge = (what: string, value: number, limit: number | undefined, tell: (value: number) => string) => {
    if (limit !== undefined && value > limit)
      exceeded.push(`${what}: ${tell(value)}, over the limit of ${tell(limit)}.`);
  };
  judge(`The largest page, ${site.largest.path}`, site.largest.bytes, largestPage, inBytes);
  judge(
    `The longest list, on ${site.longestList.path}`,
    site.longestList.entries,
    longestList,
    (entries) => `${entries} entries`,
  );
  judge('The first suggestion', firstSuggestion, search?.suggestion, inBytes);
  judge('The first result', firstResult, search?.result, inBytes);
  judge('The longest task while one types', task, longestTask, inMilliseconds);
  for (const { what, path, bytes, files, largestPaint } of visits) {
    const visit = `The first visit, of ${what}, ${path}`;
    judge(visit, bytes, visitLimits[what]?.bytes, inBytes);
    judge(visit, files.length, visitLimits[what]?.requests, (requests) => `${requests} requests`);
    judge(`${visit}, paints its largest part`, largestPaint, latestPaint, inMilliseconds);
  }
  return exceeded;
}

/** `17,412 bytes`: what is only just over its limit must read so. */
const inBytes = (bytes: number): string => `${bytes.toLocaleString('en-GB')} bytes`;

/** `480 ms`. */
export const inMilliseconds = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
