import { article, inTalk, notes, type BrokenInput } from './broken-input.ts';

/** Content is data: code, HTML and unknown directives. */
export const codeAndDirectives: BrokenInput[] = [
  {
    name: 'code: an import',
    changes: article("import X from 'x'"),
    says:
      "content/reports/meeting-1843/report.mdx:19:1  `import X from 'x'`\n" +
      '    `import` and `export` are not allowed: content is data.',
  },
  {
    name: 'code: an export',
    changes: article('export const x = 1'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `export const x = 1`\n' +
      '    `import` and `export` are not allowed: content is data.',
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
      'content/reports/meeting-1843/report.mdx:19:5\n' +
      '    The text can’t be read as MDX: Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`). Write a brace or `<` that is meant as text as `\\{` or `\\<`.',
  },
  {
    name: 'code: a lone brace in an article',
    changes: article('One { two.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:5\n' +
      '    The text can’t be read as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`. Write a brace or `<` that is meant as text as `\\{` or `\\<`.',
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
    name: 'directive: mistyped',
    changes: inTalk(':::opinion', ':::opinon'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `:::opinon`\n' +
      '    Only `:::opinion` and `:::correction` exist; did you mean `:::opinion`?',
  },
  {
    name: 'directive: unknown',
    changes: inTalk(':::opinion{by=ann-reporter}', ':::warning'),
    says:
      'content/reports/meeting-1843/talks/notes.md:20:1  `:::warning`\n' +
      '    Only `:::opinion` and `:::correction` exist.',
  },
  {
    name: 'directive: a leaf',
    changes: notes('::video'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `::video`\n' +
      '    Only `:::opinion` and `:::correction` exist, each between lines of `:::`.',
  },
  {
    name: 'directive: in running text',
    changes: notes('A :video[label] here.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:3  `:video`\n' +
      '    Only `:::opinion` and `:::correction` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
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
  {
    name: 'directive: brackets behind a colon',
    changes: notes('An Array:int[] and a Map:k{}.'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:9  `:int`\n' +
        '    Only `:::opinion` and `:::correction` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
      'content/reports/meeting-1843/talks/notes.md:16:25  `:k`\n' +
        '    Only `:::opinion` and `:::correction` exist, each between lines of `:::`. Write a colon that is meant as text as `\\:`.',
    ],
  },
];
