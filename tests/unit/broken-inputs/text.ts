import { inTalk, notes, type BrokenInput } from './broken-input.ts';

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
        '    A hidden control character stands here as an escape. Remove it.',
      'content/reports/meeting-1843/talks/notes.md:4:7  kind: `\\u001b[31mtalk`\n' +
        '    Must be one of `keynote`, `talk`, `panel`, `workshop`, `lightning`.',
    ],
  },
];
