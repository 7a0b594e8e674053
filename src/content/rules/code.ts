import { nodesOf } from '../read/content-folder.ts';
import { atNode, type Entry } from '../read/entry.ts';
import { componentAt, noExpressions, noHtml } from '../read/explain-mdx.ts';
import type { Rule } from './rule.ts';

/** Content is data, never code: no HTML, no imports and no expressions. */
export const code: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'html') {
      yield atNode(entry, node, whyNoHtml(node.value, entry), firstLine(node.value));
    } else if (node.type === 'mdxjsEsm') {
      const message =
        '`import` and `export` are not allowed: content is data. Begin a paragraph that is meant as text with another word.';
      yield atNode(entry, node, message, firstLine(node.value));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      yield atNode(entry, node, noExpressions, firstLine(`{${node.value}}`));
    }
  }
};

const firstLine = (text: string): string => text.replace(/\n[^]*/, '…');

/** Why HTML is not allowed, and what to write instead of what may be meant as a component. */
function whyNoHtml(html: string, { kind }: Entry): string {
  const component = componentAt(html);
  if (!component) return noHtml;
  const [name, { inMarkdown }] = component;
  const otherwise = kind === 'reports' && inMarkdown ? `; in \`report.md\` it is \`${inMarkdown}\`` : '';
  return `\`<${name}>\` stands in \`report.mdx\` alone${otherwise}.`;
}
