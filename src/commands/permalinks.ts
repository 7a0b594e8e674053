import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lockPath, readLock } from '../content/check-permalinks.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import { count } from '../lib/words.ts';

/**
 * `npm run permalinks`: adds every address of today to permalinks.lock; none is ever taken out.
 * With `--check` it writes nothing and fails if the lock lacks one.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const folder = process.env['CONTENT_DIR'] ?? 'content';
const { permalinks, problems } = readContent(folder);
if (problems.length > 0) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}

const locked = new Set(readLock(folder));
const missing = [...permalinks].filter((address) => !locked.has(address)).sort();
if (missing.length === 0) {
  console.log(`permalinks.lock holds every address (${count(locked.size, 'address', 'addresses')}).`);
} else if (values.check) {
  console.error(`permalinks.lock lacks ${count(missing.length, 'address', 'addresses')}:`);
  for (const address of missing) console.error(`    ${address}`);
  console.error('Run `npm run permalinks` and commit the lock with your change.');
  process.exit(1);
} else {
  writeFileSync(
    lockPath(folder),
    [...locked, ...missing]
      .sort()
      .map((address) => `${address}\n`)
      .join(''),
  );
  console.log(`Added ${count(missing.length, 'address', 'addresses')} to permalinks.lock.`);
}
