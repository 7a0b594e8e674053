import { isMdx } from '../../markdown/syntax.ts';
import { parseMarkdown, type Section } from '../read/markdown-document.ts';
import { makeId } from './make-id.ts';

/** The article of a report. */
export interface ArticleFile {
  /** Its path, which tells whether it is written in MDX or in Markdown. */
  file: string;
  /** The whole file. */
  text: string;
}

/**
 * The sections of an article, in reading order.
 *
 * @throws Error if the article cannot be parsed
 */
export function sectionsOf(article: ArticleFile): readonly Section[] {
  const { sections } = parseMarkdown(article, []) ?? {};
  if (sections) return sections;
  throw new Error(
    'The article of the report can’t be read. Correct it first: `npm run check:content` says what is wrong.',
  );
}

/**
 * Places a talk in an article: at the end of what a section says, before the next heading.
 *
 * @param talk id of the talk
 * @param section id or title of a section; the last `##` section if left out, which is added where
 *   there is none
 * @param taken ids that an added section must not have
 * @returns the whole file with the talk in its place
 * @throws Error if the article has no such section
 */
export function placeTalk(
  article: ArticleFile,
  talk: string,
  section?: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const { file, text } = article;
  const sections = sectionsOf(article);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const place = isMdx(file) ? `<Talk id="${talk}" />` : `::talk{id=${talk}}`;
  const chosen =
    section === undefined
      ? sections.findLast(({ depth }) => depth === 2)
      : sections.find(({ id, title }) => id === section || title === section);
  if (!chosen && section !== undefined) {
    const known = sections.map(({ id }) => `\`${id}\``).join(', ');
    throw new Error(
      `The report has no section \`${section}\`. ${known ? `Name one that it has: ${known}.` : 'Leave the section out; one is added.'}`,
    );
  }
  const next = chosen && sections[sections.indexOf(chosen) + 1];
  const lines = text.split(/\r?\n/);
  const before = lines.slice(0, next ? next.line - 1 : undefined);
  const after = next ? lines.slice(next.line - 1) : [];
  while (before.at(-1)?.trim() === '') before.pop();
  const heading = chosen ? [] : [`## Talks {#${makeId('talks', taken)}}`, ''];
  return [...before, '', ...heading, place, '', ...after].join(newline);
}
