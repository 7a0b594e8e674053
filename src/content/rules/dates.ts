import { dateSchema } from '../../schemas/text.ts';
import { documentsOf } from '../read/content-folder.ts';
import { atField, splitTalkId, type Entry } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** A day must be possible beside the other days of its report. */
export const dates: Rule = function* ({ entries }) {
  for (const report of entries.reports.values()) {
    const [start, published, updated] = ['start', 'published', 'updated'].map((field) =>
      dayAt(report, field),
    );
    if (isBefore(published, start)) {
      const message = `Must not be before \`start\`, ${start}. Correct one of the two.`;
      yield atField(report, ['published'], message);
    }
    if (isBefore(updated, published)) {
      const message = `Must not be before \`published\`, ${published}. Correct one of the two.`;
      yield atField(report, ['updated'], message);
    }
  }
  for (const talk of entries.talks.values()) {
    const report = entries.reports.get(splitTalkId(talk.id).report);
    if (!report) continue;
    const [start, end, published] = ['start', 'end', 'published'].map((field) => dayAt(report, field));
    if (isBefore(dayAt(talk, 'published'), published)) {
      const message = `Must not be before \`published\` of the report, ${published}. Leave it out where the two came together.`;
      yield atField(talk, ['published'], message);
    }
    const date = dayAt(talk, 'date');
    const isOutside = isBefore(date, start) || isBefore(end, date);
    if (start === undefined || end === undefined || end < start || !isOutside) continue;
    const days =
      start === end
        ? `Is not the day of the report, ${start}`
        : `Is none of the days of the report, ${start} to ${end}`;
    yield atField(talk, ['date'], `${days}. Correct it here, or \`start\` and \`end\` there.`);
  }
};

/**
 * A report or a talk was hardly published or updated on a day that is still to come. That is a warning: the clock alone
 * decides, and what is right tomorrow must not fail today.
 */
export const futureDates: Rule = function* (content) {
  const today = latestToday();
  for (const entry of documentsOf(content))
    for (const field of ['published', 'updated'])
      if (isBefore(today, dayAt(entry, field)))
        yield atField(entry, [field], 'Is a day to come. Correct it unless that is meant.');
};

/** Hardly a conference takes more than a month: one of its days is then of another year, or mistyped. */
export const longConferences: Rule = function* ({ entries }) {
  for (const report of entries.reports.values()) {
    const [start, end] = [dayAt(report, 'start'), dayAt(report, 'end')];
    if (start === undefined || end === undefined || Date.parse(end) - Date.parse(start) < month) continue;
    const message = `Is more than a month after \`start\`, ${start}. Correct one of the two unless that is meant.`;
    yield atField(report, ['end'], message);
  }
};

const month = 31 * 86_400_000;

/** The day that it is where it is latest on Earth: 14 hours ahead of UTC. */
export const latestToday = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** A day that an entry names, if it is one. */
function dayAt({ raw }: Entry, field: string): string | undefined {
  const day = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[field] : undefined;
  return dateSchema.safeParse(day).data;
}

const isBefore = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a < b;
