import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { splitFrontmatter, withPlainLines } from '../../markdown/frontmatter.ts';
import type { Problem } from '../problem.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** A file of the content folder, parsed, that knows where each of its fields stands. */
export interface SourceFile extends YamlDocument {
  /** Absolute path. */
  path: string;
  /** Path as problems name it. */
  file: string;
  /** The Markdown below the frontmatter; empty in a YAML file. */
  body: string;
  /** The whole file; empty if it can't be read. */
  text: string;
}

/**
 * Reads a YAML file, or a Markdown or MDX file with YAML frontmatter.
 *
 * @param file the path as problems name it
 * @param problems receives a problem for each error of syntax
 */
export function readSourceFile(path: string, file: string, problems: Problem[]): SourceFile {
  const text = readText(path, file, problems);
  const isYaml = path.endsWith('.yaml');
  const { yaml, body } = isYaml ? { yaml: text, body: '' } : splitFrontmatter(text ?? '');
  if (text !== undefined && yaml === undefined) {
    const message = 'The file has no frontmatter. Begin it with fields between two lines of `---`.';
    problems.push({ file, line: 1, column: 1, message });
  }
  const firstLine = isYaml || yaml === undefined ? 1 : 2;
  const parsed = parseYaml({ file, yaml: yaml ?? '', firstLine }, problems);
  return { ...parsed, path, file, text: text ?? '', body, ...(yaml === undefined && { data: undefined }) };
}

/** The text of a file, with `\n` at the ends of its lines; `undefined` after pushing a problem if it can’t be read. */
function readText(path: string, file: string, problems: Problem[]): string | undefined {
  const report = (message: string, line = 1, column = 1) =>
    void problems.push({ file, line, column, message });
  try {
    if (!statSync(path).isFile()) return report(noFile);
    const bytes = readFileSync(path);
    const text = withPlainLines(bytes.toString());
    if (isUtf8(bytes)) return text;
    const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
    return report(
      'What begins here is not UTF-8. Save the file as UTF-8.',
      before.length,
      (before.at(-1) ?? '').length + 1,
    );
  } catch (error) {
    return report(whyUnreadable(error));
  }
}

/** What stands in the place of a file and is none: a folder, a pipe or a device. */
export const noFile =
  'This is no file, although its name is that of one. Put a file in its place, or give it another name.';

/** Why the operating system does not let a file or a folder be read, and what to do. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT')
    return 'The file has gone while the content was read. Try again once nothing changes it.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'This user may not read it. Allow it, for instance with `chmod -R u+rX`, and try again.';
  return `It can’t be read (${code}). Put a file or a folder that can be read in its place.`;
}
