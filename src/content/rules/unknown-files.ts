import { basename } from 'node:path';
import { isKnownFile, nameInProblems } from '../read/list-folder.ts';
import type { Rule } from './rule.ts';

/** The endings of the files that are read, in the order in which one that was forgotten is guessed. */
const endings = ['.mdx', '.md', '.yaml'];

/** A file of another name or place would be left out without a word. */
export const unknownFiles: Rule = function* ({ path, files }) {
  for (const file of files) {
    if (isKnownFile(file)) continue;
    const ending = basename(file).includes('.')
      ? undefined
      : endings.find((each) => isKnownFile(file + each));
    const message =
      ending === undefined
        ? 'Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.'
        : `Nothing reads a file without an ending. Call it \`${basename(file)}${ending}\`.`;
    yield { file: nameInProblems(path, file), line: 1, column: 1, message };
  }
};
