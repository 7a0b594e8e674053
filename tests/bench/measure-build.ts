import { readFileSync } from 'node:fs';
import { measureProcess } from './measure-process.ts';

/** What one build took. */
export interface BuildFigures {
  /** Wall time in seconds. */
  seconds: number;
  /** The most memory that the build and its helpers held at once, in bytes; 0 where the system does not tell. */
  memory: number;
  /** Seconds by what they went into, in order. */
  phases: Record<string, number>;
}

/** What a build says, behind the seconds since it began, when a phase begins. */
const begins: [phase: string, said: RegExp][] = [
  ['start', /^/],
  ['gate and sync', /^ *([\d.]+) s Reading the content/m],
  ['bundling', /^ *([\d.]+) s Bundling/m],
  ['rendering, with writing and indexing beside it', /^ *([\d.]+) s Rendering/m],
  ['index, what is left of it', /^ *([\d.]+) s Indexing/m],
  ['checks', /^ *([\d.]+) s Indexed \d+/m],
  ['end', /^ *([\d.]+) s Every page/m],
];

/**
 * Runs a build as a process of its own and times it by what it says.
 *
 * @throws Error with all that it said if it fails
 */
export async function measureBuild(out: string, env: Record<string, string>): Promise<BuildFigures> {
  const command = [process.execPath, ...buildArguments(), '--out', out];
  const { seconds, memory, output } = await measureProcess(command, { env: { ...env, CI: 'true' } });
  const times = begins.map(([, said]) => Number(said.exec(output)?.[1] ?? 0));
  const phases = begins.map(([phase], index): [string, number] => [
    phase,
    Math.max(0, (times[index + 1] ?? seconds) - (times[index] ?? 0)),
  ]);
  return { seconds, memory, phases: Object.fromEntries(phases) };
}

/** What stands behind `node` in `npm run build`, which is run without npm: its own time and memory are not the build’s. */
function buildArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}
