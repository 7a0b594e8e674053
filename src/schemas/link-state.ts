import { z } from 'zod';
import { dateSchema, httpsSchema, textSchema } from './text.ts';

/** An entry of links.yaml: what is known of one outside address. `npm run links` writes all but `archived`. */
export const linkStateSchema = z
  .strictObject({
    state: z
      .enum(['ok', 'moved', 'gone'])
      .describe(
        'The last certain answer: `ok`, it is there; `moved`, it stands at `to` for good; `gone`, it was taken away.',
      ),
    checked: dateSchema.describe('Day of that answer, `YYYY-MM-DD` in UTC.'),
    status: z
      .union([z.int().min(100).max(599), textSchema(80)])
      .optional()
      .describe(
        'What the address answered last: an HTTP status such as `404`, or a reason such as `no answer`. One that settles nothing, such as `503`, leaves `state` and `checked` as they were.',
      ),
    to: httpsSchema.optional().describe('Where it moved to; only with `moved`.'),
    archived: httpsSchema
      .optional()
      .describe(
        'An archived copy, which pages offer beside the address. Written by hand; the command never changes it.',
      ),
  })
  .refine(({ state, to }) => (state === 'moved') === (to !== undefined), {
    path: ['to'],
    error: 'must stand exactly where `state` is `moved`',
  });

export type LinkState = z.output<typeof linkStateSchema>;
