import { inMarkdown, inReport, inTalk, report, talk, type BrokenInput } from './broken-input.ts';

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
        '    `<Talk>` lacks `id`: `<Talk id="weaving-with-state" />`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: with an expression for its id',
    changes: inReport('<Talk id="notes" />', '<Talk id={"notes"} />'),
    says: [
      'content/reports/meeting-1843/report.mdx:23:1  `id`\n' +
        '    What `<Talk>` is told is plain text, never code: `<Talk id="weaving-with-state" />`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: with a second attribute',
    changes: inReport('<Talk id="notes" />', '<Talk id="notes" open="yes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `yes`\n' +
      '    `<Talk>` has no attribute `open`; write `<Talk id="weaving-with-state" />`.',
  },
  {
    name: 'talk: with two ids',
    changes: inReport('<Talk id="notes" />', '<Talk id="other" id="notes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `id`\n' +
      '    `<Talk>` says `id` twice: `<Talk id="weaving-with-state" />`.',
  },
  {
    name: 'talk: placed by an id with a capital',
    changes: inReport('"notes"', '"Notes"'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `Notes`\n' +
      '    `id` must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`; did you mean `notes`?',
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
      '    Nothing may stand inside `<Talk>`. Write `<Talk id="weaving-with-state" />`.',
  },
  {
    name: 'talk: with attributes that are spread',
    changes: inReport('<Talk id="notes" />', '<Talk {...globalThis} id="notes" />'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `{…}`\n' +
      '    What `<Talk>` is told is plain text, never code: `<Talk id="weaving-with-state" />`.',
  },
  {
    name: 'talk: placed by a mistyped component',
    changes: inReport('<Talk id="notes" />', '<Tlak id="notes" />'),
    says: [
      'content/reports/meeting-1843/report.mdx:23:1  `<Tlak>`\n' +
        '    There is no component `<Tlak>`, and HTML is not allowed; there are `<Talk>` and `<Takeaway>`; did you mean `<Talk>`?',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: placed by a directive in MDX',
    changes: inReport('<Talk id="notes" />', '::talk{id=notes}'),
    says: [
      'content/reports/meeting-1843/report.mdx:23:1  `::talk`\n' +
        '    In MDX the place of a talk is `<Talk id="…" />`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `<Talk id="notes" />` below a section of content/reports/meeting-1843/report.mdx.',
    ],
  },
  {
    name: 'talk: placed in notes, in a file that is called as articles are',
    changes: {
      ...inReport('<Talk id="notes" />', '<Talk id="notes" />\n\n<Talk id="report" />'),
      'reports/meeting-1843/talks/report.md':
        inTalk('She spoke.', '::talk{id=notes}')[talk]?.replace('it-weaves', 'it-spins') ?? '',
    },
    says:
      'content/reports/meeting-1843/talks/report.md:16:1  `::talk`\n' +
      '    Only `:::opinion`, `:::correction`, `:::quote` and `:::slides` exist, each between lines of `:::`.',
  },
  {
    name: 'talk: placed by a component in Markdown',
    changes: inMarkdown('<Talk id="notes" />'),
    says: [
      'content/reports/meeting-1843/report.md:23:1  `<Talk id="notes" />`\n' +
        '    `<Talk>` stands in `report.mdx` alone; in `report.md` it is `::talk{id=weaving-with-state}`.',
      'content/reports/meeting-1843/talks/notes.md:1:1  talk: `notes`\n' +
        '    No report places this talk. Write `::talk{id=notes}` below a section of content/reports/meeting-1843/report.md.',
    ],
  },
  {
    name: 'talk: placed by a mistyped id in Markdown',
    changes: inMarkdown('::talk{id=note}'),
    says:
      'content/reports/meeting-1843/report.md:23:1  `note`\n' +
      '    This report has no talk `note`; did you mean `notes`?',
  },
  {
    name: 'talk: placed in Markdown with an attribute that there is not',
    changes: inMarkdown('::talk{id=notes open}'),
    says:
      'content/reports/meeting-1843/report.md:23:1\n' +
      '    `::talk` has no attribute `open`; write `::talk{id=weaving-with-state}`.',
  },
  {
    name: 'talk: in a report with two articles',
    changes: { 'reports/meeting-1843/report.md': '---\n---\n' },
    says:
      'content/reports/meeting-1843/report.mdx:1:1\n' +
      '    The report has an article in report.md too. Keep one of the two.',
  },
  {
    name: 'claim: of a mistyped id',
    changes: inReport('Opening.', '<Takeaway id="notes#it-weave" />'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `notes#it-weave`\n' +
      '    There is no claim `notes#it-weave`; did you mean `notes#it-weaves`?',
  },
  {
    name: 'claim: in running text',
    changes: inReport('Opening.', 'As <Takeaway id="notes#it-weaves" /> says.'),
    says:
      'content/reports/meeting-1843/report.mdx:19:4  `notes#it-weaves`\n' +
      '    `<Takeaway>` must stand on a line of its own, outside lists and blocks.',
  },
  {
    name: 'claim: by something that is no reference',
    changes: inReport('Opening.', '<Takeaway id="Notes 1" />'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `Notes 1`\n' +
      '    `id` must be `<takeaway>`, `<talk>#<takeaway>`, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>`.',
  },
];
