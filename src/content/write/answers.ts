import type { z } from 'zod';
import { sentenceOf } from './complaint-of.ts';

/** A person as a reporter names one: by id, name or alias, or as somebody new. */
export interface PersonAnswer {
  name: string;
  /** Id, name or alias of an organisation, or the name of a new one; several where the person stood for several. */
  organisation?: string | readonly string[] | undefined;
}

/** A topic as a reporter names one: by id, name or alias, or as a new one with a description. */
export interface TopicAnswer {
  name: string;
  description?: string | undefined;
}

/** A conference as a reporter names one: by id, name or alias, or as a new one with an accent. */
export interface ConferenceAnswer {
  name: string;
  accent?: string | undefined;
}

/** What is wrong with one answer. */
export interface Trouble {
  /** The name of the answer, such as `topic`. */
  answer: string;
  /** Full sentences that say what to answer instead. */
  message: string;
}

/** Raised before anything is written, with all that is wrong with the answers. */
class AnswersError extends Error {
  override name = 'AnswersError';
  readonly troubles: readonly Trouble[];

  constructor(troubles: readonly Trouble[]) {
    super(troubles.map(({ answer, message }) => `${answer}: ${message}`).join('\n'));
    this.troubles = troubles;
  }
}

/** Adds a trouble for each field that the schema does not accept, and raises them all. */
export function raiseTroubles(troubles: readonly Trouble[], schema: z.ZodType, value: unknown): void {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const found = issues.map((issue) => ({
    answer: String(issue.path[0] ?? ''),
    message: sentenceOf(issue),
  }));
  const all = [...troubles, ...found];
  if (all.length > 0) throw new AnswersError(all);
}
