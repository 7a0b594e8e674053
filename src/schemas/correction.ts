import { z } from 'zod';
import { claimReferencesSchema, idSchema } from './id.ts';
import { httpsSchema, textSchema } from './text.ts';

/** Where the source of a report says one thing and another is right. */
export const correctionSchema = z.strictObject({
  reported: textSchema(300).describe('What the source says.'),
  correct: textSchema(400).describe('What is right.'),
  ground: textSchema(300).describe('How that is known.'),
  place: idSchema
    .optional()
    .describe('Id of the section it concerns: a search for what was reported leads there.'),
  claims: claimReferencesSchema.optional().describe('The claims that it concerns.'),
  url: httpsSchema.optional().describe('Where it can be checked.'),
});

export type Correction = z.output<typeof correctionSchema>;
