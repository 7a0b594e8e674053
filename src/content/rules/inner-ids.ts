import { headingId } from '../../markdown/outline.ts';
import { slideId } from '../../markdown/slides.ts';
import { documentsOf } from '../read/content-folder.ts';
import { atField, atNode, splitTalkId } from '../read/entry.ts';
import { textIds } from '../read/permalinks.ts';
import { idsAt } from '../read/written-ids.ts';
import type { Rule } from './rule.ts';

/** Nothing on a page may have the id of something else there: a takeaway, a talk of the report, a heading or a slide. */
export const innerIds: Rule = function* (content) {
  const talks = Map.groupBy(content.entries.talks.keys(), (id) => splitTalkId(id).report);
  for (const entry of documentsOf(content)) {
    const holders = new Map<string, string>();
    const takeaways = idsAt(entry, 'takeaways.*.id');
    for (const { path, id } of takeaways) {
      if (holders.has(id))
        yield atField(entry, path, 'Is the id of an earlier takeaway too. Give each its own.');
      holders.set(id, 'a takeaway');
    }
    if (!entry.markdown) continue;
    for (const talk of (talks.get(entry.id) ?? []).map((id) => splitTalkId(id).talk)) {
      const same = takeaways.find(({ id }) => id === talk);
      if (same) yield atField(entry, same.path, `The talk \`${talk}\` has this id too. Rename the takeaway.`);
      holders.set(talk, 'a talk');
    }
    const ids = new Set(textIds(entry));
    for (const node of entry.markdown.nodes) {
      const id = node.type === 'heading' ? headingId(node) : slideId(node);
      if (id === undefined || !ids.has(id)) continue;
      const other = holders.get(id);
      if (other) yield atNode(entry, node, `The id is that of ${other} too. Give each its own.`, id);
      holders.set(id, node.type === 'heading' ? 'an earlier heading' : 'an earlier slide');
    }
  }
};
