import { changed } from '../../fixtures/content-folder.ts';
import { inPeople, inTalk, notes, type BrokenInput } from './broken-input.ts';

/** Gives the talk another title. */
const title = (text: string) => inTalk('Notes on the engine', text);

/** Characters that are hidden or broken. */
export const text: BrokenInput[] = [
  {
    name: 'text: a bidi mark by name',
    changes: notes('She &rlm;spoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:5  `&rlm;`\n' +
      '    A hidden control character stands here. Remove it.',
  },
  {
    name: 'text: a hidden bidi control',
    changes: notes('She \u202Espoke\u202C.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:5  `\\u202e`\n' +
      '    A hidden control character stands here. Remove it.',
  },
  {
    name: 'text: a bidi control as an escape',
    changes: inTalk('title: Notes on the engine', 'title: "Notes \\u202E on"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `Notes \\u202e on`\n' +
      '    A hidden control character stands here as an escape. Remove it.',
  },
  {
    name: 'text: a bidi control as a character reference',
    changes: notes('She &#x202E;spoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:5  `&#x202E;`\n' +
      '    A hidden control character stands here. Remove it.',
  },
  {
    name: 'text: half a character',
    changes: inTalk('title: Notes on the engine', 'title: "Notes \\uD83D on"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `Notes \\ud83d on`\n' +
      '    Half a character stands here (a lone surrogate). Remove it or write the character.',
  },
  {
    name: 'text: an escape sequence for a terminal',
    changes: notes('She \u001B[31mspoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:5  `\\u001b`\n' +
      '    A hidden control character stands here. Remove it.',
  },
  {
    name: 'text: an escape sequence in a value',
    changes: inTalk('kind: talk', 'kind: "\\e[31mtalk"'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:4:7  kind: `\\u001b[31mtalk`\n' +
        "    In double quotes `\\e` is an escape and stands for another character. Put the text in single quotes, '\\e[31mtalk', or write the character itself.",
      'content/reports/meeting-1843/talks/notes.md:4:7  kind: `\\u001b[31mtalk`\n' +
        '    Must be one of `keynote`, `talk`, `panel`, `workshop`, `lightning`.',
    ],
  },
  {
    name: 'text: a number sign in a title',
    changes: title('What we learned from issue #1 today'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `What we learned from issue`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "What we learned from issue #1 today", or the comment on a line of its own.',
  },
  {
    name: 'text: a comment behind a title',
    changes: title('Kafka # or Flink?'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `Kafka`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "Kafka # or Flink?", or the comment on a line of its own.',
  },
  {
    name: 'text: a tab before a number sign',
    changes: title('Kafka\t#1'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `Kafka`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "Kafka\\u0009#1", or the comment on a line of its own.',
  },
  {
    name: 'text: a path in double quotes',
    changes: title('"C:\\temp"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `C:\\u0009emp`\n' +
      "    In double quotes `\\t` is an escape and stands for another character. Put the text in single quotes, 'C:\\temp', or write the character itself.",
  },
  {
    name: 'text: a path with a folder of a capital letter',
    changes: title('"C:\\Program Files"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `C: rogram Files`\n' +
      "    In double quotes `\\P` is an escape and stands for another character. Put the text in single quotes, 'C:\\Program Files', or write the character itself.",
  },
  {
    name: 'text: a path with a control character',
    changes: title('"C:\\bin"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `C:\\u0008in`\n' +
      "    In double quotes `\\b` is an escape and stands for another character. Put the text in single quotes, 'C:\\bin', or write the character itself.",
  },
  {
    name: 'text: a line break as an escape',
    changes: title('"C:\\new"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `C:\\u000aew`\n' +
      "    In double quotes `\\n` is an escape and stands for another character. Put the text in single quotes, 'C:\\new', or write the character itself.",
  },
  {
    name: 'text: a letter as an escape',
    changes: title('"The \\x64 model"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `The d model`\n' +
      "    In double quotes `\\x64` is an escape and stands for another character. Put the text in single quotes, 'The \\x64 model', or write the character itself.",
  },
  {
    name: 'text: a tag for YAML',
    changes: title('!important news'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `!important news`\n' +
      '    `!important` is no text for YAML and is left out. Put the text in quotes: "!important news".',
  },
  {
    name: 'text: an exclamation mark apart',
    changes: title('! Attention'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `! Attention`\n' +
      '    `!` is no text for YAML and is left out. Put the text in quotes: "! Attention".',
  },
  {
    name: 'text: an exclamation and nothing behind it',
    changes: title('!important'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `!important`\n' +
      '    `!important` is no text for YAML and is left out. Put the text in quotes: "!important".',
  },
  {
    name: 'text: an anchor for YAML',
    changes: title('&me and you'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `&me and you`\n' +
      '    `&me` is no text for YAML and is left out. Put the text in quotes: "&me and you".',
  },
  {
    name: 'text: nothing but a space without width',
    changes: title('"\\u200b"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `\\u200b`\n' +
      '    Shows nothing: all of its characters are invisible. Write text that can be seen.',
  },
  {
    name: 'text: nothing but a soft hyphen',
    changes: title('"\\u00ad"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `\\u00ad`\n' +
      '    Shows nothing: all of its characters are invisible. Write text that can be seen.',
  },
  {
    name: 'text: nothing but a filler that is there',
    changes: title('\u3164'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `\\u3164`\n' +
      '    Shows nothing: all of its characters are invisible. Write text that can be seen.',
  },
  {
    name: 'text: a number sign in a takeaway',
    changes: inTalk('It weaves patterns.', 'It weaves pattern #7.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:10:11  takeaways[0].text: `It weaves pattern`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "It weaves pattern #7.", or the comment on a line of its own.',
  },
  {
    name: 'text: a number sign in the second line',
    changes: inTalk('On the engine.', 'On the\n  engine #1.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:7:10  summary: `On the engine`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "On the engine #1.", or the comment on a line of its own.',
  },
  {
    name: 'text: a number sign at the end of a name',
    changes: changed('topics.yaml', 'name: Numbers', 'name: C #'),
    says:
      'content/topics.yaml:2:9  numbers.name: `C`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "C #", or the comment on a line of its own.',
  },
  {
    name: 'text: a number sign in a list of aliases',
    changes: inPeople('  name: Ann Reporter', '  name: Ann Reporter\n  aliases:\n    - Ann #1\n    - A'),
    says:
      'content/people.yaml:7:7  ann-reporter.aliases[0]: `Ann`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "Ann #1", or the comment on a line of its own.',
  },
  {
    name: 'text: a number sign in moved.yaml',
    changes: { 'moved.yaml': '/a/:\n  retired: It was issue #1\n' },
    says:
      'content/moved.yaml:2:12  /a/.retired: `It was issue`\n' +
      '    The text ends before `#`, which begins a comment. Put all of it in quotes, "It was issue #1", or the comment on a line of its own.',
  },
  {
    name: 'text: a label of nothing visible',
    changes: inTalk(
      'resources: []',
      'resources: [{ kind: video, url: https://example.org/, label: "\\u2060" }]',
    ),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:62  resources[0].label: `\\u2060`\n' +
      '    Shows nothing: all of its characters are invisible. Write text that can be seen.',
  },
];
