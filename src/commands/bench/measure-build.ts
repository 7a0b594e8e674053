import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What one build took. */
export interface BuildFigures {
  /** Wall time in seconds. */
  seconds: number;
  /** The most memory that the build and its helpers held at once, in bytes; 0 where the system does not tell. */
  memory: number;
  /** Seconds by what they went into, in order. */
  phases: Record<string, number>;
}

/** What a build says when a phase ends. */
const ends: [phase: string, said: RegExp][] = [
  ['start', /Syncing content/],
  ['gate and sync', /Synced content/],
  ['bundling', /(?:prerendering|generating) static routes/],
  ['rendering', /sitemap-index\.xml. created/],
  ['index', /\[search\] Indexed/],
  ['checks', /\[checks\]/],
];

/** How often memory is looked at, in milliseconds. */
const interval = 100;

/**
 * Runs a build as a process of its own and times it by what it says.
 *
 * @throws Error with all that it said if it fails
 */
export function measureBuild(out: string, environment: Record<string, string>): Promise<BuildFigures> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ['src/commands/build.ts', '--out', out], {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
    });
    const phases: Record<string, number> = {};
    let output = '';
    let last = begin;
    let next = 0;
    let cards = 0;
    const listen = (data: Buffer) => {
      const text = data.toString();
      output += text;
      for (const [, milliseconds = '0'] of text.matchAll(/\.png \(\+([\d.]+)ms\)/g))
        cards += Number(milliseconds) / 1000;
      for (let end = ends[next]; end && end[1].test(output); end = ends[next]) {
        const now = performance.now();
        phases[end[0]] = (now - last) / 1000;
        last = now;
        next += 1;
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, memoryOf(child.pid ?? 0));
    }, interval);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) return reject(new Error(`The site could not be built:\n${output}`));
      const now = performance.now();
      phases['end'] = (now - last) / 1000;
      const rendering = phases['rendering'] ?? 0;
      phases['rendering'] = Math.max(0, rendering - cards);
      phases['cards'] = Math.min(cards, rendering);
      resolve({ seconds: (now - begin) / 1000, memory, phases });
    });
  });
}

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
