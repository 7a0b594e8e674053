import { z } from 'zod';
import { idSchema } from './id.ts';
import { momentSchema } from './moment.ts';
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
] as const;

/** One short claim with its own address, its owner and its kind. */
export const takeawaySchema = z.strictObject({
  id: idSchema.describe('Its own fragment, such as `start-without-an-operator`; never changes.'),
  text: textSchema(280).describe('The claim in one short sentence of plain text, 280 characters at most.'),
  kind: z.enum(takeawayKinds).describe('What sort of claim it is.'),
  by: idSchema.describe('Id in people.yaml of the person who owns the claim: speaker or reporter.'),
  at: momentSchema.optional(),
});

/** Every takeaway of one report or talk. May be empty: none is ever invented. */
export const takeawaysSchema = z
  .array(takeawaySchema)
  .describe('What to remember, strongest first. May be empty; none is ever invented.');

export type Takeaway = z.output<typeof takeawaySchema>;
