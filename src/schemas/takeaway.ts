import { z } from 'zod';
import {
  claimReferenceSchema,
  claimReferencesSchema,
  idSchema,
  idsSchema,
  sourceReferencesSchema,
} from './id.ts';
import { momentSchema } from './moment.ts';
import { outcomeSchema } from './outcome.ts';
import { textSchema } from './text.ts';

/** What sort of claim a takeaway makes, in the order in which lists offer them. */
export const takeawayKinds = [
  'announcement',
  'recommendation',
  'lesson',
  'caveat',
  'number',
  'opinion',
  'outlook',
  'question',
  'action',
] as const;

/** One short claim with its own address, its owner and its kind. */
export const takeawaySchema = z.strictObject({
  id: idSchema.describe('Its own fragment, such as `start-without-an-operator`; never changes.'),
  text: textSchema(280).describe('The claim in one short sentence of plain text, 280 characters at most.'),
  kind: z.enum(takeawayKinds).describe('What sort of claim it is.'),
  by: idSchema.describe('Id in people.yaml of the person who owns the claim: speaker or reporter.'),
  topics: idsSchema
    .optional()
    .describe('Ids in topics.yaml: what the claim is about. Left out where its talk has a single topic.'),
  at: momentSchema.optional(),
  from: sourceReferencesSchema.optional(),
  against: claimReferencesSchema.optional().describe('Claims that it contradicts.'),
  outcome: outcomeSchema.optional(),
});

/** Every takeaway of one report or talk. May be empty: none is ever invented. */
export const takeawaysSchema = z
  .array(takeawaySchema)
  .describe('What to remember, strongest first. May be empty; none is ever invented.');

/** The takeaways of a report: its own, and those of its talks that count most, by reference. */
export const reportTakeawaysSchema = z
  .array(z.union([takeawaySchema, claimReferenceSchema]))
  .describe(
    'What to remember of the conference, strongest first: a takeaway, or `<talk>#<takeaway>` where a talk has it. May be empty.',
  );

export type Takeaway = z.output<typeof takeawaySchema>;
