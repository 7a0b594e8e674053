import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyCheckout } from '../fixtures/checkout.ts';
import { outsideVitest } from '../fixtures/run-build.ts';
import { mutants } from './mutants.ts';

/**
 * `npm run test:mutants [-- --only WORDS]`: proves that the suite can fail. Seeds one fault after the other into a copy of
 * the checkout and runs the tests that must turn red by it; ends with 1 if any stays green.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

/** What stays green hangs, where a state is waited for that never comes: so long is enough to say so. */
const patience = '120000';

const chosen = mutants.filter(({ what }) => what.includes(values.only));
if (chosen.length === 0) throw new Error(`No mutant is called “${values.only}”.`);

const { folder, remove } = copyCheckout('mutants');
process.once('exit', remove);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
const before = await run(all);
if (!before.isGreen) throw new Error(`Without any fault these are red: ${before.red.join(', ')}`);
console.log(`✓ no fault: ${all.length} files of tests are green`);

let survivors = 0;
for (const { what, file, from, to, tests } of chosen) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${what}: ${file} does not hold this once: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const { isGreen, red } = await run(tests);
  writeFileSync(path, text);
  if (isGreen) survivors += 1;
  console.log(isGreen ? `✗ ${what}: all green` : `✓ ${what}: ${red.length} red, such as “${red[0]}”`);
}
if (survivors > 0) process.exitCode = 1;

/**
 * Runs tests of the copy.
 *
 * @returns the names of those that failed; a site that the rules of src/checks/ refuse counts as one
 * @throws Error with all that was said where the tests could not run at all
 */
async function run(tests: readonly string[]): Promise<{ isGreen: boolean; red: string[] }> {
  const results = join(folder, 'tests/.results-mutant.json');
  rmSync(results, { force: true });
  const child = spawn(
    'npm',
    ['test', '--', '--reporter=default', '--reporter=json', `--outputFile=${results}`, ...tests],
    {
      cwd: folder,
      env: { ...outsideVitest(), PATIENCE: patience },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (status === 0) return { isGreen: true, red: [] };
  const { testResults } = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as {
        testResults: { assertionResults: { fullName: string; status: string }[] }[];
      })
    : { testResults: [] };
  const red = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status: each }) => each === 'failed')
    .map(({ fullName }) => fullName);
  if (/The built site has \d+ faults/.test(output)) red.push('the rules over the built site');
  if (red.length === 0) throw new Error(output);
  return { isGreen: false, red };
}
