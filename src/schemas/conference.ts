import { z } from 'zod';
import { accents, type Accent } from '../styles/palette.ts';
import { aliasesSchema, httpsSchema, textSchema } from './text.ts';

/** An entry of conferences.yaml: a series; reports tell of its editions. */
export const conferenceSchema = z.strictObject({
  name: textSchema(120).describe('The name of the series, without place and year.'),
  aliases: aliasesSchema,
  url: httpsSchema.optional().describe('Its site.'),
  accent: z.enum(Object.keys(accents) as Accent[]).describe('The colour of its pages.'),
});

export type Conference = z.output<typeof conferenceSchema>;
