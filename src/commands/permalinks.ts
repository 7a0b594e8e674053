import { parseArgs } from 'node:util';
import { askGate } from '../content/gate.ts';
import { ContentError } from '../content/problem.ts';
import { lostAddresses } from '../content/side-files/moved-pages.ts';
import { writeLock } from '../content/side-files/permalinks-lock.ts';
import { count } from '../lib/words.ts';

/**
 * `npm run permalinks`: adds every address of today to permalinks.lock; none that may have been published is ever
 * taken out. With `--check` it writes nothing and fails if the lock lacks one, or holds one that was never committed
 * and is gone.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { content, problems } = askGate(process.env['CONTENT_DIR'] ?? 'content');
if (problems.length > 0) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}

const locked = new Set(content.lock);
const missing = [...content.permalinks.published].filter((address) => !locked.has(address)).sort();
const gone = new Set(lostAddresses(content).uncommitted.map(({ address }) => address));

if (missing.length + gone.size === 0) {
  console.log(`permalinks.lock holds every address (${addresses(locked.size)}).`);
} else if (values.check) {
  tell(missing, 'lacks', '');
  tell([...gone], 'holds', ' that were never committed and are gone');
  console.error('Run `npm run permalinks` and commit the lock with your change.');
  process.exit(1);
} else {
  writeLock(
    content.path,
    [...locked, ...missing].filter((address) => !gone.has(address)),
  );
  if (missing.length > 0) console.log(`Added ${addresses(missing.length)} to permalinks.lock.`);
  if (gone.size > 0) console.log(`Took out ${addresses(gone.size)} that were never committed and are gone.`);
}

function tell(some: readonly string[], does: string, what: string): void {
  if (some.length === 0) return;
  console.error(`permalinks.lock ${does} ${addresses(some.length)}${what}:`);
  for (const address of some) console.error(`    ${address}`);
}

function addresses(number: number): string {
  return count(number, 'address', 'addresses');
}
