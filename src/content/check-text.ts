import { inQuotes, type Problem } from './problem.ts';
import type { SourceEntry } from './read-folder.ts';
import type { SourceFile } from './source-file.ts';
import { isSamePath, type FieldPath } from './yaml-document.ts';

/**
 * Characters that change what a reader sees without being seen: bidirectional controls (UAX #9;
 * "Trojan Source", CVE-2021-42574) and control characters other than tab and line breaks.
 */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** The same, written as an escape of YAML or as a character reference of HTML. */
const reference = /&(?:#x0*([0-9a-f]{1,6})|#0*([0-9]{1,7})|(?:rlm|lrm));/gi;

/** Pushes a problem for each line with a hidden control, and for each field that is no valid Unicode. */
export function checkText(entries: Iterable<SourceEntry>, problems: Problem[]): void {
  const sources = new Set<SourceFile>();
  for (const entry of entries) {
    sources.add(entry.source);
    checkFields(entry, entry.raw, [], problems);
  }
  for (const source of sources) {
    checkLines(source, problems);
    checkSigns(source, problems);
  }
}

/** Pushes a problem for each escape that is hardly meant as one, and for each tag or anchor, which readers don’t see. */
function checkSigns({ signs, problemAt }: SourceFile, problems: Problem[]): void {
  for (const { path, kind, sign, written, ahead } of signs) {
    if (kind === 'escape') {
      const message = `In double quotes \`${sign}\` is an escape and stands for another character. Put the text in single quotes, ${inQuotes(written)}, or write the character itself.`;
      problems.push(problemAt(path, message));
    } else if (kind === 'mark') {
      const message = `\`${sign}\` is no text for YAML and is left out. Put the text in quotes: ${inQuotes(written)}.`;
      const problem = problemAt(path, message);
      problems.push({ ...problem, column: problem.column - ahead, value: written });
    }
  }
}

function checkLines({ file, text }: SourceFile, problems: Problem[]): void {
  if (!hidden.test(text) && !text.includes('&')) return;
  text.split('\n').forEach((line, index) => {
    const [found] = hidden.exec(line) ?? referencesTo(line);
    if (found === undefined) return;
    problems.push({
      file,
      line: index + 1,
      column: line.indexOf(found) + 1,
      value: found,
      message: 'A hidden control character stands here. Remove it.',
    });
  });
}

const referencesTo = (line: string): string[] =>
  [...line.matchAll(reference)].flatMap(([whole, hex, decimal]) => {
    if (hex === undefined && decimal === undefined) return [whole];
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && hidden.test(String.fromCodePoint(code)) ? [whole] : [];
  });

function checkFields(entry: SourceEntry, value: unknown, path: FieldPath, problems: Problem[]): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) {
      const message = 'Half a character stands here (a lone surrogate). Remove it or write the character.';
      problems.push(entry.source.problemAt([...entry.at, ...path], message));
    } else if (
      hidden.test(value) &&
      !hidden.test(entry.source.text) &&
      !isEscapedAt([...entry.at, ...path], entry)
    ) {
      const message = 'A hidden control character stands here as an escape. Remove it.';
      problems.push(entry.source.problemAt([...entry.at, ...path], message));
    }
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, each] of Object.entries(value)) {
      checkFields(entry, each, [...path, isList ? Number(key) : key], problems);
    }
  }
}

/** Whether another rule tells of an escape there. */
const isEscapedAt = (path: FieldPath, { source }: SourceEntry): boolean =>
  source.signs.some((each) => each.kind === 'escape' && isSamePath(each.path, path));
