import { documentsOf } from '../read/content-folder.ts';
import { atField } from '../read/entry.ts';
import { idsAt } from '../read/written-ids.ts';
import type { Rule } from './rule.ts';

/** Code, a link, strong or emphasised words of Markdown. */
const markup =
  /`[^`]+`|\]\([^)\s]+\)|\*\*[^*]+\*\*|(?<![\p{L}\p{N}_*])([_*])[\p{L}\p{N}](?:[^_*]*[\p{L}\p{N}])?\1(?![\p{L}\p{N}_*])/u;

/** Claims are shown as they are written, in cards and lists, so that signs of Markdown would stand there as signs. */
export const plainClaims: Rule = function* (content) {
  for (const entry of documentsOf(content)) {
    for (const field of ['takeaways.*.text', 'takeaways.*.outcome.text']) {
      for (const { path, id: text } of idsAt(entry, field)) {
        const [found] = markup.exec(text) ?? [];
        if (found === undefined) continue;
        const message =
          'A claim is plain text, in which signs of Markdown would stand as they are. Leave them out; code, links and emphasis belong to the notes.';
        yield { ...atField(entry, path, message), value: found };
      }
    }
  }
};
