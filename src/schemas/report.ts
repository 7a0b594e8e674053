import { z } from 'zod';
import { correctionSchema } from './correction.ts';
import { claimReferencesSchema, idSchema, idsSchema } from './id.ts';
import { resourcesSchema } from './resource.ts';
import { reportTakeawaysSchema } from './takeaway.ts';
import { dateSchema, httpsSchema, languageSchema, textSchema } from './text.ts';

/** What no town is called, and what stands beside one where a conference was held in both ways. */
const online = /\b(?:on-?line|virtual(?:ly)?|webinar)\b|オンライン|[线線]上|온라인|онлайн/iu;

/** What stands in the place of a town. */
const nowhere =
  /^(?:remote(?:ly)?|digital|hybrid|zoom|web|(?:the )?internet|worldwide|everywhere|virtuell|en ligne|en línea|n\/?a|none|unknown|tb[ad]|[-–—?]+)$/iu;

/** The frontmatter of `content/reports/<report>/report.mdx`: one edition of a conference. */
export const reportSchema = z
  .strictObject({
    title: textSchema(160).describe('The title of the article.'),
    conference: idSchema.describe('Id in conferences.yaml.'),
    edition: textSchema(80).describe('Place and year, such as `Berlin 2019`.'),
    start: dateSchema.describe('First day of the conference, `YYYY-MM-DD`.'),
    end: dateSchema.describe('Last day of the conference, `YYYY-MM-DD`.'),
    city: textSchema(80)
      .refine((city) => !online.test(city) && !nowhere.test(city), {
        error:
          'names no town, or more than one. Write the town alone, and leave the field out where a conference was held online',
      })
      .optional()
      .describe('The town where it took place; left out where it was held online.'),
    venue: textSchema(160).optional().describe('The building, if known.'),
    published: dateSchema.describe('Day on which this report was first published here.'),
    updated: dateSchema.optional().describe('Day of the last change that readers should know of.'),
    authors: idsSchema
      .refine((ids) => ids.length > 0, { error: 'must name at least one reporter' })
      .describe('The reporters: ids in people.yaml.'),
    summary: textSchema(500).describe('Two or three sentences, at most 500 characters.'),
    takeaways: reportTakeawaysSchema,
    briefing: claimReferencesSchema.default([]).describe('The claims to show first, in order: five or so.'),
    topics: idsSchema.default([]).describe('Ids in topics.yaml.'),
    resources: resourcesSchema,
    source: z
      .strictObject({
        publisher: textSchema(120).describe('Who published it first.'),
        title: textSchema(200).describe('Its title there.'),
        url: httpsSchema.optional().describe('Its address, if known.'),
      })
      .optional()
      .describe('The article that this report goes back to, if there is one.'),
    disclosure: textSchema(300)
      .optional()
      .describe('An interest that a reporter has in what is told, in a sentence.'),
    corrections: z
      .array(correctionSchema)
      .default([])
      .describe('Where the source was wrong, and what is right.'),
    language: languageSchema,
    draft: z.boolean().default(false).describe('`true` shows it in development only.'),
  })
  .check(({ value: { start, end }, issues }) => {
    const message = `must not be before \`start\`, ${start}. Correct one of the two`;
    if (end < start) issues.push({ code: 'custom', path: ['end'], input: end, message });
  });

export type Report = z.output<typeof reportSchema>;
export type ReportInput = z.input<typeof reportSchema>;
