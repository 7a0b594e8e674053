import { z } from 'zod';
import { aliasesSchema, textSchema } from './text.ts';

/** An entry of topics.yaml: a subject with aliases, so that what people type finds it. */
export const topicSchema = z.strictObject({
  name: textSchema(80).describe('The name of the subject.'),
  aliases: aliasesSchema,
  description: textSchema(400).describe('What belongs to it, in one or two sentences.'),
});

export type Topic = z.output<typeof topicSchema>;
