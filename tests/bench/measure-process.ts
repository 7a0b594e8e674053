import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a process took. */
export interface ProcessFigures {
  /** Wall time in seconds. */
  seconds: number;
  /** The most memory that it and its helpers held at once, in bytes; 0 where the system does not tell. */
  memory: number;
  /** All that it said. */
  output: string;
}

/** How often memory is looked at, in milliseconds. */
const interval = 100;

/**
 * Runs a command to its end.
 *
 * @param command the program, then its arguments
 * @throws Error with all that it said if it fails
 */
export function measureProcess(
  [program = '', ...args]: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<ProcessFigures> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const env = { ...process.env, NODE_ENV: 'production', ...options.env };
    const child = spawn(program, args, { ...options, env });
    let output = '';
    let memory = 0;
    const listen = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), interval);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      const seconds = (performance.now() - begin) / 1000;
      if (status === 0) resolve({ seconds, memory, output });
      else reject(new Error(`${[program, ...args].join(' ')} failed:\n${output}`));
    });
  });
}

/** The figures of the faster of two runs: what else a machine does makes each of them only slower. */
export const faster = <Figures extends { seconds: number }>(one: Figures, other: Figures): Figures =>
  one.seconds <= other.seconds ? one : other;

/** What a process and those it started hold in memory, in bytes (proc(5)); 0 where there is no /proc. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return Number(kilobytes) * 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0;
  }
}
