import { isMdx } from '../../markdown/syntax.ts';
import { nearest } from '../../lib/nearest.ts';
import { atNode, splitTalkId } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** The article of a report must place each of its talks, and each once. */
export const placedTalks: Rule = function* ({ entries }) {
  const talks = Map.groupBy(entries.talks.values(), ({ id }) => splitTalkId(id).report);
  for (const article of entries.reports.values()) {
    if (!article.markdown) continue;
    const ofReport = talks.get(article.id) ?? [];
    const names = ofReport.map(({ id }) => splitTalkId(id).talk);
    const placed = new Set<string>();
    for (const { name, props, node } of article.markdown.components) {
      const { id } = props;
      if (name !== 'Talk' || id === undefined) continue;
      if (placed.has(id))
        yield atNode(article, node, 'The talk is placed twice. Keep one of the two places.', id);
      placed.add(id);
      // A mistyped one counts for the talk that it most likely means.
      const meant = names.includes(id) ? id : nearest(id, names);
      if (meant !== undefined) placed.add(meant);
    }
    for (const { id, source } of ofReport) {
      const { talk } = splitTalkId(id);
      if (placed.has(talk)) continue;
      const place = isMdx(article.source.file) ? `<Talk id="${talk}" />` : `::talk{id=${talk}}`;
      const message = `No report places this talk. Write \`${place}\` below a section of ${article.source.file}.`;
      yield { file: source.file, line: 1, column: 1, field: 'talk', value: talk, message };
    }
  }
};
