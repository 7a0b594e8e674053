import { z } from 'zod';
import { catalogueVersion } from '../lib/addresses.ts';
import { correctionSchema } from '../schemas/correction.ts';
import { resourceSchema } from '../schemas/resource.ts';
import { takeawaySchema } from '../schemas/takeaway.ts';
import { talkKinds } from '../schemas/talk.ts';

const addressSchema = z.url().describe('A full address.');
const namedSchema = z
  .object({ id: z.string(), name: z.string(), url: addressSchema })
  .describe('An entry with a page of its own.');

const eventFields = {
  id: z.string().describe('Part of the report’s address; never changes.'),
  url: addressSchema,
  title: z.string(),
  conference: namedSchema,
  edition: z.string().describe('Place and year.'),
  start: z.iso.date(),
  end: z.iso.date(),
  city: z.string().optional(),
  published: z.iso.date(),
  updated: z.iso.date().optional(),
  authors: z.array(namedSchema).describe('The reporters.'),
};

const publishedTakeawaySchema = z
  .object({
    ...takeawaySchema.omit({ by: true, topics: true, from: true, against: true }).shape,
    url: addressSchema,
    by: namedSchema.describe('Who owns the claim.'),
    role: z.string().describe('In what role: speaker, reporter or both.'),
    topics: z.array(namedSchema).describe('What it is about.'),
    from: z.array(addressSchema).describe('What it rests on.'),
    against: z.array(addressSchema).describe('Claims that it contradicts, and that contradict it.'),
  })
  .describe('One short claim.');

const publishedTalkSchema = z
  .object({
    id: z.string(),
    url: addressSchema,
    markdown: addressSchema.describe('The same as Markdown.'),
    title: z.string(),
    titleStatus: z.enum(['official', 'descriptive']),
    kind: z.enum(talkKinds),
    speakers: z.array(
      z.object({
        ...namedSchema.shape,
        role: z.string().optional(),
        organisations: z.array(namedSchema).describe('Whom the person spoke for on that day.'),
      }),
    ),
    topics: z.array(namedSchema),
    date: z.iso.date().optional(),
    cancelled: z.boolean().optional().describe('`true` if it was announced and did not take place.'),
    summary: z.string(),
    takeaways: z.array(publishedTakeawaySchema),
    pickedBy: namedSchema.optional().describe('The first who recommends it.'),
    picks: z
      .array(namedSchema.extend({ reason: z.string().optional() }))
      .describe('All who recommend it, with the reasons that they give.'),
    resources: z.array(z.object(resourceSchema.shape)),
    related: z.array(addressSchema),
    language: z.string(),
  })
  .describe('One talk.');

/** `/catalogue.json`: every report, and where all of it is. */
export const catalogueFileSchema = z
  .object({
    $schema: addressSchema,
    version: z.literal(catalogueVersion),
    name: z.string(),
    url: addressSchema,
    reports: z.array(
      z
        .object({ ...eventFields, talks: z.number().int(), catalogue: addressSchema })
        .describe('A report; `talks` is how many there are, `catalogue` where they are listed.'),
    ),
    topics: z.array(namedSchema.extend({ description: z.string(), talks: z.number().int() })),
    organisations: z.array(namedSchema),
    conferences: z.array(namedSchema),
  })
  .describe('Everything on the site, in short.');

/** `/catalogue/<report>.json`: one report with its talks. */
export const reportFileSchema = z
  .object({
    $schema: addressSchema,
    version: z.literal(catalogueVersion),
    ...eventFields,
    markdown: addressSchema.describe('The same as Markdown.'),
    venue: z.string().optional(),
    summary: z.string(),
    takeaways: z.array(publishedTakeawaySchema).describe('Its own, and those of its talks that count most.'),
    briefing: z.array(addressSchema).describe('The claims to show first, in order.'),
    topics: z.array(namedSchema),
    resources: z.array(z.object(resourceSchema.shape)),
    disclosure: z.string().optional().describe('An interest that a reporter has in what is told.'),
    source: z.object({ publisher: z.string(), title: z.string(), url: addressSchema.optional() }).optional(),
    corrections: z.array(
      z.object({
        ...correctionSchema.shape,
        claims: z.array(addressSchema).describe('The claims that it concerns.'),
      }),
    ),
    language: z.string(),
    talks: z.array(publishedTalkSchema).describe('In reading order.'),
  })
  .describe('One report with its talks.');

export type CatalogueFile = z.output<typeof catalogueFileSchema>;
export type ReportFile = z.output<typeof reportFileSchema>;
