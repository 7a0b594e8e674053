import { findLikelySame } from '../content/find-likely-same.ts';
import { ContentError, formatProblem } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import { count } from '../lib/words.ts';

/** `npm run check:content`: the report of the gate without a build. */
const folder = process.env['CONTENT_DIR'] ?? 'content';
const { content, problems, warnings } = readContent(folder);

for (const warning of warnings) console.warn(`Warning: ${formatProblem(warning)}\n`);
if (problems.length > 0) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}
for (const advice of findLikelySame(content)) console.log(`${formatProblem(advice)}\n`);
console.log(
  `${count(content.reports.size, 'report')} and ${count(content.talks.size, 'talk')} are in order.`,
);
