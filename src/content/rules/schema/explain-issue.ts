import { z } from 'zod';
import { nearest } from '../../../lib/nearest.ts';
import { inQuotes } from '../../problem.ts';
import type { Entry } from '../../read/entry.ts';
import { isSamePath, type FieldPath } from '../../read/yaml-fields.ts';
import type { YamlSign } from '../../read/yaml-signs.ts';
import { describeField, fieldsAt, takesText } from './fields-at.ts';

/** A value of an entry, and the schema that refuses it. */
interface Refused {
  schema: z.ZodType;
  value: unknown;
  entry: Entry;
}

/** What a reporter reads of a violation. */
interface Explanation {
  path: (string | number)[];
  message: string;
  /** What is written there, where that is no single value. */
  value?: string;
  /** Whether the key is meant or, as mostly, the value. */
  part?: 'key';
}

/** Says what a violation means to a reporter, once for each unknown field. */
export function explainIssue(issue: z.core.$ZodIssue, refused: Refused): Explanation[] {
  const { schema } = refused;
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
      return closest.flatMap((inner) => explainIssue({ ...inner, path: [...path, ...inner.path] }, refused));
    }
    case 'invalid_type':
      return [{ path, ...wrongType(issue, path, refused) }];
    default:
      return [{ path, message: asSentence(issue.message) }];
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

function wrongType(
  { input, expected }: z.core.$ZodIssueInvalidType,
  path: FieldPath,
  { schema, value, entry }: Refused,
): Pick<Explanation, 'message' | 'value'> {
  const type = types[expected] ?? expected;
  const description = describeField(schema, path);
  const hint = description ? `: ${description}` : '.';
  if (input === undefined) return { message: `Is missing. Write ${type}${hint}` };
  if (expected === 'boolean' && typeof input === 'string')
    return { message: `Must be ${type}${withoutQuotes(input)}` };
  if (expected === 'array' && typeof input === 'string' && takesText(schema, [...path, 0]))
    return { message: `Must be ${type}. Write \`[${input}]\`.` };
  if (expected !== 'string')
    return { message: input === null ? `Is empty. Write ${type}${hint}` : `Must be ${type}.` };
  const at = [...entry.at, ...path];
  const written = entry.source.writtenAt(at) ?? commentAt(at, entry.source.signs);
  if (written === undefined)
    return {
      message: input === null ? `Is empty. Write ${type}${hint}` : 'Must be text, not a list or fields.',
    };
  // What is no text may be none of what belongs here either: a day, say, or a moment.
  const other = complaintAt(path, schema, withText(value, path, written));
  return { message: other ?? `Must be text. Put it in quotes: ${inQuotes(written)}.`, value: written };
}

const withoutQuotes = (input: string): string => {
  const meant = { yes: 'true', on: 'true', true: 'true', no: 'false', off: 'false', false: 'false' }[
    input.trim().toLowerCase()
  ];
  return meant === undefined ? '.' : `. Write \`${meant}\`, without quotes.`;
};

/** What begins with `#` is a comment, which leaves nothing for the value. */
const commentAt = (path: FieldPath, signs: readonly YamlSign[]): string | undefined =>
  signs.find((each) => each.kind === 'comment' && isSamePath(each.path, path))?.written;

/** What a schema says against the value at a place, if that is something else than its type. */
function complaintAt(path: FieldPath, schema: z.ZodType, value: unknown): string | undefined {
  const issues = schema.safeParse(value).error?.issues.flatMap(withAlternatives) ?? [];
  const found = issues.find(({ code, path: at }) => code !== 'invalid_type' && at.join() === path.join());
  return found && asSentence(found.message);
}

/** A violation, or those of each alternative of a union. */
const withAlternatives = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'invalid_union'
    ? issue.errors
        .flat()
        .flatMap((inner) => withAlternatives({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];

/** A copy of a value with a text at a place. */
function withText(value: unknown, [step, ...rest]: FieldPath, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.with(Number(step), withText(value[Number(step)], rest, text));
  return { ...(value as object), [step]: withText((value as Record<string, unknown>)[step], rest, text) };
}

const asSentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

const list = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ');
