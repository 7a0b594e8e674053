import { spawn } from 'node:child_process';
import { outsideVitest } from '../fixtures/run-build.ts';

/** Raised when a step fails; the cause holds all that it said. */
export class StepFailed extends Error {
  override name = 'StepFailed';
}

/** Does one step and prints a line when it is done. */
export async function step<Result>(name: string, act: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  try {
    const result = await act();
    console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  } catch (cause) {
    throw new StepFailed(name, { cause });
  }
}

/** Settings that would make the commands work on other content, or build for another address. */
const ofOtherSites = new Set(['CONTENT_DIR', 'SITE_URL', 'REPO_URL']);

/**
 * Runs `npm <parameters>` without a terminal and returns what it said.
 *
 * @throws Error with the whole output if it does not end with 0
 */
export function npm(folder: string, parameters: readonly string[]): Promise<string> {
  const environment = Object.entries(outsideVitest()).filter(([name]) => !ofOtherSites.has(name));
  const child = spawn('npm', parameters, {
    cwd: folder,
    env: { ...Object.fromEntries(environment), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (status) => {
      process.off('exit', stop);
      if (status === 0) resolve(output);
      else reject(new Error(output));
    });
  });
}
