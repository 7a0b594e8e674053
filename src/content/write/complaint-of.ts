import type { z } from 'zod';

/** What a schema says against a value, as one full sentence; `undefined` if it says nothing. */
export function complaintOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && sentenceOf(issue);
}

/** One violation as a full sentence that says what is allowed. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    return `Must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}.`;
  }
  const message = issue.code === 'invalid_type' ? 'must not be left out' : issue.message;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
