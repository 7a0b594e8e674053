import { articleComponents, type ArticleComponent } from '../../schemas/article-components.ts';

/** What stands around the list of components in docs/writing.md. */
const mark = { begin: '<!-- components -->', end: '<!-- end of components -->' };

/**
 * Writes what articles may use into a document, between its two marks.
 *
 * @param text the document
 * @throws Error if it lacks the marks
 */
export function withComponentList(text: string): string {
  const begin = text.indexOf(mark.begin);
  const end = text.indexOf(mark.end);
  if (begin < 0 || end < begin) throw new Error(`The document has no ${mark.begin} … ${mark.end}.`);
  const list = Object.entries<ArticleComponent>(articleComponents).map(describe).join('\n');
  return `${text.slice(0, begin + mark.begin.length)}\n\n${list}\n\n${text.slice(end)}`;
}

function describe([, { example, inMarkdown, shows, props, place }]: [string, ArticleComponent]): string {
  const attributes = Object.entries(props.shape).map(
    ([name, schema]) => `\`${name}\`: ${(schema as { description?: string }).description ?? ''}`,
  );
  const otherwise = inMarkdown ? ` In \`report.md\` it is \`${inMarkdown}\`.` : '';
  return `- \`${example}\`: ${shows} ${attributes.join(' ')} It stands on a line of its own, ${place}.${otherwise}`;
}
