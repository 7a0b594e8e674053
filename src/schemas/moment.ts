import { z } from 'zod';

/** A moment in a recording, `minutes:seconds` or `hours:minutes:seconds`. */
export const momentSchema = z
  .string()
  .regex(/^(?:\d{1,2}:)?[0-5]?\d:[0-5]\d$/, {
    error: 'must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`',
  })
  .describe('A moment in the recording, `12:34` or `1:02:34`; quote it in YAML.');
