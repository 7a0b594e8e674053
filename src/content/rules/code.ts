import { nodesOf } from '../read/content-folder.ts';
import { atNode } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** Content is data, never code: no HTML, no imports and no expressions. */
export const code: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'html') {
      const message = 'Raw HTML is not allowed, comments included. Write it in Markdown.';
      yield atNode(entry, node, message, node.value);
    } else if (node.type === 'mdxjsEsm') {
      const message = '`import` and `export` are not allowed: content is data.';
      yield atNode(entry, node, message, node.value);
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const message =
        'Expressions in braces are not allowed: content is data. Write a brace that is meant as text as `\\{`.';
      yield atNode(entry, node, message, `{${node.value}}`);
    }
  }
};
