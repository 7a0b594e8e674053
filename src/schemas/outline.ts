import { z } from 'zod';
import { idSchema } from './id.ts';

/** A heading or a placed talk of an article; `depth` is the level of its heading. */
const outlineItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), id: idSchema, title: z.string(), depth: z.int() }),
  z.strictObject({ kind: z.literal('talk'), id: idSchema, depth: z.int() }),
]);

/** What the gate has read in an article or in notes. */
export const outlineSchema = z.strictObject({
  /** The sections and talks of an article in reading order; none in notes. */
  items: z.array(outlineItemSchema),
  /** The ids of its headings and slides. */
  ids: z.array(idSchema),
  /** The claims that a passage supports: `::claim{id=…}` stands before it. */
  supports: z.array(idSchema),
});

export type OutlineItem = z.output<typeof outlineItemSchema>;
export type Outline = z.output<typeof outlineSchema>;
