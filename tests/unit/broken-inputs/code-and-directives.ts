import { article, inMarkdown, inReport, inTalk, notes, type BrokenInput } from './broken-input.ts';

const brackets = 'write brackets that are meant as text as `\\[`';
const footnotes = `There are no footnotes. Say it in the text, or in brackets; ${brackets}.`;
const spaces = `An address has no spaces. Write each as \`%20\`, or give the file a name without; ${brackets}.`;
const apart = `An address stands right behind its words: \`[words](address)\`; its own brackets come in pairs, or as \`%28\` and \`%29\`; ${brackets}.`;
const wiki = `A link is written \`[words](address)\`; ${brackets}.`;
const task =
  'A task is an item of a list, with a space in its box and behind it: `- [ ] words`, or `- [x] words` once it is done.';
const stars =
  'These stars are printed. They mark words in pairs, and not where punctuation stands inside of them and a letter outside: move it out. Write a star that is meant as text as `\\*`.';
const unclosedCode =
  'Nothing closes this block of code: all that follows would be part of it. End it with a line like its first, without the language.';

/** Content is data: code, HTML and unknown directives. */
export const codeAndDirectives: BrokenInput[] = [
  {
    name: 'code: an import',
    changes: article("import X from 'x'"),
    says:
      "content/reports/meeting-1843/report.mdx:19:1  `import X from 'x'`\n" +
      '    `import` and `export` are not allowed: content is data. Begin a paragraph that is meant as text with another word.',
  },
  {
    name: 'code: an export',
    changes: article('export const x = 1'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `export const x = 1`\n' +
      '    `import` and `export` are not allowed: content is data. Begin a paragraph that is meant as text with another word.',
  },
  ...[
    [
      'HTML',
      '<script>\nrun()\n</script>',
      '<script>',
      'Raw HTML is not allowed, comments included. Write it in Markdown.',
    ],
    [
      'a comment',
      '<!-- hidden\n-->',
      '<!-- hidden',
      'Raw HTML is not allowed, comments included. Write it in Markdown.',
    ],
  ].map(([what = '', text = '', first = '', message = '']) => ({
    name: `code: ${what} of several lines, of which the first is told`,
    changes: notes(text),
    says: `content/reports/meeting-1843/talks/notes.md:16:1  \`${first}…\`\n    ${message}`,
  })),
  {
    name: 'code: an export of several lines, of which the first is told',
    changes: article('export const x = [\n  1,\n]'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `export const x = […`\n' +
      '    `import` and `export` are not allowed: content is data. Begin a paragraph that is meant as text with another word.',
  },
  {
    name: 'code: an expression',
    changes: article('One {1 + 1} two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5  `{1 + 1}`\n' +
      '    Expressions in braces are not allowed: content is data. Write a brace that is meant as text as `\\{`.',
  },
  {
    name: 'code: another component',
    changes: article('<Video id="x" />'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `<Video>`\n' +
      '    There is no component `<Video>`, and HTML is not allowed; there are `<Talk>` and `<Takeaway>`. Write anything else in Markdown.',
  },
  {
    name: 'code: an element in an article',
    changes: article('One <b>two</b>.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5  `<b>`\n' +
      '    There is no component `<b>`, and HTML is not allowed; there are `<Talk>` and `<Takeaway>`. Write anything else in Markdown.',
  },
  {
    name: 'code: an unclosed element in an article',
    changes: article('One <b two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5  `<b two.`\n' +
      '    The text can’t be read as MDX: Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`). HTML is not allowed; write a `<` that is meant as text as `\\<`.',
  },
  {
    name: 'code: an element that nothing closes',
    changes: article('One<br>two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:4  `<br>two.`\n' +
      '    The text can’t be read as MDX: Expected a closing tag for `<br>` (19:4) before the end of `paragraph`. HTML is not allowed; write a `<` that is meant as text as `\\<`.',
  },
  {
    name: 'code: a comment in an article',
    changes: article('One <!-- hidden --> two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5  `<!-- hidden --> two.`\n' +
      '    Raw HTML is not allowed, comments included. Write it in Markdown.',
  },
  ...['<Talk id=notes />', '<Talk id="notes />', '<Talk id=“notes” />', '<Talk id="notes">'].map((use) => ({
    name: `code: a component that is written wrong, ${use}`,
    changes: inReport('<Talk id="notes" />', use),
    says:
      `content/reports/meeting-1843/report.mdx:23:1  \`${use}\`\n` +
      '    The component can’t be read. It is written `<Talk id="weaving-with-state" />`.',
  })),
  {
    name: 'code: a lone brace in an article',
    changes: article('One { two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5  `{ two.`\n' +
      '    The text can’t be read as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`. Write a brace that is meant as text as `\\{`.',
  },
  {
    name: 'code: words in braces',
    changes: article('One\n{two or three} four.'),
    says:
      'content/reports/meeting-1843/report.mdx:20:1  `{two or three} four.`\n' +
      '    Expressions in braces are not allowed: content is data. Write a brace that is meant as text as `\\{`.',
  },
  {
    name: 'code: an element in notes',
    changes: notes('She <b>spoke</b>.'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:5  `<b>`\n' +
        '    Raw HTML is not allowed, comments included. Write it in Markdown.',
      'content/reports/meeting-1843/talks/notes.md:16:13  `</b>`\n' +
        '    Raw HTML is not allowed, comments included. Write it in Markdown.',
    ],
  },
  {
    name: 'code: a block of HTML in notes',
    changes: notes('<div onclick="alert(1)">\n\nx\n\n</div>'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:1  `<div onclick="alert(1)">`\n' +
        '    Raw HTML is not allowed, comments included. Write it in Markdown.',
      'content/reports/meeting-1843/talks/notes.md:20:1  `</div>`\n' +
        '    Raw HTML is not allowed, comments included. Write it in Markdown.',
    ],
  },
  {
    name: 'code: a comment in notes',
    changes: notes('<!-- hidden -->'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `<!-- hidden -->`\n' +
      '    Raw HTML is not allowed, comments included. Write it in Markdown.',
  },
  {
    name: 'code: a script in notes',
    changes: notes('<script>alert(1)</script>'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `<script>alert(1)</script>`\n' +
      '    Raw HTML is not allowed, comments included. Write it in Markdown.',
  },
  {
    name: 'code: a component in notes',
    changes: notes('As <Takeaway id="it-weaves" /> says.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:4  `<Takeaway id="it-weaves" />`\n' +
      '    `<Takeaway>` stands in `report.mdx` alone.',
  },
  {
    name: 'directive: mistyped',
    changes: inTalk(':::opinion', ':::opinon'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `:::opinon`\n' +
      '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist; did you mean `:::opinion`?',
  },
  {
    name: 'directive: unknown',
    changes: inTalk(':::opinion{by=ann-reporter}', ':::warning'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `:::warning`\n' +
      '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist.',
  },
  {
    name: 'directive: a leaf',
    changes: notes('::video'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `::video`\n' +
      '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`.',
  },
  {
    name: 'directive: a leaf that is mistyped',
    changes: inTalk('She spoke.', '::clam{id=it-weaves}\n\nShe spoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `::clam`\n' +
      '    There is no `::clam`; did you mean `::claim`?',
  },
  {
    name: 'directive: the place of a talk, mistyped',
    changes: inMarkdown('::tlak{id=notes}\n\n::talk{id=notes}'),
    says:
      'content/reports/meeting-1843/report.md:23:1  `::tlak`\n' +
      '    There is no `::tlak`; did you mean `::talk`?',
  },
  {
    name: 'directive: a block with a colon too few',
    changes: notes('::opinion{by=ann-reporter}\nGood.\n:::'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:1  `::opinion`\n' +
        '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`.',
      'content/reports/meeting-1843/talks/notes.md:18:1  `:::`\n' +
        '    These colons close nothing. Remove them, or open the block with `:::` and its name.',
    ],
  },
  ...[
    ['behind words', 'See ::talk{id=notes}', 5],
    ['before words', '::talk{id=notes} here.', 1],
    ['in a table', '| a | b |\n| - | - |\n| c | ::talk{id=notes} |', 7],
    ['in a heading', '### See ::talk{id=notes} {#see}', 9],
  ].map(([where = '', text = '', column = 0]) => ({
    name: `directive: the place of a talk ${where}`,
    changes: inMarkdown(`${text}\n\n::talk{id=notes}`),
    says:
      `content/reports/meeting-1843/report.md:${where === 'in a table' ? 25 : 23}:${column}  \`::talk{id=notes}\`\n` +
      '    A directive stands on a line of its own, and would be printed here. Write a colon that is meant as text as `\\:`.',
  })),
  {
    name: 'directive: the mark of a claim in a line',
    changes: notes('- ::claim{id=it-weaves} So.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:3  `::claim{id=it-weaves}`\n' +
      '    A directive stands on a line of its own, and would be printed here. Write a colon that is meant as text as `\\:`.',
  },
  {
    name: 'directive: the mark of a claim with words in it',
    changes: notes('::claim[So]{id=it-weaves}\n\nShe spoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `::claim`\n' +
      '    It names the claim that the next paragraph supports, and nothing else: `::claim{id=<takeaway>}`.',
  },
  ...[
    ['words behind its name', ':::opinion{by=ann-reporter} The best.'],
    ['words in brackets', ':::opinion[The *best*]{by=ann-reporter}'],
  ].map(([what = '', opening = '']) => ({
    name: `directive: a block with ${what}`,
    changes: inTalk(':::opinion{by=ann-reporter}', opening),
    says:
      `content/reports/meeting-1843/talks/notes.md:20:1  \`${opening}\`\n` +
      '    Only its name and its braces stand on the line that opens a block. Begin the words on the next line.',
  })),
  {
    name: 'directive: in running text',
    changes: notes('A :video[label] here.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:3  `:video`\n' +
      '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
  },
  {
    name: 'directive: an opinion without owner',
    changes: inTalk('{by=ann-reporter}', ''),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1\n' +
      '    An opinion names its owner and nothing else: `:::opinion{by=<person>}`.',
  },
  {
    name: 'directive: an opinion of nobody known',
    changes: inTalk('by=ann-reporter', 'by=ann-reportr'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `ann-reportr`\n' +
      '    There is no person `ann-reportr`; did you mean `ann-reporter`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'directive: an opinion with more than an owner',
    changes: inTalk('{by=ann-reporter}', '{by=ann-reporter mood=good}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1\n' +
      '    An opinion names its owner and nothing else: `:::opinion{by=<person>}`.',
  },
  {
    name: 'directive: a correction with attributes',
    changes: inTalk(':::opinion{by=ann-reporter}', ':::correction{by=ann-reporter}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1\n' +
      '    `:::correction` takes no attributes. Remove them.',
  },
  ...[
    ['without its source', '{by=ann-reporter}'],
    ['of nobody', '{url=https://example.org/}'],
    ['with more than these', '{by=ann-reporter url=https://example.org/ page=4}'],
  ].map(([what = '', attributes = '']) => ({
    name: `directive: a quote ${what}`,
    changes: inTalk(':::opinion{by=ann-reporter}', `:::quote${attributes}`),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1\n' +
      '    A quote names who said it and where that can be read, and nothing else: `:::quote{by=<person> url=https://…}`.',
  })),
  {
    name: 'directive: a quote whose source is not https',
    changes: inTalk(':::opinion{by=ann-reporter}', ':::quote{by=ann-reporter url=http://example.org/}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `http://example.org/`\n' +
      '    `url` must be an address that begins with `https://`.',
  },
  {
    name: 'directive: a quote of nobody known',
    changes: inTalk(':::opinion{by=ann-reporter}', ':::quote{by=ann-reportr url=https://example.org/}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `ann-reportr`\n' +
      '    There is no person `ann-reportr`; did you mean `ann-reporter`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'directive: brackets behind a colon',
    changes: notes('An Array:int[] and a Map:k{}.'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:9  `:int`\n' +
        '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
      'content/reports/meeting-1843/talks/notes.md:16:25  `:k`\n' +
        '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
    ],
  },
  {
    name: 'markup: single tildes',
    changes: notes('From 5~10 to 20~30 s.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:7  `~10 to 20~`\n' +
      '    Single tildes strike out what is between them. Write `~~…~~` to strike out, `\\~` for a tilde.',
  },
  {
    name: 'markup: a block that nothing closes',
    changes: notes(':::correction\nWrong.\n\nRight.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `:::correction`\n' +
      '    Nothing closes this block: all that follows would be part of it. End it with a line `:::`.',
  },
  {
    name: 'markup: a footnote',
    changes: notes('So it is[^1].'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:9  `[^1]`\n' +
      '    There are no footnotes. Say it in the text, or in brackets; write brackets that are meant as text as `\\[`.',
  },
  {
    name: 'markup: a footnote with its text',
    changes: notes('So [^1] it is.\n\n[^1]: Said once.'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:4  `[^1]`\n' +
        '    There are no footnotes. Say it in the text, or in brackets; write brackets that are meant as text as `\\[`.',
      'content/reports/meeting-1843/talks/notes.md:18:1  `[^1]`\n' +
        '    There are no footnotes. Say it in the text, or in brackets; write brackets that are meant as text as `\\[`.',
    ],
  },
  {
    name: 'markup: a reference to nothing',
    changes: notes('See\nthe [paper][x].'),
    says:
      'content/reports/meeting-1843/talks/notes.md:17:5  `[paper][x]`\n' +
      '    No line says where this leads. Write `[words](address)`; write brackets that are meant as text as `\\[`.',
  },
  {
    name: 'markup: a picture of a reference to nothing',
    changes: notes('![A loom][x]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `![A loom][x]`\n' +
      '    No line says where this leads. Write `[words](address)`; write brackets that are meant as text as `\\[`.',
  },
  {
    name: 'markup: a picture with a space in its name',
    changes: notes('![A loom](../images/my loom.png)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `![A loom](../images/my loom.png)`\n' +
      '    An address has no spaces. Write each as `%20`, or give the file a name without; write brackets that are meant as text as `\\[`.',
  },
  {
    name: 'markup: a link with a space in its address',
    changes: notes('The [paper](https://example.org/a b).'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:13  `https://example.org/a`\n' +
      '    An address has no spaces. Write each as `%20`, or give the file a name without; write brackets that are meant as text as `\\[`.',
  },
  ...(
    [
      ['a footnote within its line', 'So it is.^[Said once.]', '16:10  `^[Said once.]`', footnotes],
      ['a footnote whose name has spaces', 'So[^a note] it is.', '16:3  `[^a note]`', footnotes],
      [
        'a link apart from its words',
        'The [paper] (https://example.org/)',
        '16:14  `https://example.org/`',
        apart,
      ],
      ['a page apart from its words', 'See [it] (/about/)', '16:5  `[it] (/about/)`', apart],
      ['a picture apart from its words', '![A] (../images/a.png)', '16:1  `![A] (../images/a.png)`', apart],
      [
        'an address with half a bracket',
        '[it](https://example.org/a_(b)',
        '16:6  `https://example.org/a_(b)`',
        apart,
      ],
      [
        'a definition with a space in it',
        '[a]: https://example.org/a b',
        '16:6  `https://example.org/a`',
        spaces,
      ],
      ['a link of a wiki', 'See [[Looms]].', '16:5  `[[Looms]]`', wiki],
      ['a picture of a wiki', '![[loom.png]]', '16:1  `![[loom.png]]`', wiki],
      [
        'a box of GitHub',
        '> [!NOTE]\n> Mind this.',
        '16:3  `[!NOTE]`',
        'There are no boxes of this kind. Write `:::opinion{by=<person>}`, `:::correction`, or plain text.',
      ],
      ['a task without a space in its box', '- [] one', '16:3  `[]`', task],
      ['a task without a space behind its box', '- [ ]one', '16:3  `[ ]`', task],
      [
        'a heading without a space',
        '##Why',
        '16:1  `##`',
        'A heading has two to six signs, and a space behind them: `## Title {#an-id}`.',
      ],
      [
        'an id of no heading',
        'Why {#why}',
        '16:5  `{#why}`',
        'An id in braces ends the line of a heading: `## Title {#an-id}`. Write a brace that is meant as text as `\\{`.',
      ],
      ['stars that nothing pairs', 'One **two.', '16:5  `**`', stars],
      ['stars at a bracket that a letter touches', 'これは*「重要」*です', '16:4  `*「重要」*`', stars],
      [
        'a table whose second line is too short',
        '| a | b |\n| - |\n| 1 | 2 |',
        '17:1  `| - |`',
        'The line below the head of a table has as many cells as the head.',
      ],
      [
        'a cell that no column has, as a `|` in code makes one',
        '| a | b |\n| - | - |\n| `x|y` | 2 |',
        '18:9  `2`',
        'The head of the table has 2 cells, this row more. Write a `|` that is meant as text as `\\|`, in code too.',
      ],
      ['code that nothing closes', '```java\nint a;\n\nRight.', '16:1  ````java`', unclosedCode],
      ['code in a quote that nothing closes', '> ~~~\n> int a;', '16:3  `~~~`', unclosedCode],
    ] as const
  ).map(([what, text, place, message]) => ({
    name: `markup: ${what}`,
    changes: notes(text),
    says: `content/reports/meeting-1843/talks/notes.md:${place}\n    ${message}`,
  })),
  {
    name: 'markup: a block whose name stands apart',
    changes: notes('::: opinion{by=ann-reporter}\nGood.\n:::'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:1  `::: o`\n' +
        '    The name of a block stands right behind its colons, without a space: `:::opinion{by=<person>}`.',
      'content/reports/meeting-1843/talks/notes.md:18:1  `:::`\n' +
        '    These colons close nothing. Remove them, or open the block with `:::` and its name.',
    ],
  },
];
