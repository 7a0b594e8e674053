import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { copyWorkingTree } from '../fixtures/checkout.ts';
import { plans } from './plans.ts';
import { npm, step, StepFailed } from './steps.ts';
import { writeReport } from './write-report.ts';

/**
 * `npm run test:by-the-book`: writes reports as docs/writing.md says, in a copy of the checkout, and sees whether they
 * leave the checks and the tests of what is in content/ green. With `--keep` the copy stays.
 */
const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });

/** The tests that read content/. */
const testsOfContent = 'tests/build/shipped-content.test.ts';

const folder = mkdtempSync(join(tmpdir(), 'takeaways-by-the-book-'));
process.once('exit', () => {
  if (values.keep) console.log(`Kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await step('copy the checkout', () => copyWorkingTree(folder));
  const people = idsIn('people');
  const topics = idsIn('topics');
  for (const [index, plan] of plans.entries()) {
    await writeReport(folder, plan, { person: pick(people, index), topic: pick(topics, index) });
  }
  await step('npm run check', () => npm(folder, ['run', 'check']));
  await step(`npm test -- ${testsOfContent}`, () => npm(folder, ['test', '--', testsOfContent]));
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  const { cause } = error;
  console.error(cause instanceof Error ? cause.message : cause);
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}

/** The ids of a registry as it was before the first report. */
function idsIn(registry: string): string[] {
  return Object.keys(parse(readFileSync(join(folder, 'content', `${registry}.yaml`), 'utf8')) ?? {});
}

/** Another one for each report, as long as there are others. */
function pick(ids: readonly string[], index: number): string {
  const id = ids[index % ids.length];
  if (id === undefined) throw new Error('content/ names nobody and nothing yet.');
  return id;
}
