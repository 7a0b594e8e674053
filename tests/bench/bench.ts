import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './write-archive.ts';
import { cardCache } from '../../src/formats/cards/card.ts';
import type { ArchiveTalk } from './archive-talk.ts';
import { findChromium } from '../fixtures/find-chromium.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';
import { makeKnownItems } from './known-items.ts';
import { exceededLimits, inMilliseconds } from './limits.ts';
import { measureAlone, type AloneFigures } from './measure-alone.ts';
import { measureBuild, type BuildFigures } from './measure-build.ts';
import { faster } from './measure-process.ts';
import { measureSite, type SiteFigures } from './measure-site.ts';
import { findHugo, measurePeers, type PeerFigures } from './peers.ts';
import { readArchive } from './read-archive.ts';
import { repeatTalks } from './repeat-talks.ts';
import { measureLongestTask, measureSearchCosts } from './search-costs.ts';
import { measureVisits, slowLine, type VisitCosts } from './visit-costs.ts';

const usage = `npm run bench -- [--from FILE] [--talks N] [--keep DIR] [--peers] [--json]

  --from FILE   talks, one JSON object a line, gzipped or not (src/schemas/archive-talk.ts);
                without it the 500 talks of the tests, over and over at other events
  --talks N     how many of them, 5000 unless told
  --keep DIR    leaves the content folder there
  --peers       builds the same talks with Hugo (the one on this machine), Eleventy and Starlight (from npm) too,
                twice each; the faster counts, as of the two clean builds before and after them
  --json        prints the figures as JSON`;

/** Everything that the bench finds out. */
interface Figures {
  machine: string;
  talks: number;
  alone: AloneFigures;
  /** The faster of two, one before the other programs and one after them. */
  clean: BuildFigures;
  /** Again, with the cards of the last one. */
  cardsKept: BuildFigures;
  site: SiteFigures;
  /** Bytes after brotli, as bench:search counts them. */
  firstSuggestion: number;
  firstResult: number;
  /** The longest task of the main thread while one types, in milliseconds; 0 where none lasted 50. */
  longestTask: number;
  /** First visits on a slow line, and of what. */
  visits: (VisitCosts & { what: string })[];
  /** What other programs took for one page a talk, search index included; empty where they were not asked. */
  peers: PeerFigures[];
  /** A sentence for each limit that is exceeded. */
  exceeded: string[];
}

/**
 * `npm run bench`: turns talks of an archive into a content folder, builds it, and
 * prints what that took, what it made, what that costs a reader, and which limit is exceeded.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      talks: { type: 'string', default: '5000' },
      keep: { type: 'string' },
      peers: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (!/^[1-9]\d{0,6}$/.test(values.talks)) {
    throw new Error('`--talks` takes a number, such as `--talks 5000`.');
  }
  // What is missing is told before minutes are spent.
  const chromium = findChromium({ say: console.error });
  if (values.peers) await findHugo();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const talks = talksOf(values.from, Number(values.talks));
    const content = values.keep === undefined ? join(folder, 'content') : resolve(values.keep);
    const out = join(folder, 'site');
    const build = (what: string, into = out) => {
      console.error(`Building ${talks.length} talks: ${what}`);
      return measureBuild(into, { CONTENT_DIR: content });
    };
    writeArchive(content, talks);
    const buildClean = (into: string) => {
      rmSync(cardCache, { recursive: true, force: true });
      return build('clean', into);
    };
    const before = await buildClean(join(folder, 'before'));
    const peers = values.peers
      ? await measurePeers(content, join(folder, 'peers'), (text) => console.error(text))
      : [];
    const clean = faster(before, await buildClean(out));
    const site = measureSite(out);
    const titles = makeKnownItems(talks, '1', 40).filter(({ kind }) => kind === 'title-words');
    const queries = titles.slice(0, 12).map(({ query }) => query);
    const costs = await measureSearchCosts(out, chromium, { letter: 's', claims: [], queries, quick: [] });
    const longestTask = await measureLongestTask(out, chromium, queries);
    const visited = await measureVisits(out, chromium, Object.values(site.typical), slowLine);
    const alone = await measureAlone(content, out);
    const cardsKept = await build('cards kept', join(folder, 'again'));
    const judged = {
      talks: talks.length,
      site,
      firstSuggestion: costs.suggestion,
      firstResult: costs.firstResult.toSorted((a, b) => a - b)[costs.firstResult.length >> 1] ?? 0,
      longestTask,
      visits: visited.map((visit, index) => ({ what: Object.keys(site.typical)[index] ?? '', ...visit })),
    };
    const figures: Figures = {
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
      ...judged,
      alone,
      clean,
      cardsKept,
      peers,
      exceeded: exceededLimits(judged),
    };
    console.log(values.json ? JSON.stringify(figures) : asTable(figures));
    // What reads the figures reads them; who started it is told in words too.
    if (values.json) for (const sentence of figures.exceeded) console.error(sentence);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Talks of an archive; without one those of the tests, as often as it takes. */
const talksOf = (file: string | undefined, many: number): ArchiveTalk[] =>
  file === undefined ? repeatTalks(readHostileTalks(), many) : readArchive(file, many);

function asTable(figures: Figures): string {
  const { site, clean, talks } = figures;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
  const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
  const against = ({ seconds: value }: BuildFigures) =>
    `${seconds(value)}, ${(value / clean.seconds).toFixed(2)} of clean`;
  const rows: [string, string][] = [
    ['machine', figures.machine],
    ['talks', String(talks)],
    ['pages', String(site.pages)],
    ['clean build', `${seconds(clean.seconds)}, ${((1000 * clean.seconds) / talks).toFixed(1)} ms a talk`],
    ...Object.entries(clean.phases).map(([phase, value]): [string, string] => [`  ${phase}`, seconds(value)]),
    ['  cards, as far as they make it longer', seconds(clean.seconds - figures.cardsKept.seconds)],
    ['  the gate alone', seconds(figures.alone.gate)],
    ['  the index alone', seconds(figures.alone.index)],
    ['cards kept', against(figures.cardsKept)],
    ['most memory', megabytes(clean.memory)],
    ['dist/', `${megabytes(site.size)} in ${site.files} files`],
    ['search files', megabytes(site.indexSize)],
    ['page of a talk', `${kilobytes(site.talk.median)} in the middle, ${kilobytes(site.talk.most)} at most`],
    ['home', kilobytes(site.home)],
    ['largest page', `${kilobytes(site.largest.bytes)}, ${site.largest.path}`],
    ['longest list', `${site.longestList.entries} entries, ${site.longestList.path}`],
    ['first suggestion', kilobytes(figures.firstSuggestion)],
    ['first result', kilobytes(figures.firstResult)],
    ['longest task while one types', inMilliseconds(figures.longestTask)],
    ...figures.visits.map(({ what, path, bytes, files, largestPaint }): [string, string] => [
      `first visit, of ${what}`,
      `${kilobytes(bytes)} in ${files.length} requests, largest paint after ${inMilliseconds(largestPaint)}, ${path}`,
    ]),
    ...figures.peers.map(({ name, seconds: took, memory, pages }): [string, string] => [
      name,
      `${seconds(took)}, ${megabytes(memory)}, ${pages} pages; this takes ${(clean.seconds / took).toFixed(2)} of the time, ${(clean.memory / memory).toFixed(2)} of the memory`,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const verdict = figures.exceeded.length > 0 ? figures.exceeded : ['Every limit is kept.'];
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), '', ...verdict].join('\n');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
