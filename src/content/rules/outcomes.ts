import { outcomeSchema } from '../../schemas/outcome.ts';
import { atField, splitTalkId, type Entry } from '../read/entry.ts';
import { documentsOf, type ContentFolder } from '../read/content-folder.ts';
import { idsAt } from '../read/written-ids.ts';
import { latestToday } from './dates.ts';
import type { Rule } from './rule.ts';

/** Nothing became of a claim before the conference at which it was made. */
export const outcomes: Rule = function* (content) {
  for (const entry of documentsOf(content)) {
    const start = startOf(entry, content);
    for (const { path, id: on } of idsAt(entry, 'takeaways.*.outcome.on'))
      if (start !== undefined && on < start.slice(0, on.length))
        yield atField(
          entry,
          path,
          `Must not be before the conference, which began on ${start}. Correct one of the two.`,
        );
  }
};

/** Hardly anything has become of a claim on a day that is still to come; a warning, for the clock alone decides. */
export const futureOutcomes: Rule = function* (content) {
  const today = latestToday();
  for (const entry of documentsOf(content))
    for (const { path, id: on } of idsAt(entry, 'takeaways.*.outcome.on'))
      if (outcomeSchema.shape.on.safeParse(on).success && on > today.slice(0, on.length))
        yield atField(entry, path, 'Is a day to come. Correct it unless that is meant.');
};

function startOf({ id }: Entry, { entries }: ContentFolder): string | undefined {
  return entries.reports.get(splitTalkId(id).report)?.data?.start;
}
