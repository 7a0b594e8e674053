import { inPeople, inReport, inTalk, talk, type BrokenInput } from './broken-input.ts';

/** Gives the talk another title. */
const title = (text: string) => inTalk('Notes on the engine', text);

/** Gives a person another field. */
const personWith = (field: string) => inPeople('  name: Ann Reporter', `  name: Ann Reporter\n  ${field}`);

/** Files, and the YAML in them, that can’t be read. */
export const yamlAndFiles: BrokenInput[] = [
  {
    name: 'YAML: an unclosed list',
    changes: inTalk('speakers: [ada-lovelace]', 'speakers: [ada-lovelace'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:11  speakers: `[ada-lovelace`\n' +
      '    `[` begins a list, which must end with `]` and have nothing behind it. Put a text that begins so in quotes: "[ada-lovelace".',
  },
  {
    name: 'YAML: an unclosed quote',
    changes: inReport('title: The Meeting', 'title: "The Meeting'),
    says:
      'content/reports/meeting-1843/report.mdx:2:8  title: `"The Meeting`\n' +
      '    The quote that begins here has no end. Write "The Meeting"; a text that begins with `"` goes in other quotes: \'"The Meeting\'.',
  },
  {
    name: 'YAML: a colon in an unquoted title',
    changes: inReport('title: The Meeting', 'title: The Meeting: day one'),
    says:
      'content/reports/meeting-1843/report.mdx:2:8  title: `The Meeting: day one`\n' +
      '    A colon and a space stand in the text. Put the text in quotes: "The Meeting: day one".',
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
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `*engine`\n' +
      '    A text must not begin with `*`. Put it in quotes: "*engine".',
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
      '    Nothing reads a file of this name here. Call it `other.md`.',
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
  {
    name: 'YAML: a list at the beginning of a title',
    changes: title('[Flink] on Kubernetes'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `[Flink] on Kubernetes`\n' +
      '    `[` begins a list, which must end with `]` and have nothing behind it. Put a text that begins so in quotes: "[Flink] on Kubernetes".',
  },
  {
    name: 'YAML: a title with a quoted beginning',
    changes: title('"Exactly once" is hard'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `"Exactly once" is hard`\n' +
      '    The quoted text ends before the value does. Put the whole text in other quotes: \'"Exactly once" is hard\'.',
  },
  {
    name: 'YAML: a title in quotes that holds quotes',
    changes: title('"Say "hi" twice"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `"Say "hi" twice"`\n' +
      '    The quoted text ends before the value does. Put the whole text in other quotes: \'Say "hi" twice\'.',
  },
  {
    name: 'YAML: a title in single quotes that holds one',
    changes: title("'It's here'"),
    says:
      "content/reports/meeting-1843/talks/notes.md:2:8  title: `'It's here'`\n" +
      '    The quoted text ends before the value does. Put the whole text in other quotes: "It\'s here".',
  },
  {
    name: 'YAML: a title that begins with an apostrophe',
    changes: title("'Twas the night"),
    says:
      "content/reports/meeting-1843/talks/notes.md:2:8  title: `'Twas the night`\n" +
      "    The quote that begins here has no end. Write 'Twas the night'; a text that begins with `'` goes in other quotes: \"'Twas the night\".",
  },
  {
    name: 'YAML: a handle for a title',
    changes: title('@home with Kafka'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `@home with Kafka`\n' +
      '    A text must not begin with `@`. Put it in quotes: "@home with Kafka".',
  },
  {
    name: 'YAML: code for a title',
    changes: title('`code` first'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: ``code` first`\n' +
      '    A text must not begin with a backtick. Put it in quotes: "`code` first".',
  },
  {
    name: 'YAML: a percent sign for a beginning',
    changes: title('%20 of all'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `%20 of all`\n' +
      '    A text must not begin with `%`. Put it in quotes: "%20 of all".',
  },
  {
    name: 'YAML: a star for a beginning',
    changes: title('*args and more'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `*args and more`\n' +
      '    A text must not begin with `*`. Put it in quotes: "*args and more".',
  },
  {
    name: 'YAML: emphasis for a beginning',
    changes: title('**Bold** claims'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `**Bold** claims`\n' +
      '    A text must not begin with `*`. Put it in quotes: "**Bold** claims".',
  },
  {
    name: 'YAML: a question mark for a beginning',
    changes: title('? What is it'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `? What is it`\n' +
      '    A text must not begin with `?`. Put it in quotes: "? What is it".',
  },
  {
    name: 'YAML: a dash for a beginning',
    changes: title('- dash'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `- dash`\n' +
      '    A text must not begin with `-`. Put it in quotes: "- dash".',
  },
  {
    name: 'YAML: an ampersand for a beginning',
    changes: title('& more'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `& more`\n' +
      '    A text must not begin with `&`. Put it in quotes: "& more".',
  },
  {
    name: 'YAML: a greater sign for a beginning',
    changes: title('> greater'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `> greater`\n' +
      '    A text must not begin with `>`. Put it in quotes: "> greater".',
  },
  {
    name: 'YAML: a bar for a beginning',
    changes: title('| pipe'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `| pipe`\n' +
      '    A text must not begin with `|`. Put it in quotes: "| pipe".',
  },
  {
    name: 'YAML: a brace for a beginning',
    changes: title('{x} marks'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `{x} marks`\n' +
      '    `{` begins a map, which must end with `}` and have nothing behind it. Put a text that begins so in quotes: "{x} marks".',
  },
  {
    name: 'YAML: a closing bracket for a beginning',
    changes: title('] c'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `] c`\n' +
      '    A text must not begin with `]`. Put it in quotes: "] c".',
  },
  {
    name: 'YAML: a comma for a beginning',
    changes: title(', and more'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `, and more`\n' +
      '    A text must not begin with `,`. Put it in quotes: ", and more".',
  },
  {
    name: 'YAML: a colon for a beginning',
    changes: title(': colon'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `: colon`\n' +
      '    A text must not begin with `:`. Put it in quotes: ": colon".',
  },
  {
    name: 'YAML: a list and a colon',
    changes: title('[Notes]: on engines'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `[Notes]: on engines`\n' +
      '    `[` begins a list, which must end with `]` and have nothing behind it. Put a text that begins so in quotes: "[Notes]: on engines".',
  },
  {
    name: 'YAML: a path in double quotes that is no escape',
    changes: title('"C:\\Users"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `"C:\\Users"`\n' +
      "    In double quotes a backslash begins an escape, and `\\U` is none. Put the text in single quotes: 'C:\\Users'.",
  },
  {
    name: 'YAML: a path in double quotes that hides their end',
    changes: title('"C:\\temp\\"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `"C:\\temp\\"`\n' +
      "    In double quotes a backslash begins an escape. Put the text in single quotes: 'C:\\temp\\'.",
  },
  {
    name: 'YAML: a pattern in double quotes',
    changes: title('"\\d+ events"'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `"\\d+ events"`\n' +
      "    In double quotes a backslash begins an escape, and `\\d` is none. Put the text in single quotes: '\\d+ events'.",
  },
  {
    name: 'YAML: two titles that begin with signs',
    changes: { ...title('@one'), ...inReport('title: The Meeting', 'title: `two`') },
    says: [
      'content/reports/meeting-1843/report.mdx:2:8  title: ``two``\n' +
        '    A text must not begin with a backtick. Put it in quotes: "`two`".',
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `@one`\n' +
        '    A text must not begin with `@`. Put it in quotes: "@one".',
    ],
  },
  {
    name: 'YAML: a star in a list',
    changes: inTalk('[numbers]', '[numbers, *all]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:6:19  topics[1]: `*all`\n' +
      '    A text must not begin with `*`. Put it in quotes: "*all".',
  },
  {
    name: 'YAML: quotes in a list',
    changes: personWith('aliases: ["Ann" the first, A]'),
    says:
      'content/people.yaml:6:13  ann-reporter.aliases[0]: `"Ann" the first`\n' +
      '    The quoted text ends before the value does. Put the whole text in other quotes: \'"Ann" the first\'.',
  },
  {
    name: 'YAML: a sign in a takeaway',
    changes: inTalk('It weaves', '@It weaves'),
    says:
      'content/reports/meeting-1843/talks/notes.md:10:11  takeaways[0].text: `@It weaves patterns.`\n' +
      '    A text must not begin with `@`. Put it in quotes: "@It weaves patterns.".',
  },
  {
    name: 'YAML: a colon in a list of takeaways',
    changes: inTalk('It weaves', 'It: weaves'),
    says:
      'content/reports/meeting-1843/talks/notes.md:10:11  takeaways[0].text: `It: weaves patterns.`\n' +
      '    A colon and a space stand in the text. Put the text in quotes: "It: weaves patterns.".',
  },
  {
    name: 'YAML: a comment in a list of one line',
    changes: personWith('aliases: [Ann #1, A]'),
    says:
      'content/people.yaml:6:12  ann-reporter.aliases: `[Ann #1, A]`\n' +
      '    `#` behind a space begins a comment, so that the list has no end. Put the text that holds it in quotes: "Ann #1".',
  },
  {
    name: 'YAML: a comment in a map of one line',
    changes: inTalk(
      'resources: []',
      'resources: [{ kind: video, url: https://example.org/, label: Part #1 }]',
    ),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:13  resources[0]: `{ kind: video, url: https://example.org/, label: Part #1 }`\n' +
      '    `#` behind a space begins a comment, so that the map has no end. Put the text that holds it in quotes: "Part #1".',
  },
  {
    name: 'YAML: a comment within a text of two lines',
    changes: inTalk('On the engine.', 'On the #1\n  engine.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:7:10  summary: `On the #1`\n' +
      '    `#` behind a space begins a comment, so that the text ends there. Put all of the text in quotes, what follows on the next line too.',
  },
  {
    name: 'YAML: a colon in the second line of a text',
    changes: inTalk('On the engine.', 'On the engine\n  and this: that.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:7:10\n' +
      '    The next line is read as a field of this value. Indent it like the fields beside it, or put a text of several lines with a colon in quotes.',
  },
  {
    name: 'YAML: no space behind a colon',
    changes: inTalk('kind: talk', 'kind:talk'),
    says:
      'content/reports/meeting-1843/talks/notes.md:4:1\n' +
      '    This line is no field, or a text with a colon goes on in the next one. Write `field: value`, and put such a text in quotes.',
  },
  {
    name: 'YAML: a text that goes on without indentation',
    changes: inTalk('On the engine.', 'On the engine.\nIt goes on.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:8:1\n' +
      '    This line is no field, or a text with a colon goes on in the next one. Write `field: value`, and put such a text in quotes.',
  },
];
