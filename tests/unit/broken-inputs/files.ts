import type { BrokenInput } from './broken-input.ts';

const nobodyReads =
  'Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.';

/** Files that nothing would read: of a wrong name, in a wrong place, or missing. */
export const files: BrokenInput[] = [
  {
    name: 'file: notes without an ending',
    changes: { 'reports/meeting-1843/talks/other': '---\n---\n' },
    says:
      'content/reports/meeting-1843/talks/other:1:1\n' +
      '    Nothing reads a file without an ending. Call it `other.md`.',
  },
  {
    name: 'file: an article without an ending',
    changes: { 'reports/other/report': '---\n---\n' },
    says:
      'content/reports/other/report:1:1\n' +
      '    Nothing reads a file without an ending. Call it `report.mdx`.',
  },
  {
    name: 'file: a registry without an ending',
    changes: { people: 'ada:\n  name: Ada\n' },
    says: 'content/people:1:1\n    Nothing reads a file without an ending. Call it `people.yaml`.',
  },
  {
    name: 'file: one without an ending that has no place here',
    changes: { LICENSE: 'MIT\n' },
    says: `content/LICENSE:1:1\n    ${nobodyReads}`,
  },
  {
    name: 'file: an article in capitals',
    changes: { 'reports/other/Report.mdx': '---\n---\n' },
    says: `content/reports/other/Report.mdx:1:1\n    ${nobodyReads}`,
  },
  {
    name: 'file: a report that has images alone',
    changes: { 'reports/other/images/a.png': '' },
    says:
      'content/reports/other/report.mdx:1:1\n' +
      '    The folder of the report has no article. Write one in report.mdx (`npm run new:report` begins a report), or remove the folder.',
  },
  {
    name: 'file: a folder in the place of notes',
    changes: { 'reports/meeting-1843/talks/other.md/a.md': '' },
    says: [
      'content/reports/meeting-1843/talks/other.md:1:1  talk: `other`\n' +
        '    No report places this talk. Write `<Talk id="other" />` below a section of content/reports/meeting-1843/report.mdx.',
      'content/reports/meeting-1843/talks/other.md:1:1\n' +
        '    This is no file, although its name is that of one. Put a file in its place, or give it another name.',
    ],
  },
  {
    name: 'file: a folder in the place of the lock',
    changes: { 'permalinks.lock/a': '' },
    says:
      'content/permalinks.lock:1:1\n' +
      '    This is no file, although its name is that of one. Put a file in its place, or give it another name.',
  },
];
