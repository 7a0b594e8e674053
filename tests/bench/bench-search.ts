import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeArchive } from './write-archive.ts';
import type { Answer } from '../../src/search/engine/answer.ts';
import { wordsOf } from '../../src/search/shared/fold.ts';
import { findChromium } from '../fixtures/find-chromium.ts';
import { runBuild } from '../fixtures/run-build.ts';
import { searchSite, type SearchedSite } from '../fixtures/search-site.ts';
import { drawWords } from './drawn-words.ts';
import { itemKinds, makeKnownItems, type KnownItem } from './known-items.ts';
import { readArchive } from './read-archive.ts';
import { measureLongestTask, measureSearchCosts, type Measured, type SearchCosts } from './search-costs.ts';

const usage = `npm run bench:search -- [--from FILE] [--talks N] [--each N] [--seed TEXT] [--site DIR] [--json]

  --from FILE   talks, one JSON object a line, gzipped or not (src/schemas/archive-talk.ts);
                without it the 500 talks of the tests
  --talks N     how many of them, 5000 unless told
  --each N      how many searches of each kind, 40 unless told
  --seed TEXT   another seed makes other searches
  --site DIR    a site built of these talks: kept there, and not built again if it is there
  --json        prints the figures as JSON`;

/**
 * `npm run bench:search`: builds a site of talks, searches it for what is known to be there, and prints
 * how often that stood first and among the first five, and what a search costs a reader.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: {
        type: 'string',
        default: fileURLToPath(new URL('../fixtures/hostile-talks.jsonl.gz', import.meta.url)),
      },
      talks: { type: 'string', default: '5000' },
      each: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      site: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  for (const name of ['talks', 'each'] as const) {
    if (!/^[1-9]\d{0,6}$/.test(values[name]))
      throw new Error(`\`--${name}\` takes a number, such as \`--${name} 40\`.`);
  }
  const talks = readArchive(values.from, Number(values.talks));
  const items = makeKnownItems(talks, values.seed, Number(values.each));
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const out = values.site ?? join(folder, 'site');
  try {
    if (!existsSync(join(out, 'index.html'))) {
      writeArchive(join(folder, 'content'), talks);
      const { status, output } = await runBuild(out, { CONTENT_DIR: join(folder, 'content') });
      if (status !== 0) throw new Error(`The site could not be built:\n${output}`);
    }
    const chromium = findChromium({ say: console.error });
    const site = await searchSite(out);
    const quality = await measureQuality(site, items);
    const denied = await deniedWords(site, values.seed);
    const measured = await whatToMeasure(site, items);
    site.close();
    const costs = await measureSearchCosts(out, chromium, measured);
    const longestTask = await measureLongestTask(out, chromium, [...measured.queries, ...measured.claims]);
    const figures = {
      talks: talks.length,
      seed: values.seed,
      quality,
      denied,
      ...summaryOf(costs, longestTask),
    };
    console.log(values.json ? JSON.stringify(figures) : asTable(figures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Score {
  searches: number;
  first: number;
  firstFive: number;
  /** Searches that did not find it among the first five. */
  missed: string[];
}

/** How many words of its own texts the search is asked for. */
const mostWords = 1000;

/** How many texts these are drawn from. */
const mostTexts = 2000;

/** The words of the site’s texts of which the search says, wrongly, that they are not there. */
async function deniedWords({ sources: { text }, answer }: SearchedSite, seed: string): Promise<Denied> {
  const ids = await text.all();
  const step = Math.ceil(ids.length / mostTexts);
  const texts = await Promise.all(
    ids.filter((_, index) => index % step === 0).map(async (id) => (await text.read(id)).content),
  );
  const words = drawWords(texts, seed, mostWords);
  const denied: string[] = [];
  for (const word of words) {
    const { hits, notices } = await answer(`?q=${encodeURIComponent(word)}`, 1);
    if (hits.length === 0 || notices.some(({ text }) => text.includes('not on this site'))) denied.push(word);
  }
  return { asked: words.length, denied };
}

interface Denied {
  asked: number;
  denied: string[];
}

/** Some of the searches, and those of them that the small files answer. */
async function whatToMeasure({ firstAnswer }: SearchedSite, items: readonly KnownItem[]): Promise<Measured> {
  const queriesOf = (wanted: KnownItem['kind']) =>
    items.filter(({ kind }) => kind === wanted).map(({ query }) => query);
  const [names, titles, claims] = [queriesOf('speaker'), queriesOf('title-words'), queriesOf('claim-words')];
  const quick: string[] = [];
  for (const query of [names, titles, claims].flatMap((queries) => queries.slice(0, 5)))
    if ((await firstAnswer(`?q=${encodeURIComponent(query)}`))?.total) quick.push(query);
  return { letter: 's', claims: claims.slice(0, 5), queries: titles.slice(0, 12), quick };
}

async function measureQuality(
  site: SearchedSite,
  items: readonly KnownItem[],
): Promise<Record<string, Score>> {
  const scores: Record<string, Score> = {};
  for (const kind of itemKinds) {
    const score: Score = { searches: 0, first: 0, firstFive: 0, missed: [] };
    scores[kind] = score;
    for (const item of items.filter((each) => each.kind === kind)) {
      const place = placeOf(item, await site.answer(`?q=${encodeURIComponent(item.query)}`, pageSize));
      score.searches += 1;
      if (place === 0) score.first += 1;
      if (place < 5) score.firstFive += 1;
      else score.missed.push(item.query);
    }
  }
  return scores;
}

/** How many results the search page shows at first. */
const pageSize = 10;

/** Where the item stands, from 0; for nonsense 0 if nothing is shown and the word is named, else nowhere. */
function placeOf({ kind, query, wanted }: KnownItem, { names, hits, notices }: Answer): number {
  const key = (text: string) => wordsOf(text).join('');
  if (kind === 'nonsense') {
    const isNamed = notices.some(({ text }) => text.includes(`“${query}”`));
    return isNamed && names.length + hits.length === 0 ? 0 : Infinity;
  }
  const isSpeaker = kind.startsWith('speaker');
  const results = [
    ...names.map(({ name }) => key(name) === key(wanted)),
    ...hits.map((hit) =>
      isSpeaker
        ? hit.kind !== 'takeaway' && key(hit.speakers.map(({ text }) => text).join('')).includes(key(wanted))
        : key(hit.title) === key(wanted),
    ),
  ];
  const place = results.indexOf(true);
  return place < 0 ? Infinity : place;
}

const summaryOf = (costs: SearchCosts, longestTask: number) => {
  const middleAndMost = (bytes: readonly number[]) => {
    const sorted = bytes.toSorted((a, b) => a - b);
    return { median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 };
  };
  return {
    suggestionBytes: costs.suggestion,
    claimSuggestionBytes: middleAndMost(costs.claimSuggestion),
    firstAnswerBytes: middleAndMost(costs.firstAnswer),
    firstResultBytes: middleAndMost(costs.firstResult),
    longestTaskMilliseconds: Math.round(longestTask),
  };
};

type Figures = {
  talks: number;
  seed: string;
  quality: Record<string, Score>;
  denied: Denied;
} & ReturnType<typeof summaryOf>;

function asTable(figures: Figures): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const both = ({ median, most }: { median: number; most: number }) =>
    `${kilobytes(median)} in the middle, ${kilobytes(most)} at most`;
  const { asked, denied } = figures.denied;
  return [
    `${figures.talks} talks, seed ${figures.seed}`,
    '',
    'search             first   first five',
    ...Object.entries(figures.quality).map(
      ([kind, { first, firstFive, searches }]) =>
        `${kind.padEnd(17)} ${`${first}/${searches}`.padStart(6)} ${`${firstFive}/${searches}`.padStart(12)}`,
    ),
    '',
    `denied wrongly     ${denied.length} of ${asked} words of the texts${denied.length > 0 ? `: ${denied.join(' ')}` : ''}`,
    '',
    `first suggestion   ${kilobytes(figures.suggestionBytes)} of scripts and data`,
    `claim suggested    ${both(figures.claimSuggestionBytes)}, of scripts and data`,
    `without an engine  ${both(figures.firstAnswerBytes)}, page and styles included`,
    `first result       ${both(figures.firstResultBytes)}, page and styles included`,
    `longest task       ${figures.longestTaskMilliseconds} ms while typing (0: none over 50 ms)`,
    ...Object.entries(figures.quality).flatMap(([kind, { missed }]) =>
      missed.length > 0 ? ['', `missed, ${kind}: ${missed.join(' | ')}`] : [],
    ),
  ].join('\n');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
