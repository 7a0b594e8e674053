import { parseArgs } from 'node:util';
import { readBuiltPages } from '../fixtures/built-pages.ts';
import { findChromium } from '../fixtures/find-chromium.ts';
import { measureVisits, slowLine } from './visit-costs.ts';

const usage = `npm run bench:visits -- [--site DIR] [PATH...]

  --site DIR  a built site, dist unless told
  PATH        pages of it, such as / or /reports/flink-forward-europe-2019/; all of up to 200 unless told`;

/** `npm run bench:visits`: prints what the first visit to each page costs its reader on a slow line. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { site: { type: 'string', default: 'dist' }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const paths =
    positionals.length > 0
      ? positionals
      : [...readBuiltPages(values.site)].map(({ path }) => path).slice(0, 200);
  const visits = await measureVisits(values.site, findChromium(), paths, slowLine);
  console.log(
    `${slowLine.throughput / 1e6} Mbit/s, ${slowLine.latency} ms before each answer; bytes after brotli`,
  );
  console.table(
    visits.map(({ path, files, bytes, scriptBytes, largestPaint }) => ({
      path,
      requests: files.length,
      bytes,
      'of which script': scriptBytes,
      'largest paint, ms': Math.round(largestPaint),
    })),
  );
}

await main();
