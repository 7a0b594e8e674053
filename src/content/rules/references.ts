import { atField, splitTalkId } from '../read/entry.ts';
import { idsAt, referencesIn } from '../read/written-ids.ts';
import { didYouMean, unknownId, type Rule } from './rule.ts';

/** Every id by which one entry names another, or a section of its own, must be the id of something. */
export const references: Rule = function* (content) {
  for (const { entry, path, id, target } of referencesIn(content)) {
    const isItself = target === 'talks' && id === entry.id;
    const message = isItself ? 'Names the talk itself. Name another talk.' : unknownId(content, target, id);
    if (message) yield atField(entry, path, message);
  }
  for (const talk of content.entries.talks.values()) {
    const { report } = splitTalkId(talk.id);
    const message = unknownId(content, 'reports', report);
    if (message) yield { ...atField(talk, [], message), value: report };
  }
  for (const report of content.entries.reports.values()) {
    const sections = report.markdown?.headingIds;
    for (const { path, id } of sections ? idsAt(report, 'corrections.*.place') : []) {
      if (sections?.includes(id)) continue;
      const remedy = didYouMean(id, sections ?? [], '; name the id of one of its headings.');
      yield atField(report, path, `This article has no section \`${id}\`${remedy}`);
    }
  }
};
