import { dateSchema } from '../schemas/text.ts';
import type { Problem } from './problem.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

/** Pushes a problem for each day that can't be, seen beside the other days of its report. */
export function checkDates(folder: Folder, problems: Problem[]): void {
  for (const report of folder.entries.reports.values()) {
    const [start, published, updated] = ['start', 'published', 'updated'].map((field) =>
      dayAt(report, field),
    );
    if (isBefore(published, start))
      refuse(report, 'published', `Must not be before \`start\`, ${start}. Correct one of the two.`);
    if (isBefore(updated, published))
      refuse(report, 'updated', `Must not be before \`published\`, ${published}. Correct one of the two.`);
  }
  for (const talk of folder.entries.talks.values()) {
    const report = folder.entries.reports.get(splitTalkId(talk.id).report);
    const begun = report && dayAt(report, 'published');
    if (isBefore(dayAt(talk, 'published'), begun))
      refuse(
        talk,
        'published',
        `Must not be before \`published\` of the report, ${begun}. Leave it out where the two came together.`,
      );
    const [start, end] = ['start', 'end'].map((field) => report && dayAt(report, field));
    if (start === undefined || end === undefined || end < start) continue;
    const date = dayAt(talk, 'date');
    if (!isBefore(date, start) && !isBefore(end, date)) continue;
    const days =
      start === end
        ? `Is not the day of the report, ${start}`
        : `Is none of the days of the report, ${start} to ${end}`;
    refuse(talk, 'date', `${days}. Correct it here, or \`start\` and \`end\` there.`);
  }

  function refuse({ source, at }: SourceEntry, field: string, message: string): void {
    problems.push(source.problemAt([...at, field], message));
  }
}

/**
 * Says of each report that it was published or updated on a day that is still to come. That is a warning: the clock
 * alone decides, and what is right tomorrow must not fail today.
 *
 * @param today `YYYY-MM-DD`
 */
export function findFutureDates(folder: Folder, today = latestToday()): Problem[] {
  return [...folder.entries.reports.values()].flatMap((report) =>
    ['published', 'updated'].flatMap((field) =>
      isBefore(today, dayAt(report, field))
        ? [
            report.source.problemAt(
              [...report.at, field],
              'Is a day to come. Correct it unless that is meant.',
            ),
          ]
        : [],
    ),
  );
}

/** The day that it is where it is latest on Earth: 14 hours ahead of UTC. */
const latestToday = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** A day that an entry names, if it is one. */
function dayAt({ raw }: SourceEntry, field: string): string | undefined {
  const day = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[field] : undefined;
  return dateSchema.safeParse(day).data;
}

const isBefore = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a < b;
