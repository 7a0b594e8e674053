import { childrenOf, textOf } from '../../markdown/outline.ts';
import { directiveNames, lineNames } from '../../markdown/syntax.ts';
import type { Problem } from '../problem.ts';
import { nodesOf } from '../read/content-folder.ts';
import { atNode, writtenAs, type Entry } from '../read/entry.ts';
import type { Node } from '../read/markdown-document.ts';
import type { Rule } from './rule.ts';

const brackets = 'write brackets that are meant as text as `\\[`';
const noFootnotes = `There are no footnotes. Say it in the text, or in brackets; ${brackets}.`;
const noSpaces = `An address has no spaces. Write each as \`%20\`, or give the file a name without; ${brackets}.`;
const addressApart = `An address stands right behind its words: \`[words](address)\`; its own brackets come in pairs, or as \`%28\` and \`%29\`; ${brackets}.`;

/** Markup that would be printed as it is written, and what to write instead. */
const printed: [pattern: RegExp, message: string][] = [
  [/(?<!\\)(?:\[\^[^\]\n]+\]|\^\[[^\]\n]+\])/g, noFootnotes],
  [
    /(?<![\\\w\])])!?\[[^\][]+\]\[[^\][]*\]/g,
    `No line says where this leads. Write \`[words](address)\`; ${brackets}.`,
  ],
  [/(?<![\\\w\])])!?\[[^\][]*\]\((?!\s)[^()\n]*\s[^()\n]*\)/g, noSpaces],
  [/(?<!\\)!?\[[^\][]+\][ \t]+\((?:\/|(?:\.{1,2}\/)*images\/)[^()\n]*\)/g, addressApart],
  [/(?<!\\)!?\[\[(?!\s)[^\][\n]+\]\]/g, `A link is written \`[words](address)\`; ${brackets}.`],
  [
    /^\[!\w+\]/gm,
    'There are no boxes of this kind. Write `:::opinion{by=<person>}`, `:::correction`, or plain text.',
  ],
  [
    /^\[[ xX]?\](?!:)/gm,
    'A task is an item of a list, with a space in its box and behind it: `- [ ] words`, or `- [x] words` once it is done.',
  ],
  [/^#{2,}/gm, 'A heading has two to six signs, and a space behind them: `## Title {#an-id}`.'],
  [
    /(?<!\\)\{#[^}\n]*\}/g,
    'An id in braces ends the line of a heading: `## Title {#an-id}`. Write a brace that is meant as text as `\\{`.',
  ],
  [
    /(?<![\\*])(?:\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)|\*(?=[^\s*])[^*\n]*[^\s*\\]\*(?!\*))/g,
    'These stars are printed. They mark words in pairs, and not where punctuation stands inside of them and a letter outside: move it out. Write a star that is meant as text as `\\*`.',
  ],
  [
    /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|?[ \t]*$(?<=\|.*)/gm,
    'The line below the head of a table has as many cells as the head.',
  ],
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

/** Markup must say what its writer meant: none may be printed as it is, or take in more or less than it shows. */
export const lostMarkup: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    const { text } = entry.source;
    const { start, end } = node.position ?? {};
    const written = writtenAs(entry, node);
    if (node.type === 'delete' && !written.startsWith('~~')) {
      const message =
        'Single tildes strike out what is between them. Write `~~…~~` to strike out, `\\~` for a tilde.';
      yield atNode(entry, node, message, written);
    }
    if ((node.type === 'linkReference' || node.type === 'definition') && node.label?.startsWith('^'))
      yield atNode(entry, node, noFootnotes, `[${node.label}]`);
    if (node.type === 'link') {
      const message = whyNoLink(written, text.slice(0, start?.offset), text.slice(end?.offset));
      if (message) yield atNode(entry, node, message, written);
    }
    if (node.type === 'code' && !isClosed(written)) {
      const message =
        'Nothing closes this block of code: all that follows would be part of it. End it with a line like its first, without the language.';
      yield atNode(entry, node, message, written.split('\n')[0]);
    }
    if (node.type === 'table') yield* lostCells(entry, node);
    // The text of a link that is an address alone is no markup.
    if (node.type === 'text' && !/^https?:\/\/\S+$/i.test(written))
      yield* printedMarkup(entry, node, written);
  }
};

/** What is wrong with a link beside its address. */
function whyNoLink(written: string, before: string, after: string): string | undefined {
  if (/^[[<]/.test(written)) return undefined;
  // What markup has lost stands before its address, which is then a link of its own.
  if (before.endsWith('](')) return /^[ \t]/.test(after) ? noSpaces : addressApart;
  if (/\][ \t]+\($/.test(before)) return addressApart;
  return /(?:^|\n)\[[^\]\n]+\]:[ \t]*$/.test(before) ? noSpaces : undefined;
}

/** Whether a block of code ends with its fence, if it begins with one. */
function isClosed(written: string): boolean {
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  return fence === '' || new RegExp(`\\n[ \\t>]*${fence}${fence.charAt(0)}*[ \\t]*$`).test(written);
}

/** Cells beyond those of the head are in no column. */
function* lostCells(entry: Entry, table: Node): Generator<Problem> {
  const [head, ...rows] = childrenOf(table);
  const columns = head ? childrenOf(head).length : 0;
  for (const row of rows) {
    const [lost] = childrenOf(row).slice(columns);
    const message = `The head of the table has ${columns} cells, this row more. Write a \`|\` that is meant as text as \`\\|\`, in code too.`;
    if (lost) yield atNode(entry, lost, message, textOf(lost));
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
