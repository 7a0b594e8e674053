import { asEscape, showControls } from '../lib/show-controls.ts';
import { compareText } from '../lib/words.ts';
import { isVisible } from '../schemas/text.ts';

/** One thing that is wrong in the content, and where. */
export interface Problem {
  /** Path of the file, relative to the folder that holds the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** Path of the field, such as `speakers[0].person`; absent for prose and syntax. */
  field?: string;
  /** What is written there, as the reporter sees it. */
  value?: string;
  /** What is wrong and what to write instead: one or two full sentences. */
  message: string;
}

/**
 * A text as it is written in quotes: double ones, and single ones for what has a backslash or double quotes in it, so that
 * nothing of it needs an escape.
 */
export const inQuotes = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** Orders problems by file, then by place. */
export const byPlace = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message);

/** `content/people.yaml:12:5  organisation: \`ververic\`` and, below it, the message. */
export function formatProblem({ file, line, column, field, value, message }: Problem): string {
  const what = [
    field === undefined ? undefined : showControls(field),
    value === undefined ? undefined : `\`${showControls(showInvisible(shorten(value)))}\``,
  ]
    .filter((part) => part !== undefined)
    .join(': ');
  return `${showControls(file)}:${line}:${column}${what ? `  ${what}` : ''}\n    ${showControls(message)}`;
}

/** The beginning of a long value is enough to find it. */
const shorten = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

/** Every problem as text for a terminal, with their number at the end. */
function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const lines = problems.map(formatProblem);
  const total = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  const annotations = process.env['CI'] ? problems.map(formatAnnotation) : [];
  return [...annotations, ...lines, '', `${total}.`].join('\n');
}

/** A problem as an annotation of the change under review (GitHub Actions, workflow commands). */
export function formatAnnotation({ file, line, column, field, message }: Problem): string {
  const escape = (text: string) => showControls(text).replaceAll('%', '%25');
  const property = (text: string) =>
    escape(text).replace(/[:,]/g, (character) => encodeURIComponent(character));
  return `::error file=${property(file)},line=${line},col=${column}::${escape(field ? `${field}: ${message}` : message)}`;
}

/** Raised once, with every problem of every file. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
  }
}

/** Shows the characters of a value in which there is nothing to see as escapes. */
const showInvisible = (value: string): string =>
  isVisible(value) ? value : value.replace(/[^ ]/g, asEscape);
