const fence = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The text of a file with `\n` at the ends of its lines, and without the byte order mark that some editors begin it with. */
export const withPlainLines = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Cuts a Markdown or MDX file into its frontmatter and what stands below; without a fence at its top it has none. */
export function splitFrontmatter(text: string): { yaml: string | undefined; body: string } {
  const match = text.startsWith('---') ? fence.exec(text) : null;
  return match?.index === 0
    ? { yaml: match[1] ?? '', body: text.slice(match[0].length) }
    : { yaml: undefined, body: text };
}

/** What stands below the frontmatter, at the lines where it is written. */
export function belowFrontmatter(text: string): string {
  const { body } = splitFrontmatter(text);
  return text.slice(0, text.length - body.length).replaceAll(/[^\n]/g, '') + body;
}
