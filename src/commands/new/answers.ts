import type { z } from 'zod';

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

/** What is wrong with the answers to a command. */
export class Complaints {
  readonly #lines: string[] = [];

  /** Notes what is wrong with an answer, such as `topic`; nothing where there is no message. */
  add(answer: string, message: string | undefined): void {
    if (message !== undefined) this.#lines.push(`${answer}: ${message}`);
  }

  /**
   * Notes each field that a schema does not accept.
   *
   * @throws Error with all that is wrong, a line each
   */
  raise(schema: z.ZodType, value: unknown): void {
    for (const issue of schema.safeParse(value).error?.issues ?? [])
      this.add(String(issue.path[0] ?? ''), sentenceOf(issue));
    if (this.#lines.length > 0) throw new Error(this.#lines.join('\n'));
  }
}

/** What a schema says against a value, as one full sentence; `undefined` if it says nothing. */
export function complaintOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && sentenceOf(issue);
}

/** One violation as a full sentence that says what is allowed. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    return `Must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}.`;
  }
  const message = issue.code === 'invalid_type' ? 'must not be left out' : issue.message;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
