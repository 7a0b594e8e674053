import { z } from 'zod';
import type { FieldPath } from '../../read/yaml-fields.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const inputs = new WeakMap<z.ZodType, JsonSchema>();

/**
 * The names of the fields that a schema knows at a place.
 *
 * @param path steps from the top of the value: keys and list positions
 */
export const fieldsAt = (schema: z.ZodType, path: FieldPath): string[] =>
  schemasAt(schema, path).flatMap((each) => Object.keys(each.properties ?? {}));

/** What a schema says of the field at a place; empty if nothing. */
export const describeField = (schema: z.ZodType, path: FieldPath): string =>
  schemasAt(schema, path).find(({ description }) => description)?.description ?? '';

/** Whether a schema takes any text at a place: no id, day, address or word of a list. */
export const takesAnyText = (schema: z.ZodType, path: FieldPath): boolean =>
  schemasAt(schema, path).some(
    ({ type, pattern, format, enum: words, const: word }) =>
      type === 'string' && [pattern, format, words, word].every((limit) => limit === undefined),
  );

/** Whether a schema takes a text, of whatever form, at a place. */
export const takesText = (schema: z.ZodType, path: FieldPath): boolean =>
  schemasAt(schema, path).some(({ type }) => type === 'string');

function schemasAt(schema: z.ZodType, path: FieldPath): JsonSchema[] {
  let root = inputs.get(schema);
  if (!root) {
    root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    inputs.set(schema, root);
  }
  let here = branches(root);
  for (const step of path) {
    here = here
      .flatMap((each) => (typeof step === 'number' ? each.items : each.properties?.[step]) ?? [])
      .flatMap((next) => (isSchema(next) ? branches(next) : []));
  }
  return here;
}

/** A schema and, where it is a union, each of its alternatives. */
const branches = (schema: JsonSchema): JsonSchema[] => [
  schema,
  ...(schema.anyOf ?? []).flatMap((each) => (isSchema(each) ? branches(each) : [])),
];

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
