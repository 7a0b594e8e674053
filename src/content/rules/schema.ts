import type { z } from 'zod';
import { idSchema } from '../../schemas/id.ts';
import { permalinkSchema } from '../../schemas/moved.ts';
import { httpsSchema } from '../../schemas/text.ts';
import { inQuotes, type Problem } from '../problem.ts';
import { atField, kinds, schemas, type Entry } from '../read/entry.ts';
import { isSamePath } from '../read/yaml-fields.ts';
import { explainIssue } from './schema/explain-issue.ts';
import { takesAnyText } from './schema/fields-at.ts';
import type { Rule } from './rule.ts';

/** Every entry, and the name by which it goes, must be what the schema of its kind says. */
export const schema: Rule = function* ({ entries }) {
  for (const kind of kinds) for (const entry of entries[kind].values()) yield* schemaProblems(entry);
};

/** What the schema of its kind says against an entry. */
export function* schemaProblems(entry: Entry): Generator<Problem> {
  const { kind, id, raw, issues } = entry;
  if (kind === 'moved') yield* problemsOf(entry, permalinkSchema, id);
  else if (kind === 'links') yield* problemsOf(entry, httpsSchema, id);
  else for (const name of id.split('/')) yield* problemsOf(entry, idSchema, name);
  yield* lostComments(entry);
  yield* problemsOf(entry, schemas[kind], raw, issues);
}

function* problemsOf(
  entry: Entry,
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[] = schema.safeParse(value, { reportInput: true }).error?.issues ?? [],
): Generator<Problem> {
  for (const issue of issues) {
    for (const { path, message, part, value: written } of explainIssue(issue, { schema, value, entry })) {
      // Another rule tells of a mark that leaves nothing for the value.
      const isMarked = entry.source.signs.some(
        (sign) => sign.kind === 'mark' && isSamePath(sign.path, [...entry.at, ...path]),
      );
      if (isMarked) continue;
      const problem = atField(entry, path, message, part);
      yield written === undefined ? problem : { ...problem, value: written };
    }
  }
}

/** Plain texts that lose their end to a comment. */
function* lostComments(entry: Entry): Generator<Problem> {
  const { kind, source, at } = entry;
  for (const { path, kind: sort, sign, written } of source.signs) {
    if (sort !== 'comment' || sign === written || !at.every((step, index) => step === path[index])) continue;
    const inEntry = path.slice(at.length);
    if (!takesAnyText(schemas[kind], inEntry)) continue;
    const message = `The text ends before \`#\`, which begins a comment. Put all of it in quotes, ${inQuotes(written)}, or the comment on a line of its own.`;
    yield atField(entry, inEntry, message);
  }
}
