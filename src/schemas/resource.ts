import { z } from 'zod';
import { eachOnce } from './each-once.ts';
import { momentSchema } from './moment.ts';
import { httpsSchema, textSchema } from './text.ts';

/** What one finds at a resource's address. */
const resourceKinds = ['video', 'slides', 'abstract', 'code', 'article', 'website'] as const;

/** Something to watch, read or run, at an https address. */
export const resourceSchema = z.strictObject({
  kind: z.enum(resourceKinds).describe('What one finds there.'),
  url: httpsSchema,
  label: textSchema(160).optional().describe('What the link says; the kind if left out.'),
  at: momentSchema
    .optional()
    .describe('Where in a recording it begins, `12:34` or `1:02:34`; quote it in YAML.'),
});

export const resourcesSchema = eachOnce(z.array(resourceSchema), ({ kind, url, at = '' }) =>
  [kind, url, at].join(' ').trim(),
)
  .default([])
  .describe('What to watch, read or run; leave out what has no known address.');

export type Resource = z.output<typeof resourceSchema>;
