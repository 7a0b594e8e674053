import { z } from 'zod';
import { httpsSchema, textSchema } from './text.ts';

/** What one finds at a resource's address. */
const resourceKinds = ['video', 'slides', 'abstract', 'code', 'article', 'website'] as const;

/** Something to watch, read or run, at an https address. */
export const resourceSchema = z.strictObject({
  kind: z.enum(resourceKinds).describe('What one finds there.'),
  url: httpsSchema,
  label: textSchema(160).optional().describe('What the link says; the kind if left out.'),
});

export const resourcesSchema = z
  .array(resourceSchema)
  .default([])
  .describe('What to watch, read or run; leave out what has no known address.');

export type Resource = z.output<typeof resourceSchema>;
