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
      '    Nothing reads a file of this name here. Call it `other.md`.',
  },
  {
    name: 'file: an article without an ending',
    changes: { 'reports/other/report': '---\n---\n' },
    says:
      'content/reports/other/report:1:1\n' +
      '    Nothing reads a file of this name here. Call it `report.mdx`.',
  },
  {
    name: 'file: a registry without an ending',
    changes: { moved: '' },
    says: 'content/moved:1:1\n    Nothing reads a file of this name here. Call it `moved.yaml`.',
  },
  {
    name: 'file: one without an ending that has no place here',
    changes: { LICENSE: 'MIT\n' },
    says: `content/LICENSE:1:1\n    ${nobodyReads}`,
  },
  {
    name: 'file: a registry with the other ending of YAML',
    changes: { 'moved.yml': '' },
    says: 'content/moved.yml:1:1\n    Nothing reads a file of this name here. Call it `moved.yaml`.',
  },
  {
    name: 'file: notes that are plain text',
    changes: { 'reports/meeting-1843/talks/Other.TXT': '' },
    says:
      'content/reports/meeting-1843/talks/Other.TXT:1:1\n' +
      '    Nothing reads a file of this name here. Call it `other.md`.',
  },
  {
    name: 'file: notes beside those of that name',
    changes: { 'reports/meeting-1843/talks/notes.txt': '' },
    says: `content/reports/meeting-1843/talks/notes.txt:1:1\n    ${nobodyReads}`,
  },
  {
    name: 'file: in a folder in capitals',
    changes: { 'Reports/other/report.mdx': '' },
    says:
      'content/Reports/other/report.mdx:1:1\n' +
      '    Nothing reads a file of this name here. Call it `reports/other/report.mdx`.',
  },
  {
    name: 'file: an article in capitals',
    changes: { 'reports/other/Report.mdx': '---\n---\n' },
    says: 'content/reports/other/Report.mdx:1:1\n    Nothing reads a file of this name here. Call it `report.mdx`.',
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
