import type { Node, Report } from './markdown-document.ts';
import type { SourceEntry } from './read-folder.ts';

const noFootnotes =
  'There are no footnotes. Say it in the text, or in brackets; write brackets that are meant as text as `\\[`.';
const noSpaces =
  'An address has no spaces. Write each as `%20`, or give the file a name without; write brackets that are meant as text as `\\[`.';

/** Markup that would be printed as it is written, and what to write instead. */
const printed: [what: RegExp, remedy: string][] = [
  [/(?<!\\)\[\^[^\]\s]+\]/g, noFootnotes],
  [
    /(?<![\\\w\])])!?\[[^\][]+\]\[[^\][]*\]/g,
    'No line says where this leads. Write `[words](address)`; write brackets that are meant as text as `\\[`.',
  ],
  [/(?<![\\\w\])])!?\[[^\][]*\]\((?!\s)[^()\n]*\s[^()\n]*\)/g, noSpaces],
  [
    /^[ \t]*:{3,}[ \t]+\w/gm,
    'The name of a block stands right behind its colons, without a space: `:::opinion{by=<person>}`.',
  ],
  [
    /^[ \t]*:{3,}[ \t]*$/gm,
    'These colons close nothing. Remove them, or open the block with `:::` and its name.',
  ],
];

/** Finds markup that says something else than its writer meant: what is printed as it is, or reaches too far. */
export function checkMarkup(node: Node, { source }: SourceEntry, report: Report): void {
  const { start, end } = node.position ?? {};
  const written = source.text.slice(start?.offset, end?.offset);
  switch (node.type) {
    case 'delete':
      if (!written.startsWith('~~'))
        report(
          node,
          'Single tildes strike out what is between them. Write `~~…~~` to strike out, `\\~` for a tilde.',
          written,
        );
      return;
    case 'linkReference':
    case 'definition':
      if (node.label?.startsWith('^')) report(node, noFootnotes, `[${node.label}]`);
      return;
    case 'containerDirective':
      if (!isClosed(node, source.text))
        report(
          node,
          'Nothing closes this block: all that follows would be part of it. End it with a line `:::`.',
          `:::${node.name}`,
        );
      return;
    case 'link':
      // An address that ends at a space is a link of its own.
      if (!/^[[<]/.test(written) && source.text.slice(0, start?.offset).endsWith(']('))
        report(node, noSpaces, written);
      return;
    case 'text':
      for (const [what, remedy] of printed)
        for (const { 0: found, index } of written.matchAll(what)) {
          const { line, column } = placeAt(source.text, (start?.offset ?? 0) + index);
          const position = { start: { line, column }, end: { line, column } };
          report({ ...node, position }, remedy, found.trim());
        }
  }
}

/** Whether a block ends with colons that are not those of a block in it. */
function isClosed(
  { position, children }: Extract<Node, { type: 'containerDirective' }>,
  text: string,
): boolean {
  const from = children.at(-1)?.position?.end.offset ?? position?.start.offset;
  return /\n[ \t>]*:{3,}[ \t]*$/.test(text.slice(from, position?.end.offset));
}

/** The line and the column of an offset, counted from 1. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
