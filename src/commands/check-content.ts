import { askGate, applyRules } from '../content/gate.ts';
import { ContentError, formatProblem } from '../content/problem.ts';
import { advice } from '../content/rules/index.ts';
import { count } from '../lib/words.ts';

/** `npm run check:content`: the report of the gate without a build. */
const { content, entries, problems, warnings } = askGate(process.env['CONTENT_DIR'] ?? 'content');

for (const warning of warnings) console.warn(`Warning: ${formatProblem(warning)}\n`);
if (problems.length > 0) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}
for (const each of applyRules(advice, content)) console.log(`${formatProblem(each)}\n`);
console.log(
  `${count(entries.reports.length, 'report')} and ${count(entries.talks.length, 'talk')} are in order.`,
);
