import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { SourceEntry } from './read-folder.ts';

/**
 * Parses an entry, or its id, with a schema.
 *
 * @returns the parsed value, or `undefined` after pushing a problem for each violation
 */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  entry: SourceEntry,
  problems: Problem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { path: at, message } of sentences(issue)) {
      problems.push(entry.source.problemAt([...entry.at, ...(at as (string | number)[])], message));
    }
  }
  return undefined;
}

/** Turns a violation into sentences for reporters, one for each unknown key. */
function sentences(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  const at = issue.path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...at, key],
        message: `The field \`${key}\` does not exist here. Remove it or correct its name.`,
      }));
    case 'invalid_value':
      return [
        { path: at, message: `Must be one of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.` },
      ];
    case 'invalid_union': {
      const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
      return closest?.length
        ? closest.flatMap((inner) => sentences({ ...inner, path: [...at, ...inner.path] }))
        : [{ path: at, message: 'Has the wrong form.' }];
    }
    case 'invalid_type':
      return [
        {
          path: at,
          message:
            issue.input === undefined && !('received' in issue)
              ? `Is missing or has the wrong type: it must be ${article(issue.expected)}.`
              : `Must be ${article(issue.expected)}.`,
        },
      ];
    default:
      return [{ path: at, message: `${capitalise(issue.message)}.` }];
  }
}

const depth = (issues: z.core.$ZodIssue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)));

const names: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map of fields',
  boolean: '`true` or `false`',
  number: 'a number',
};

const article = (expected: string): string => names[expected] ?? `a ${expected}`;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
