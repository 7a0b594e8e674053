import { z } from 'zod';
import { httpsSchema, textSchema } from './text.ts';

/** What may have become of a claim, in the order in which lists tell of it. */
export const outcomeStates = ['open', 'came-true', 'changed', 'overtaken'] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** What became of a claim after it was made, in one line, with its day and its source. */
export const outcomeSchema = z
  .strictObject({
    state: z
      .enum(outcomeStates)
      .describe('`open`: not decided yet; `came-true`; `changed`: it came otherwise; `overtaken`: gone.'),
    text: textSchema(280).describe('What became of it, in one line of plain text, 280 characters at most.'),
    on: z
      .string()
      .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
        error: 'must be a day, a month or a year: `2025-03-24`, `2019-11` or `"2022"`',
      })
      .describe('When it became known: a day, a month or a year, such as `2025-03-24`.'),
    url: httpsSchema.describe('Where that can be read.'),
  })
  .describe('What became of the claim, once that is known.');

export type Outcome = z.output<typeof outcomeSchema>;
