import { z } from 'zod';
import { aliasesSchema, httpsSchema, textSchema } from './text.ts';

/** The accents of tokens.css: each has enough contrast for text in both themes. */
const accents = [
  'amber',
  'brick',
  'rose',
  'plum',
  'violet',
  'indigo',
  'blue',
  'teal',
  'green',
  'olive',
  'slate',
  'umber',
] as const;

/** An entry of conferences.yaml: a series; reports tell of its editions. */
export const conferenceSchema = z.strictObject({
  name: textSchema(120).describe('The name of the series, without place and year.'),
  aliases: aliasesSchema,
  url: httpsSchema.optional().describe('Its site.'),
  accent: z.enum(accents).describe('The colour of its pages.'),
});

/** The name of a colour that conferences may have. */
export type Accent = (typeof accents)[number];

export type Conference = z.output<typeof conferenceSchema>;
