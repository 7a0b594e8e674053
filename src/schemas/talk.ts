import { z } from 'zod';
import { eachOnce } from './each-once.ts';
import { idSchema, idsSchema, organisationsSchema, talkAddressSchema } from './id.ts';
import { resourcesSchema } from './resource.ts';
import { takeawaysSchema } from './takeaway.ts';
import { dateSchema, languageSchema, textSchema } from './text.ts';

/** What form a talk had. */
export const talkKinds = ['keynote', 'talk', 'panel', 'workshop', 'lightning'] as const;

/** Who spoke: the person's id, or the person with role and organisation as of that day. */
const speakerSchema = z
  .union([
    idSchema.transform((person) => ({ person })),
    z.strictObject({
      person: idSchema.describe('Id in people.yaml.'),
      role: textSchema(160).optional().describe('What the person did on that day, such as `Staff engineer`.'),
      organisation: organisationsSchema.optional(),
    }),
  ])
  .describe('Id in people.yaml, or an object with `person`, `role` and `organisation` as of that day.');

const pickSchema = z.union([
  idSchema.transform((person) => ({ person })),
  z.strictObject({
    person: idSchema.describe('Id in people.yaml.'),
    reason: textSchema(280).optional().describe('Why, in a sentence.'),
  }),
]);

/** Who recommends a talk, one or several, each perhaps with the reason. Parsed to a list either way. */
const pickedBySchema = z
  .union([
    idSchema.transform((person) => [{ person }]),
    eachOnce(z.array(pickSchema), ({ person }) => person),
  ])
  .describe('The reporters who recommend it: ids in people.yaml, or `person` with a `reason`.');

/** The frontmatter of `content/reports/<report>/talks/<talk>.md`; the body holds the notes. */
export const talkSchema = z.strictObject({
  title: textSchema(300).describe('The title of the talk.'),
  titleStatus: z
    .enum(['official', 'descriptive'])
    .describe('`official` as announced; `descriptive` where the official title is not known.'),
  kind: z.enum(talkKinds).describe('What form it had.'),
  speakers: eachOnce(z.array(speakerSchema), ({ person }) => person).describe(
    'Who spoke, in order. May be empty if unknown.',
  ),
  topics: idsSchema.default([]).describe('Ids in topics.yaml, the closest first.'),
  date: dateSchema.optional().describe('The day of the talk, if known.'),
  cancelled: z.boolean().default(false).describe('`true` if it was announced and did not take place.'),
  published: dateSchema
    .optional()
    .describe('Day on which the talk was first published here, where that is later than its report.'),
  summary: textSchema(400).describe('One or two sentences, at most 400 characters.'),
  takeaways: takeawaysSchema,
  pickedBy: pickedBySchema.default([]),
  resources: resourcesSchema,
  related: eachOnce(z.array(talkAddressSchema)).default([]).describe('Talks to read next, closest first.'),
  language: languageSchema,
  draft: z.boolean().default(false).describe('`true` shows it in development only.'),
});

export type Talk = z.output<typeof talkSchema>;
export type TalkInput = z.input<typeof talkSchema>;
export type TalkKind = Talk['kind'];
