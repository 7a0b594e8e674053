import { directiveNames, lineNames } from '../../markdown/syntax.ts';
import type { Problem } from '../problem.ts';
import { nodesOf } from '../read/content-folder.ts';
import { atNode, writtenAs, type Entry } from '../read/entry.ts';
import type { Node } from '../read/markdown-document.ts';
import type { Rule } from './rule.ts';

const noFootnotes =
  'There are no footnotes. Say it in the text, or in brackets; write brackets that are meant as text as `\\[`.';
const noSpaces =
  'An address has no spaces. Write each as `%20`, or give the file a name without; write brackets that are meant as text as `\\[`.';

/** Markup that would be printed as it is written, and what to write instead. */
const printed: [pattern: RegExp, message: string][] = [
  [/(?<!\\)\[\^[^\]\s]+\]/g, noFootnotes],
  [
    /(?<![\\\w\])])!?\[[^\][]+\]\[[^\][]*\]/g,
    'No line says where this leads. Write `[words](address)`; write brackets that are meant as text as `\\[`.',
  ],
  [/(?<![\\\w\])])!?\[[^\][]*\]\((?!\s)[^()\n]*\s[^()\n]*\)/g, noSpaces],
  [
    new RegExp(`(?<![\\w\\\\:])::+(?:${[...directiveNames, ...lineNames].join('|')})[[{][^}\\n]*}?`, 'g'),
    'A directive stands on a line of its own, and would be printed here. Write a colon that is meant as text as `\\:`.',
  ],
  [
    /^[ \t]*:{3,}[ \t]+\w/gm,
    'The name of a block stands right behind its colons, without a space: `:::opinion{by=<person>}`.',
  ],
  [
    /^[ \t]*:{3,}[ \t]*$/gm,
    'These colons close nothing. Remove them, or open the block with `:::` and its name.',
  ],
];

/** Markup must say what its writer meant: none may be printed as it is, get lost, or strike out more than it shows. */
export const lostMarkup: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    const written = writtenAs(entry, node);
    if (node.type === 'delete' && !written.startsWith('~~')) {
      const message =
        'Single tildes strike out what is between them. Write `~~…~~` to strike out, `\\~` for a tilde.';
      yield atNode(entry, node, message, written);
    }
    if ((node.type === 'linkReference' || node.type === 'definition') && node.label?.startsWith('^'))
      yield atNode(entry, node, noFootnotes, `[${node.label}]`);
    // An address that ends at a space is a link of its own.
    const isAddress = entry.source.text.endsWith('](', node.position?.start.offset);
    if (node.type === 'link' && !/^[[<]/.test(written) && isAddress)
      yield atNode(entry, node, noSpaces, written);
    if (node.type === 'text') yield* printedMarkup(entry, node, written);
    if (node.type === 'table') yield* longRows(entry, node);
  }
};

/** Rows whose last cells would not be shown. */
function* longRows(entry: Entry, table: Extract<Node, { type: 'table' }>): Generator<Problem> {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    if (row.children.length <= columns) continue;
    const message =
      'The row has more cells than the head of its table; these are lost. Give the head more, or write a bar that is meant as text as `\\|`.';
    yield atNode(entry, row, message, writtenAs(entry, row));
  }
}

function* printedMarkup({ source }: Entry, node: Node, written: string): Generator<Problem> {
  for (const [pattern, message] of printed) {
    for (const { 0: found, index } of written.matchAll(pattern)) {
      const offset = (node.position?.start.offset ?? 0) + index;
      const lines = source.text.slice(0, offset).split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      yield { file: source.file, line: lines.length, column, value: found.trim(), message };
    }
  }
}
