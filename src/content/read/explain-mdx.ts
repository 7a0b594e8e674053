import { articleComponents, type ArticleComponent } from '../../schemas/article-components.ts';
import type { Problem } from '../problem.ts';

/** What no text may hold, and what to write instead. */
export const noHtml = 'Raw HTML is not allowed, comments included. Write it in Markdown.';
export const noExpressions =
  'Expressions in braces are not allowed: content is data. Write a brace that is meant as text as `\\{`.';

/** The component with whose tag a text begins, and its name. */
export const componentAt = (written: string): [name: string, ArticleComponent] | undefined =>
  Object.entries<ArticleComponent>(articleComponents).find(([name]) =>
    new RegExp(`^</?${name}\\b`).test(written),
  );

/**
 * Says why an article can’t be read as MDX, and what to write instead.
 *
 * @param error what the parser has thrown; its message begins with the place
 */
export function explainMdx({ file, text }: { file: string; text: string }, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(said) ?? [];
  const above = text.split('\n').slice(0, Number(line) - 1);
  const offset = above.join('\n').length + Math.min(1, above.length) + Number(column) - 1;
  // What stands in braces is read as code, which goes wrong somewhere within them.
  const isCode = said.includes('parse expression');
  const before = text.slice(0, isCode ? text.lastIndexOf('{', offset) : offset).split('\n');
  const [written = ''] = text.slice(before.join('\n').length).split('\n', 1);
  const message = isCode ? noExpressions : whyUnreadable(said, written);
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1, value: written, message };
}

function whyUnreadable(said: string, written: string): string {
  if (written.startsWith('<!')) return noHtml;
  const component = componentAt(written);
  if (component) return `The component can’t be read. It is written \`${component[1].example}\`.`;
  const reason = said
    .replace(/^[\d:\s-]+/, '')
    .replace(/\s*\(mdx[^)]*\)$/, '')
    .replace(/\.$/, '');
  const remedy = written.startsWith('<')
    ? 'HTML is not allowed; write a `<` that is meant as text as `\\<`.'
    : 'Write a brace that is meant as text as `\\{`.';
  return `The text can’t be read as MDX: ${reason}. ${remedy}`;
}
