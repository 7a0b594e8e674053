import { documentsOf } from '../read/content-folder.ts';
import { splitTalkId } from '../read/entry.ts';
import { nameInProblems } from '../read/list-folder.ts';
import type { Rule } from './rule.ts';

/** A folder of a report with neither article nor notes would be left out without a word. */
export const emptyReports: Rule = function* (content, found) {
  const reports = new Set(documentsOf(content).map(({ id }) => splitTalkId(id).report));
  for (const folder of content.folders) {
    const [, id] = /^reports\/([^/]+)$/.exec(folder) ?? [];
    if (id === undefined || reports.has(id)) continue;
    const name = nameInProblems(content.path, folder);
    // What is wrong in the folder tells enough.
    if (found.some(({ file }) => file.startsWith(`${name}/`))) continue;
    const message =
      'The folder of the report has no article. Write one in report.mdx (`npm run new:report` begins a report), or remove the folder.';
    yield { file: `${name}/report.mdx`, line: 1, column: 1, message };
  }
};
