import { isTag, isText, type AnyNode } from 'domhandler';

/** Elements that part no words. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** The text of nodes, with a space where an element other than an inline one begins or ends. */
export const textOf = (nodes: readonly AnyNode[]): string =>
  nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isTag(node)) return '';
      const text = textOf(node.children);
      return inline.has(node.name) ? text : ` ${text} `;
    })
    .join('');
