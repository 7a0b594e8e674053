import { atField, splitTalkId } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** Ids whose addresses belong to something else: lists of names by their letters, and what a report will have beside its talks. */
export const takenIds: Rule = function* ({ entries }) {
  for (const kind of ['people', 'organisations', 'topics', 'conferences'] as const) {
    const entry = entries[kind].get('starting-with');
    if (entry)
      yield atField(
        entry,
        [],
        `The address \`/${kind}/starting-with/\` belongs to a list. Give the entry another id.`,
      );
  }
  for (const entry of entries.talks.values()) {
    const { report, talk } = splitTalkId(entry.id);
    if (talk !== 'programme' && talk !== 'brief') continue;
    const message = `The address \`/reports/${report}/${talk}/\` is kept for the report itself. Give the file of the talk another name.`;
    yield { file: entry.source.file, line: 1, column: 1, message };
  }
};
