import { readFileSync, statSync } from 'node:fs';
import { splitFrontmatter, withPlainLines } from '../lib/frontmatter.ts';
import type { Problem } from './problem.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** A file of the content folder, parsed, that knows where each of its fields stands. */
export interface SourceFile extends YamlDocument {
  /** Absolute path. */
  path: string;
  /** Path as problems name it. */
  file: string;
  /** The Markdown below the frontmatter; empty in a YAML file. */
  body: string;
  /** The whole file. */
  text: string;
}

/** Reads a YAML file; pushes a problem for each error of syntax. */
export function readYamlFile(path: string, file: string, problems: Problem[]): SourceFile {
  const text = readText(path, file, problems);
  if (text === undefined) return withoutData({ path, file, text: '', body: '' });
  return { path, file, text, body: '', ...parseYaml({ file, yaml: text, firstLine: 1 }, problems) };
}

/** Reads a Markdown or MDX file with YAML frontmatter; pushes a problem for each error of syntax. */
export function readMarkdownFile(path: string, file: string, problems: Problem[]): SourceFile {
  const text = readText(path, file, problems);
  if (text === undefined) return withoutData({ path, file, text: '', body: '' });
  const { yaml, body } = splitFrontmatter(text);
  if (yaml === undefined) {
    const message = 'The file has no frontmatter. Begin it with fields between two lines of `---`.';
    problems.push({ file, line: 1, column: 1, message });
    return withoutData({ path, file, text, body });
  }
  return { path, file, text, body, ...parseYaml({ file, yaml, firstLine: 2 }, problems) };
}

type Written = Pick<SourceFile, 'path' | 'file' | 'text' | 'body'>;

/** A file of which nothing can be said but that it is there. */
const withoutData = (written: Written): SourceFile => ({
  ...written,
  ...parseYaml({ file: written.file, yaml: '', firstLine: 1 }, []),
  data: undefined,
});

/** The text of a file, with `\n` at the ends of its lines; `undefined` after pushing a problem if it can't be read. */
function readText(path: string, file: string, problems: Problem[]): string | undefined {
  const report = (message: string) => void problems.push({ file, line: 1, column: 1, message });
  try {
    if (!statSync(path).isFile()) return report(noFile);
    const bytes = readFileSync(path);
    const decoded = bytes.toString('utf8');
    if (!bytes.equals(Buffer.from(decoded, 'utf8'))) report('The file is not UTF-8. Save it as UTF-8.');
    return withPlainLines(decoded);
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
