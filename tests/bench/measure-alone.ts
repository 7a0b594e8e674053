import { askGate } from '../../src/content/gate.ts';
import { readBuiltPages } from '../fixtures/built-pages.ts';
import { cutRecords } from '../../src/search/build/cut-records.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import { toIndexedRecord } from '../../src/search/build/indexed-record.ts';

/** What parts of a build take on their own, in seconds; in a build they run beside others. */
export interface AloneFigures {
  gate: number;
  index: number;
}

/**
 * Measures parts of a build.
 *
 * @param content the content folder
 * @param site the same, built for the root of its host
 */
export async function measureAlone(content: string, site: string): Promise<AloneFigures> {
  const gate = await timed(() => askGate(content));
  const records = [...readBuiltPages(site)].flatMap(({ path, html }) =>
    cutRecords(html, path).map(toIndexedRecord),
  );
  return { gate, index: await timed(() => indexRecords(records)) };
}

async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
