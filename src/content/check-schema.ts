import { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { describeField, fieldsAt } from './fields-at.ts';
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
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { path, message, part } of sentences(issue, schema)) {
      problems.push(entry.source.problemAt([...entry.at, ...path], message, part));
    }
  }
  return undefined;
}

interface Sentence {
  path: (string | number)[];
  message: string;
  /** Whether the key is meant or, as mostly, the value. */
  part?: 'key';
}

/** Turns a violation into sentences for reporters, one for each unknown field. */
function sentences(issue: z.core.$ZodIssue, schema: z.ZodType): Sentence[] {
  const path = issue.path as (string | number)[];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsAt(schema, path);
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownField(key, fields),
        part: 'key',
      }));
    }
    case 'invalid_value':
      return [{ path, message: invalidValue(issue.input, issue.values.map(String)) }];
    case 'invalid_union': {
      const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
      return closest.flatMap((inner) => sentences({ ...inner, path: [...path, ...inner.path] }, schema));
    }
    case 'invalid_type':
      return [{ path, message: wrongType(issue.input, issue.expected, describeField(schema, path)) }];
    default:
      return [{ path, message: `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.` }];
  }
}

/** How far into the value a branch of a union came: the deepest tells best what was meant. */
const depth = (issues: z.core.$ZodIssue[]): number =>
  Math.max(...issues.map(({ path, code }) => path.length + (code === 'invalid_type' ? 0 : 1)));

function unknownField(key: string, fields: string[]): string {
  const meant = nearest(key, fields);
  if (meant) return `There is no field \`${key}\` here; did you mean \`${meant}\`?`;
  return `There is no field \`${key}\` here. Remove it; there are ${list(fields)}.`;
}

function invalidValue(input: unknown, values: string[]): string {
  if (input === undefined) return `Is missing. Write one of ${list(values)}.`;
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  return `Must be one of ${list(values)}${meant ? `; did you mean \`${meant}\`?` : '.'}`;
}

const types: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map of fields',
  boolean: '`true` or `false`',
};

function wrongType(input: unknown, expected: string, description: string): string {
  const type = types[expected] ?? expected;
  if (input === undefined) return `Is missing. Write ${type}${description ? `: ${description}` : '.'}`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `Must be text. Put it in quotes: "${String(input)}".`;
  }
  return `Must be ${type}.`;
}

const list = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ');
