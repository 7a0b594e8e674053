import { z } from 'zod';
import { aliasesSchema, httpsSchema, textSchema } from './text.ts';

/** An entry of organisations.yaml: whom people spoke for at that time. */
export const organisationSchema = z.strictObject({
  name: textSchema(120).describe('The name as the organisation writes it.'),
  aliases: aliasesSchema,
  url: httpsSchema.optional().describe('Its site.'),
});

export type Organisation = z.output<typeof organisationSchema>;
