import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyCheckout } from '../fixtures/checkout.ts';
import { outsideVitest } from '../fixtures/run-build.ts';
import { mutants, type Mutant } from './mutants.ts';

/**
 * `npm run test:mutants [-- --only WORDS]`: proves that the suite can fail. Seeds one fault after the other into a copy of
 * the checkout and runs the tests that must turn red by it; ends with 1 if any stays green.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

/** What stays green hangs, where a state is waited for that never comes: a minute is enough to say so. */
const patience = '60000';

const { folder, remove } = copyCheckout('mutants');
process.once('exit', remove);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

let survivors = 0;
for (const mutant of mutants.filter(({ what }) => what.includes(values.only))) {
  const red = await runWith(mutant);
  if (red.length === 0) survivors += 1;
  console.log(
    red.length > 0
      ? `✓ ${mutant.what}: ${red.length} red, such as “${red[0]}”`
      : `✗ ${mutant.what}: all green`,
  );
}
if (survivors > 0) process.exitCode = 1;

/** Runs the tests of a mutant and returns the names of those that failed. */
async function runWith({ what, file, from, to, tests }: Mutant): Promise<string[]> {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${what}: ${file} does not hold this once: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    return await failedTests(tests);
  } finally {
    writeFileSync(path, text);
  }
}

async function failedTests(tests: readonly string[]): Promise<string[]> {
  const results = join(folder, 'tests/.results-mutant.json');
  const parameters = ['test', '--', '--reporter=json', `--outputFile=${results}`, ...tests];
  const status = await new Promise<number | null>((resolve) => {
    spawn('npm', parameters, {
      cwd: folder,
      env: { ...outsideVitest(), PATIENCE: patience },
      stdio: 'ignore',
    }).once('close', resolve);
  });
  if (status === 0) return [];
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  const red = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status: each }) => each === 'failed')
    .map(({ fullName }) => fullName);
  // The rules over the built site have refused it before any test.
  return red.length > 0 ? red : ['the build of the fixture site'];
}
