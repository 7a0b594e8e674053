import { z } from 'zod';
import { idSchema } from './id.ts';

/** A heading or a placed talk of an article; `depth` is the level of its heading. */
const outlineItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), id: idSchema, title: z.string(), depth: z.int() }),
  z.strictObject({ kind: z.literal('talk'), id: idSchema, depth: z.int() }),
]);

/** The sections and talks of an article in reading order, as the gate has read them. */
export const outlineSchema = z.strictObject({ items: z.array(outlineItemSchema) });

export type OutlineItem = z.output<typeof outlineItemSchema>;
export type Outline = z.output<typeof outlineSchema>;
