import { z } from 'zod';

/** A talk of an archive that is no takeaway yet, one JSON object a line, as `bench` reads it. */
export const archiveTalkSchema = z.object({
  title: z.string(),
  speakers: z.array(z.string()),
  tags: z.array(z.string()),
  /** Any text, by anybody. */
  abstract: z.string().nullable(),
  /** Series, place and year in one, such as `EuroPython 2014`. */
  event: z.string(),
  year: z.number().int().nullable(),
  /** `YYYY-MM-DD`. */
  date: z.string().nullable(),
  language: z.string().nullable(),
  video: z.string().nullable(),
});

export type ArchiveTalk = z.output<typeof archiveTalkSchema>;
