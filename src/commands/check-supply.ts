import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * `npm run check:supply`: what the dependencies may do, under which licences they stand, and which of their known
 * vulnerabilities can be mended. Fails on what one can act upon; what has no fix yet is told.
 */

/** Licences (SPDX) under which a tool may be used to build the site. */
const licences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
];

interface LockedPackage {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Record<string, boolean>;
};
const problems: string[] = [];

for (const [path, { version = '', license = 'none', hasInstallScript }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  const name = path.replace(/^.*node_modules\//, '');
  const named = license.replace(/[()]/g, '').split(/ (?:AND|OR) /);
  if (!named.every((each) => licences.includes(each))) {
    problems.push(
      `${name} ${version} is under the licence ${license}. Choose another package, or add the licence to src/commands/check-supply.ts if it may be used.`,
    );
  }
  if (hasInstallScript && manifest.allowScripts[name] === undefined) {
    problems.push(
      `${name} ${version} runs a script when it is installed. Read the script, then name the package in \`allowScripts\` of package.json, or choose another.`,
    );
  }
}

interface Vulnerability {
  name: string;
  severity: string;
  range: string;
  fixAvailable: boolean | { name: string; version: string; isSemVerMajor: boolean };
}

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000 });
// It says nothing where npm could not be run.
const { vulnerabilities } = JSON.parse(stdout || '{}') as { vulnerabilities?: Record<string, Vulnerability> };
if (!vulnerabilities) console.log('The registry could not be asked for known vulnerabilities.');
for (const { name, severity, range, fixAvailable } of Object.values(vulnerabilities ?? {})) {
  const known = `${name} ${range} has a vulnerability of severity ${severity}`;
  if (fixAvailable === false) console.log(`${known}; there is no fix yet.`);
  else if (fixAvailable !== true && fixAvailable.isSemVerMajor) {
    console.log(`${known}; ${fixAvailable.name} ${fixAvailable.version} mends it, but changes what it does.`);
  } else if (/^(?:high|critical)$/.test(severity)) problems.push(`${known}. Run \`npm audit fix\`.`);
  else console.log(`${known}; \`npm audit fix\` mends it.`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('The dependencies are in order.');
