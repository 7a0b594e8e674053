import { z } from 'zod';
import { eachOnce } from './each-once.ts';
import { organisationsSchema } from './id.ts';
import { aliasesSchema, httpsSchema, textSchema } from './text.ts';

/** An entry of people.yaml: speaker, reporter, or both; one entry, whatever the roles. */
export const personSchema = z.strictObject({
  name: textSchema(120).describe('The full name as the person writes it.'),
  aliases: aliasesSchema,
  organisation: organisationsSchema.optional(),
  links: eachOnce(z.array(z.strictObject({ label: textSchema(80), url: httpsSchema })), ({ url }) => url)
    .default([])
    .describe('The person’s own pages.'),
});

export type Person = z.output<typeof personSchema>;
