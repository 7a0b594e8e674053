import { inReport, report, type BrokenInput } from './broken-input.ts';

/** Talks and their places in the article, and corrections of it. */
export const talks: BrokenInput[] = [
  {
    name: 'talk: placed by a mistyped id',
    changes: inReport('"notes"', '"note"'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `note`\n' +
      '    This report has no talk `note`; did you mean `notes`?',
  },
  {
    name: 'correction: of a section that is not there',
    changes: inReport(
      'city: ',
      'corrections:\n  - reported: A\n    correct: B\n    ground: C\n    place: talk\ncity: ',
    ),
    says:
      'content/reports/meeting-1843/report.mdx:11:12  corrections[0].place: `talk`\n' +
      '    This article has no section `talk`; did you mean `talks`?',
  },
  {
    name: 'talk: placed twice',
    changes: inReport('<Talk id="notes" />', '<Talk id="notes" />\n\n<Talk id="notes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:25:1  `notes`\n' +
      '    The talk is placed twice. Keep one of the two places.',
  },
  {
    name: 'talk: not placed',
    changes: inReport('<Talk id="notes" />', 'No talk.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
      '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
  },
  {
    name: 'talk: placed in a list',
    changes: inReport('<Talk id="notes" />', '- <Talk id="notes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:23:3  `notes`\n' +
      '    `<Talk>` must stand on a line of its own below a section heading, outside lists and blocks.',
  },
  {
    name: 'talk: placed in running text',
    changes: inReport('<Talk id="notes" />', 'See <Talk id="notes" /> here.'),
    says:
      'content/reports/meeting-1843/report.mdx:23:5  `notes`\n' +
      '    `<Talk>` must stand on a line of its own below a section heading, outside lists and blocks.',
  },
  {
    name: 'talk: placed before any section',
    changes: inReport('Opening.\n\n## Talks {#talks}', 'Opening.'),
    says:
      'content/reports/meeting-1843/report.mdx:21:1  `notes`\n' +
      '    `<Talk>` must stand on a line of its own below a section heading, outside lists and blocks.',
  },
  {
    name: 'talk: without id',
    changes: inReport('<Talk id="notes" />', '<Talk />'),
    says: [
      'content/reports/meeting-1843/report.mdx:23:1\n' +
        '    `<Talk>` takes exactly one attribute, a plain `id`: `<Talk id="…" />`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: with an expression for its id',
    changes: inReport('<Talk id="notes" />', '<Talk id={"notes"} />'),
    says: [
      'content/reports/meeting-1843/report.mdx:23:1\n' +
        '    `<Talk>` takes exactly one attribute, a plain `id`: `<Talk id="…" />`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: with a second attribute',
    changes: inReport('<Talk id="notes" />', '<Talk id="notes" open="yes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1\n' +
      '    `<Talk>` takes exactly one attribute, a plain `id`: `<Talk id="…" />`.',
  },
  {
    name: 'talk: in the folder of no report',
    changes: { [report]: null },
    says:
      'content/reports/meeting-1843/talks/notes.md:2:1  `meeting-1843`\n' +
      '    There is no report `meeting-1843`; add its report.mdx or move the talk to the folder of its report.',
  },
  {
    name: 'talk: with words inside',
    changes: inReport('<Talk id="notes" />', '<Talk id="notes">Lost words.</Talk>'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `notes`\n' +
      '    Nothing may stand inside `<Talk>`: the notes are in the talk’s own file. Close it with `/>`.',
  },
];
