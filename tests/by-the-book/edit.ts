import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

/** Writes below all that a file holds, after an empty line. */
export function append(path: string, text: string): void {
  writeFileSync(path, `\n${text}`, { flag: 'a' });
}

/**
 * Replaces what a command has left to be replaced.
 *
 * @throws Error if it does not stand in the file exactly once
 */
export function replace(path: string, placeholder: string, text: string): void {
  const [before = '', after, ...more] = readFileSync(path, 'utf8').split(placeholder);
  if (after === undefined || more.length > 0) {
    throw new Error(
      `${JSON.stringify(placeholder)} should stand once in ${path}:\n${readFileSync(path, 'utf8')}`,
    );
  }
  writeFileSync(path, before + text + after);
}

/** The id of a report, by its folder, or of a talk, by its file. */
export const idOf = (path: string): string => basename(path, '.md');

/** Ids of the people whom a command has named in the frontmatter of a document. */
export function peopleIn(path: string, field: 'authors' | 'speakers'): string[] {
  const [, frontmatter = ''] = readFileSync(path, 'utf8').split('---\n');
  return (parse(frontmatter) as Record<typeof field, string[]>)[field];
}

type TakeawayLine = readonly [id: string, text: string, kind: string, by: string];

/** The takeaways of a frontmatter. */
export const formatTakeaways = (lines: readonly TakeawayLine[]): string =>
  [
    'takeaways:',
    ...lines.map(
      ([id, text, kind, by]) =>
        `  - id: ${id}\n    text: ${JSON.stringify(text)}\n    kind: ${kind}\n    by: ${by}`,
    ),
    '',
  ].join('\n');
