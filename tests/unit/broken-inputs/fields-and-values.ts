import { changed } from '../../fixtures/content-folder.ts';
import { inPeople, inReport, inTalk, type BrokenInput } from './broken-input.ts';

/** Fields that are missing or unknown, and values that don’t fit their field. */
export const fieldsAndValues: BrokenInput[] = [
  {
    name: 'field: unknown, near a known one',
    changes: inTalk('titleStatus', 'titlestatus'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:2:1  titleStatus\n' +
        '    Is missing. Write one of `official`, `descriptive`.',
      'content/reports/meeting-1843/talks/notes.md:3:1  titlestatus: `official`\n' +
        '    There is no field `titlestatus` here; did you mean `titleStatus`?',
    ],
  },
  {
    name: 'field: unknown, near none',
    changes: inTalk('kind: talk', 'kind: talk\ncolour: red'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:1  colour: `red`\n' +
      '    There is no field `colour` here. Remove it; there are `title`, `titleStatus`, `kind`, `speakers`, `topics`, `date`, `summary`, `takeaways`, `pickedBy`, `resources`, `related`, `language`, `draft`.',
  },
  {
    name: 'field: unknown in a takeaway',
    changes: inTalk('    by: ada-lovelace', '    by: ada-lovelace\n    who: ada'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:5  takeaways[0].who: `ada`\n' +
      '    There is no field `who` here. Remove it; there are `id`, `text`, `kind`, `by`, `at`.',
  },
  {
    name: 'field: unknown in a speaker',
    changes: inTalk('[ada-lovelace]', '[{ person: ada-lovelace, rol: Countess }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:36  speakers[0].rol: `Countess`\n' +
      '    There is no field `rol` here; did you mean `role`?',
  },
  {
    name: 'field: unknown in a registry',
    changes: inPeople('  name: Ann Reporter', '  name: Ann Reporter\n  mail: a@example.org'),
    says:
      'content/people.yaml:6:3  ann-reporter.mail: `a@example.org`\n' +
      '    There is no field `mail` here. Remove it; there are `name`, `aliases`, `organisation`, `links`.',
  },
  {
    name: 'field: missing title',
    changes: inTalk('title: Notes on the engine\n', ''),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:1  title\n' +
      '    Is missing. Write text: The title of the talk.',
  },
  {
    name: 'field: missing kind',
    changes: inTalk('kind: talk\n', ''),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:1  kind\n' +
      '    Is missing. Write one of `keynote`, `talk`, `panel`, `workshop`, `lightning`.',
  },
  {
    name: 'field: missing city',
    changes: inReport('city: London\n', ''),
    says:
      'content/reports/meeting-1843/report.mdx:2:1  city\n' +
      '    Is missing. Write text: Where it took place.',
  },
  {
    name: 'field: missing authors',
    changes: inReport('authors: [ann-reporter]\n', ''),
    says:
      'content/reports/meeting-1843/report.mdx:2:1  authors\n' +
      '    Is missing. Write a list: The reporters: ids in people.yaml.',
  },
  {
    name: 'field: missing takeaways',
    changes: inReport(
      'takeaways:\n  - id: engines-count\n    text: Engines count.\n    kind: lesson\n    by: ann-reporter\n',
      '',
    ),
    says:
      'content/reports/meeting-1843/report.mdx:2:1  takeaways\n' +
      '    Is missing. Write a list: What to remember, strongest first. May be empty; none is ever invented.',
  },
  {
    name: 'field: missing name of a person',
    changes: inPeople('  name: Ann Reporter\n', '  aliases: [A]\n'),
    says:
      'content/people.yaml:4:1  ann-reporter.name\n' +
      '    Is missing. Write text: The full name as the person writes it.',
  },
  {
    name: 'field: missing description of a topic',
    changes: changed('topics.yaml', '  description: What is counted.\n', ''),
    says:
      'content/topics.yaml:1:1  numbers.description\n' +
      '    Is missing. Write text: What belongs to it, in one or two sentences.',
  },
  {
    name: 'field: an empty registry entry',
    changes: inPeople('  name: Ann Reporter\n', ''),
    says: 'content/people.yaml:4:14  ann-reporter: `null`\n    Must be a map of fields.',
  },
  {
    name: 'value: a kind that does not exist',
    changes: inTalk('kind: talk', 'kind: tlak'),
    says:
      'content/reports/meeting-1843/talks/notes.md:4:7  kind: `tlak`\n' +
      '    Must be one of `keynote`, `talk`, `panel`, `workshop`, `lightning`; did you mean `talk`?',
  },
  {
    name: 'value: a takeaway kind that does not exist',
    changes: inTalk('kind: opinion', 'kind: idea'),
    says:
      'content/reports/meeting-1843/talks/notes.md:11:11  takeaways[0].kind: `idea`\n' +
      '    Must be one of `announcement`, `recommendation`, `lesson`, `caveat`, `number`, `opinion`, `outlook`.',
  },
  {
    name: 'value: a title status that does not exist',
    changes: inTalk('official', 'unofficial'),
    says:
      'content/reports/meeting-1843/talks/notes.md:3:14  titleStatus: `unofficial`\n' +
      '    Must be one of `official`, `descriptive`; did you mean `official`?',
  },
  {
    name: 'value: an accent that does not exist',
    changes: changed('conferences.yaml', 'teal', 'tael'),
    says:
      'content/conferences.yaml:3:11  meeting.accent: `tael`\n' +
      '    Must be one of `amber`, `brick`, `rose`, `plum`, `violet`, `indigo`, `blue`, `teal`, `green`, `olive`, `slate`, `umber`; did you mean `teal`?',
  },
  {
    name: 'value: a resource kind that does not exist',
    changes: inTalk('resources: []', 'resources: [{ kind: film, url: https://example.org/ }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:21  resources[0].kind: `film`\n' +
      '    Must be one of `video`, `slides`, `abstract`, `code`, `article`, `website`.',
  },
  {
    name: 'value: a number for a title',
    changes: inTalk('title: Notes on the engine', 'title: 1843'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `1843`\n' +
      '    Must be text. Put it in quotes: "1843".',
  },
  {
    name: 'value: true for a name',
    changes: changed('topics.yaml', 'name: Numbers', 'name: true'),
    says: 'content/topics.yaml:2:9  numbers.name: `true`\n    Must be text. Put it in quotes: "true".',
  },
  {
    name: 'value: text for a list',
    changes: inReport('authors: [ann-reporter]', 'authors: ann-reporter'),
    says: 'content/reports/meeting-1843/report.mdx:9:10  authors: `ann-reporter`\n    Must be a list.',
  },
  {
    name: 'value: a list for text',
    changes: inReport('city: London', 'city: [London]'),
    says: 'content/reports/meeting-1843/report.mdx:7:1  city\n    Must be text.',
  },
  {
    name: 'value: text for a draft',
    changes: inTalk('kind: talk', 'kind: talk\ndraft: perhaps'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:8  draft: `perhaps`\n' +
      '    Must be `true` or `false`.',
  },
  {
    name: 'value: an empty title',
    changes: inTalk('title: Notes on the engine', 'title: ""'),
    says: 'content/reports/meeting-1843/talks/notes.md:2:8  title: ``\n    Must not be empty.',
  },
  {
    name: 'value: a summary too long',
    changes: inTalk('summary: On the engine.', `summary: ${'word '.repeat(100)}`),
    says:
      'content/reports/meeting-1843/talks/notes.md:7:10  summary: `word word word word word word word word word word word word word word word word…`\n' +
      '    Must have at most 400 characters.',
  },
  {
    name: 'value: a takeaway too long',
    changes: inTalk('It weaves patterns.', 'word '.repeat(70)),
    says:
      'content/reports/meeting-1843/talks/notes.md:10:11  takeaways[0].text: `word word word word word word word word word word word word word word word word…`\n' +
      '    Must have at most 280 characters.',
  },
  {
    name: 'value: no author at all',
    changes: inReport('authors: [ann-reporter]', 'authors: []'),
    says: 'content/reports/meeting-1843/report.mdx:9:1  authors\n    Must name at least one reporter.',
  },
  {
    name: 'value: a moment that is none',
    changes: inTalk('    by: ada-lovelace', "    by: ada-lovelace\n    at: '12:99'"),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `12:99`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'value: a language that is none',
    changes: inTalk('kind: talk', 'kind: talk\nlanguage: English'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:11  language: `English`\n' +
      '    Must be a BCP 47 language tag, such as `en`.',
  },
  {
    name: 'date: in another order',
    changes: inReport('start: 1843-09-01', 'start: 01.09.1843'),
    says:
      'content/reports/meeting-1843/report.mdx:5:8  start: `01.09.1843`\n' +
      '    Must be a calendar day written `YYYY-MM-DD`, such as `2019-10-07`.',
  },
  {
    name: 'date: a day that does not exist',
    changes: inReport('published: 2026-01-01', 'published: 2026-02-30'),
    says:
      'content/reports/meeting-1843/report.mdx:8:12  published: `2026-02-30`\n' +
      '    Must be a calendar day written `YYYY-MM-DD`, such as `2019-10-07`.',
  },
  {
    name: 'date: the end before the start',
    changes: inReport('end: 1843-09-02', 'end: 1843-08-02'),
    says: 'content/reports/meeting-1843/report.mdx:6:6  end: `1843-08-02`\n    Must not be before `start`.',
  },
  {
    name: 'address: http',
    changes: inTalk('resources: []', 'resources: [{ kind: video, url: http://example.org/ }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:33  resources[0].url: `http://example.org/`\n' +
      '    Must be an address that begins with `https://`.',
  },
  {
    name: 'address: javascript',
    changes: inTalk('resources: []', 'resources: [{ kind: video, url: "javascript:alert(1)" }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:33  resources[0].url: `javascript:alert(1)`\n' +
      '    Must be an address that begins with `https://`.',
  },
  {
    name: 'address: no scheme',
    changes: inTalk('resources: []', 'resources: [{ kind: video, url: example.org/talk }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:33  resources[0].url: `example.org/talk`\n' +
      '    Must be an address that begins with `https://`.',
  },
  {
    name: 'address: http in a registry',
    changes: changed(
      'organisations.yaml',
      '  name: The Engine',
      '  name: The Engine\n  url: http://example.org/',
    ),
    says:
      'content/organisations.yaml:3:8  engine.url: `http://example.org/`\n' +
      '    Must be an address that begins with `https://`.',
  },
];
