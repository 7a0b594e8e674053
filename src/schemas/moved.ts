import { z } from 'zod';
import { textSchema } from './text.ts';

/** An address of this site from the root, base path left out: a page, or a fragment of one. */
export const permalinkSchema = z
  .string()
  .regex(/^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*(?:#[a-z0-9]+(?:-{1,2}[a-z0-9]+)*)?$/, {
    error:
      'must be an address of this site from the root, such as `/people/ada-lovelace/` or `/reports/a-report/#a-section`',
  })
  .describe('An address of this site from the root, such as `/people/ada-lovelace/`.');

/** What became of a published address. */
export const movedSchema = z.union([
  permalinkSchema,
  z.strictObject({
    retired: textSchema(300).describe('Why there is nothing any more: readers are told so.'),
  }),
]);

/** What became of a page, as the gate works it out from moved.yaml and permalinks.lock. */
export const movedPageSchema = z.strictObject({
  to: permalinkSchema.optional().describe('Where the page leads now; absent where it lives or is retired.'),
  retired: z.string().optional().describe('Why there is nothing any more.'),
  fragments: z
    .record(z.string(), permalinkSchema)
    .describe('Old fragments, without `#`, and where each leads now.'),
});

export type MovedPage = z.output<typeof movedPageSchema>;
