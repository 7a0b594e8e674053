import { inPeople, inReport, inTalk, talk, type BrokenInput } from './broken-input.ts';

/** Files, and the YAML in them, that can’t be read. */
export const yamlAndFiles: BrokenInput[] = [
  {
    name: 'YAML: an unclosed list',
    changes: inTalk('speakers: [ada-lovelace]', 'speakers: [ada-lovelace'),
    says:
      'content/reports/meeting-1843/talks/notes.md:6:1\n' +
      '    This is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
  },
  {
    name: 'YAML: an unclosed quote',
    changes: inReport('title: The Meeting', 'title: "The Meeting'),
    says: 'content/reports/meeting-1843/report.mdx:17:1\n    This is no valid YAML: Missing closing "quote.',
  },
  {
    name: 'YAML: a colon in an unquoted title',
    changes: inReport('title: The Meeting', 'title: The Meeting: day one'),
    says:
      'content/reports/meeting-1843/report.mdx:2:8\n' +
      '    A colon and a space stand in the text. Put the text in quotes: `key: "one: two"`.',
  },
  {
    name: 'YAML: a key twice in frontmatter',
    changes: inTalk('kind: talk', 'kind: talk\nkind: talk'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:1  kind\n' +
      '    This key stands here a second time. Keep one of the two.',
  },
  {
    name: 'YAML: a person twice',
    changes: inPeople('ann-reporter', 'ada-lovelace'),
    says:
      'content/people.yaml:4:1  ada-lovelace\n' +
      '    This key stands here a second time. Keep one of the two.',
  },
  {
    name: 'YAML: a tab for indentation',
    changes: inPeople('  name: Ann', '\tname: Ann'),
    says: 'content/people.yaml:5:1\n    A tab stands here. Indent with spaces.',
  },
  {
    name: 'YAML: an unknown alias',
    changes: inTalk('title: Notes on the engine', 'title: *engine'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:1\n' +
      '    Unresolved alias (the anchor must be set before the alias): engine. A text that begins with `*` or `&` must be put in quotes.',
  },
  {
    name: 'YAML: no frontmatter',
    changes: { [talk]: 'Only notes.\n' },
    says:
      'content/reports/meeting-1843/talks/notes.md:1:1\n' +
      '    The file has no frontmatter. Begin it with fields between two lines of `---`.',
  },
  {
    name: 'YAML: frontmatter that never ends',
    changes: { [talk]: '---\ntitle: Notes\n' },
    says:
      'content/reports/meeting-1843/talks/notes.md:1:1\n' +
      '    The file has no frontmatter. Begin it with fields between two lines of `---`.',
  },
  {
    name: 'YAML: a list instead of a map',
    changes: { 'topics.yaml': '- numbers\n' },
    says: 'content/topics.yaml:1:1\n    The file must be a map from ids to entries.',
  },
  {
    name: 'YAML: text instead of a map',
    changes: { 'people.yaml': 'nobody\n' },
    says: 'content/people.yaml:1:1\n    The file must be a map from ids to entries.',
  },
  {
    name: 'YAML: frontmatter that is a list',
    changes: { [talk]: '---\n- a\n---\n' },
    says: 'content/reports/meeting-1843/talks/notes.md:2:1\n    Must be a map of fields.',
  },
  {
    name: 'a registry is missing',
    changes: { 'topics.yaml': null },
    says: 'content/topics.yaml:1:1\n    The file is missing. It may be empty, but it must exist.',
  },
  {
    name: 'file: notes that are MDX',
    changes: { 'reports/meeting-1843/talks/other.mdx': '---\n---\n' },
    says:
      'content/reports/meeting-1843/talks/other.mdx:1:1\n' +
      '    Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.',
  },
  {
    name: 'file: a mistyped registry',
    changes: { 'peeple.yaml': 'a: b\n' },
    says:
      'content/peeple.yaml:1:1\n' +
      '    Nothing reads a file of this name here. Articles are reports/<report>/report.mdx or report.md, notes reports/<report>/talks/<talk>.md, images lie in reports/<report>/images/.',
  },
  {
    name: 'moved.yaml: a list',
    changes: { 'moved.yaml': '- a\n' },
    says: 'content/moved.yaml:1:1\n    The file must be a map from old addresses to new ones.',
  },
  {
    name: 'moved.yaml: text',
    changes: { 'moved.yaml': 'hello\n' },
    says: 'content/moved.yaml:1:1\n    The file must be a map from old addresses to new ones.',
  },
  {
    name: 'moved.yaml: outside of the site',
    changes: { 'moved.yaml': '/../evil/: /about/\n' },
    says:
      'content/moved.yaml:1:12  /../evil/: `/about/`\n' +
      '    Must be an address of this site from the root, such as `/people/ada-lovelace/` or `/reports/a-report/#a-section`.',
  },
  {
    name: 'moved.yaml: a circle',
    changes: { 'moved.yaml': '/a/: /b/\n/b/: /a/\n' },
    says: [
      'content/moved.yaml:1:6  /a/: `/b/`\n' +
        '    The lines lead in a circle. Let one of them lead to an address that exists.',
      'content/moved.yaml:2:6  /b/: `/a/`\n' +
        '    The lines lead in a circle. Let one of them lead to an address that exists.',
    ],
  },
  {
    name: 'moved.yaml: a hidden control',
    changes: { 'moved.yaml': '/a/: { retired: "x \\u202E y" }\n' },
    says:
      'content/moved.yaml:1:17  /a/.retired: `x \\u202e y`\n' +
      '    A hidden control character stands here as an escape. Remove it.',
  },
  {
    name: 'links.yaml: a state that does not exist',
    changes: { 'links.yaml': 'https://example.org/:\n  state: lost\n  checked: 2026-01-01\n' },
    says:
      'content/links.yaml:2:10  https://example.org/.state: `lost`\n' +
      '    Must be one of `ok`, `moved`, `gone`.',
  },
];
