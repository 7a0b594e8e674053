import { basename, dirname } from 'node:path';
import { isKnownFile, nameInProblems } from '../read/list-folder.ts';
import type { Rule } from './rule.ts';

/** The endings of the files that are read, in the order in which one that was forgotten or mistaken is guessed. */
const endings = ['.mdx', '.md', '.yaml'];

/** A file of another name or place would be left out without a word. */
export const unknownFiles: Rule = function* ({ path, files }) {
  for (const file of files) {
    if (isKnownFile(file)) continue;
    const meant = meantName(file);
    const message =
      meant === undefined || files.includes(meant)
        ? 'Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.'
        : `Nothing reads a file of this name here. Call it \`${dirname(meant) === dirname(file) ? basename(meant) : meant}\`.`;
    yield { file: nameInProblems(path, file), line: 1, column: 1, message };
  }
};

/** The name of a file that is read, where another differs by capitals or by how its ending is written. */
function meantName(file: string): string | undefined {
  const bare = file.toLowerCase().replace(/\.(?:mdx?|markdown|txt|ya?ml)$/, '');
  return basename(bare).includes('.') ? undefined : endings.map((ending) => bare + ending).find(isKnownFile);
}
