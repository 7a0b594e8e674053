import { defineMdastPlugin } from 'satteri';
import { articleComponents } from '../schemas/article-components.ts';
import { hasMoreThanId } from './outline.ts';

/** Raised by the compiler for what the gate refuses, with its line and column in the file. */
function refuse(
  node: { position?: { start: { line: number; column: number } } | undefined },
  what: string,
): never {
  const { line, column } = node.position?.start ?? {};
  throw Object.assign(new Error(`${what} Content is data, never code.`), { line, column });
}

/** Lets nothing through that would run, whatever the gate has said of it. */
export const noCode = defineMdastPlugin({
  name: 'no-code',
  options: { position: true },
  heading(node) {
    if (hasMoreThanId(node)) refuse(node, 'A heading has an id and nothing else in its braces.');
  },
  mdxjsEsm: (node) => refuse(node, '`import` and `export` are not allowed.'),
  mdxFlowExpression: (node) => refuse(node, 'Expressions in braces are not allowed.'),
  mdxTextExpression: (node) => refuse(node, 'Expressions in braces are not allowed.'),
  mdxJsxTextElement: (node) => refuse(node, `\`<${node.name ?? ''}>\` must stand on a line of its own.`),
  mdxJsxFlowElement(node) {
    const name = node.name ?? '';
    if (!Object.hasOwn(articleComponents, name)) refuse(node, `There is no component \`<${name}>\`.`);
    if (node.attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || typeof value !== 'string'))
      refuse(node, 'Attributes are plain text.');
  },
});
