import { z } from 'zod';

/** What the gate says of the content while it is written, each as a terminal shows it, in order. */
export const problemsSchema = z.strictObject({
  problems: z.array(z.string()),
  warnings: z.array(z.string()),
});

export type Problems = z.output<typeof problemsSchema>;
