import { parseArgs } from 'node:util';
import { checkOutsideLinks } from './links/check-outside-links.ts';
import { hostTurns, probeLink } from './links/probe-link.ts';
import { parseSiteUrl } from '../lib/site-url.ts';

/**
 * `npm run links [-- --max-age DAYS | --all] [--only PREFIX]`: exits with 0 when nothing is newly gone
 * or moved, with 1 otherwise or when something is wrong, with 130 when interrupted.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'max-age': { type: 'string', default: '30' },
      all: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  if (!/^\d{1,5}$/.test(values['max-age'])) {
    throw new Error('`--max-age` takes a number of days. Write it like `--max-age 30`.');
  }
  const { origin, base } = parseSiteUrl(process.env['SITE_URL']);
  const userAgent = `conference-takeaways-links/1 (+${origin}${base})`;
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const inTurn = hostTurns();
  const news = await checkOutsideLinks({
    folder: process.env['CONTENT_DIR'] ?? 'content',
    today: new Date().toISOString().slice(0, 10),
    maxAge: values.all ? 0 : Number(values['max-age']),
    only: values.only,
    probe: (address) => probeLink(address, { fetch, timeout: 20_000, userAgent, inTurn }),
    print: console.log,
    signal: interrupt.signal,
  });
  process.exit(interrupt.signal.aborted ? 130 : news > 0 ? 1 : 0);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
