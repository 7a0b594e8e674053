import { readFileSync } from 'node:fs';
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

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads a YAML file; pushes a problem for each error of syntax. */
export function readYamlFile(path: string, file: string, problems: Problem[]): SourceFile {
  const text = readText(path, file, problems);
  return { path, file, text, body: '', ...parseYaml({ file, yaml: text, firstLine: 1 }, problems) };
}

/** Reads a Markdown or MDX file with YAML frontmatter; pushes a problem for each error of syntax. */
export function readMarkdownFile(path: string, file: string, problems: Problem[]): SourceFile {
  const text = readText(path, file, problems);
  const { yaml, body } = splitFrontmatter(text);
  if (yaml === undefined) {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'The file has no frontmatter. Begin it with fields between two lines of `---`.',
    });
    const empty = parseYaml({ file, yaml: '', firstLine: 1 }, []);
    return { path, file, text, body, ...empty, data: undefined };
  }
  return { path, file, text, body, ...parseYaml({ file, yaml, firstLine: 2 }, problems) };
}

function splitFrontmatter(text: string): { yaml: string | undefined; body: string } {
  const match = text.startsWith('---') ? fence.exec(text) : null;
  return match?.index === 0
    ? { yaml: match[1] ?? '', body: text.slice(match[0].length) }
    : { yaml: undefined, body: text };
}

function readText(path: string, file: string, problems: Problem[]): string {
  const bytes = readFileSync(path);
  const decoded = bytes.toString('utf8');
  if (!bytes.equals(Buffer.from(decoded, 'utf8'))) {
    problems.push({ file, line: 1, column: 1, message: 'The file is not UTF-8. Save it as UTF-8.' });
  }
  return withoutMark(decoded);
}

/** Some editors begin a file with a byte order mark. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');
