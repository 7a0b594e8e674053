import { changed } from '../../fixtures/content-folder.ts';
import { inPeople, inReport, inTalk, type BrokenInput } from './broken-input.ts';

/** Gives the talk another title. */
const title = (text: string) => inTalk('Notes on the engine', text);

/** Gives the takeaway of the talk a moment. */
const moment = (at: string) => inTalk('    by: ada-lovelace', `    by: ada-lovelace\n    at: ${at}`);

/** Gives the talk a day. */
const day = (date: string) => inTalk('kind: talk', `kind: talk\ndate: ${date}`);

/** Gives a person another field. */
const personWith = (field: string) => inPeople('  name: Ann Reporter', `  name: Ann Reporter\n  ${field}`);

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
      '    There is no field `colour` here. Remove it; there are `title`, `titleStatus`, `kind`, `speakers`, `topics`, `date`, `cancelled`, `published`, `summary`, `takeaways`, `pickedBy`, `resources`, `related`, `language`, `draft`.',
  },
  {
    name: 'field: unknown in a takeaway',
    changes: inTalk('    by: ada-lovelace', '    by: ada-lovelace\n    who: ada'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:5  takeaways[0].who: `ada`\n' +
      '    There is no field `who` here. Remove it; there are `id`, `text`, `kind`, `by`, `topics`, `at`, `from`, `against`, `outcome`.',
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
    name: 'field: missing edition',
    changes: inReport('edition: London 1843\n', ''),
    says:
      'content/reports/meeting-1843/report.mdx:2:1  edition\n' +
      '    Is missing. Write text: Place and year, such as `Berlin 2019`.',
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
      '    Is missing. Write a list: What to remember of the conference, strongest first: a takeaway, or `<talk>#<takeaway>` where a talk has it. May be empty.',
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
    says: 'content/people.yaml:4:14  ann-reporter\n    Is empty. Write a map of fields.',
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
      '    Must be one of `announcement`, `recommendation`, `lesson`, `caveat`, `number`, `opinion`, `outlook`, `question`, `action`.',
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
    says: 'content/reports/meeting-1843/report.mdx:9:10  authors: `ann-reporter`\n    Must be a list. Write `[ann-reporter]`.',
  },
  {
    name: 'value: several names without brackets for a list',
    changes: inTalk('speakers: [ada-lovelace]', 'speakers: ada-lovelace, ann-reporter'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:11  speakers: `ada-lovelace, ann-reporter`\n' +
      '    Must be a list. Write `[ada-lovelace, ann-reporter]`.',
  },
  {
    name: 'value: nothing for a list',
    changes: inTalk('speakers: [ada-lovelace]', 'speakers:'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:10  speakers\n' +
      '    Is empty. Write a list: Who spoke, in order. May be empty if unknown.',
  },
  {
    name: 'city: no town in several words',
    changes: inReport('city: London', 'city: Online (Zoom)'),
    says:
      'content/reports/meeting-1843/report.mdx:7:7  city: `Online (Zoom)`\n' +
      '    Names no town, or more than one. Write the town alone, and leave the field out where a conference was held online.',
  },
  {
    name: 'city: no town in another language',
    changes: inReport('city: London', 'city: オンライン'),
    says:
      'content/reports/meeting-1843/report.mdx:7:7  city: `オンライン`\n' +
      '    Names no town, or more than one. Write the town alone, and leave the field out where a conference was held online.',
  },
  {
    name: 'city: a town and no town',
    changes: inReport('city: London', 'city: Berlin / online'),
    says:
      'content/reports/meeting-1843/report.mdx:7:7  city: `Berlin / online`\n' +
      '    Names no town, or more than one. Write the town alone, and leave the field out where a conference was held online.',
  },
  {
    name: 'value: a list for text',
    changes: inReport('city: London', 'city: [London]'),
    says:
      'content/reports/meeting-1843/report.mdx:7:1  city: `[London]`\n' +
      '    Must be text. Put it in quotes: "[London]".',
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
    name: 'value: a language as programs write it',
    changes: inTalk('kind: talk', 'kind: talk\nlanguage: PT_br'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:11  language: `PT_br`\n' +
      '    Must be a BCP 47 language tag; write `pt-BR`.',
  },
  {
    name: 'value: a language by its name',
    changes: inTalk('kind: talk', 'kind: talk\nlanguage: Deutsch'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:11  language: `Deutsch`\n' +
      '    Must be a BCP 47 language tag, such as `en`.',
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
      '    Is no day: this month has the days 01 to 28. Write one of them.',
  },
  {
    name: 'date: the end before the start',
    changes: inReport('end: 1843-09-02', 'end: 1843-08-02'),
    says: 'content/reports/meeting-1843/report.mdx:6:6  end: `1843-08-02`\n    Must not be before `start`, 1843-09-01. Correct one of the two.',
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
  {
    name: 'value: 2.0 for a title',
    changes: title('2.0'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `2.0`\n' +
      '    Must be text. Put it in quotes: "2.0".',
  },
  {
    name: 'value: 1.10 for a title',
    changes: title('1.10'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `1.10`\n' +
      '    Must be text. Put it in quotes: "1.10".',
  },
  {
    name: 'value: 007 for a title',
    changes: title('007'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `007`\n' +
      '    Must be text. Put it in quotes: "007".',
  },
  {
    name: 'value: True for a title',
    changes: title('True'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `True`\n' +
      '    Must be text. Put it in quotes: "True".',
  },
  {
    name: 'value: Null for a title',
    changes: title('Null'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `Null`\n' +
      '    Must be text. Put it in quotes: "Null".',
  },
  {
    name: 'value: 20191001 for a title',
    changes: title('20191001'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `20191001`\n' +
      '    Must be text. Put it in quotes: "20191001".',
  },
  {
    name: 'value: ~ for a title',
    changes: title('~'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `~`\n' +
      '    Must be text. Put it in quotes: "~".',
  },
  {
    name: 'value: 0x1F for a title',
    changes: title('0x1F'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `0x1F`\n' +
      '    Must be text. Put it in quotes: "0x1F".',
  },
  {
    name: 'value: 12345678901234567890 for a title',
    changes: title('12345678901234567890'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `12345678901234567890`\n' +
      '    Must be text. Put it in quotes: "12345678901234567890".',
  },
  {
    name: 'value: [Flink] for a title',
    changes: title('[Flink]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:1  title: `[Flink]`\n' +
      '    Must be text. Put it in quotes: "[Flink]".',
  },
  {
    name: 'value: a version for an alias',
    changes: personWith('aliases: [2.0, Null, A]'),
    says: [
      'content/people.yaml:6:13  ann-reporter.aliases[0]: `2.0`\n' +
        '    Must be text. Put it in quotes: "2.0".',
      'content/people.yaml:6:18  ann-reporter.aliases[1]: `Null`\n' +
        '    Must be text. Put it in quotes: "Null".',
    ],
  },
  {
    name: 'value: a number for an id',
    changes: inReport('[ann-reporter]', '[007]'),
    says:
      'content/reports/meeting-1843/report.mdx:9:11  authors[0]: `007`\n' +
      '    Must be text. Put it in quotes: "007".',
  },
  {
    name: 'value: a number for what is no id either',
    changes: inTalk('[numbers]', '[1.10]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:6:10  topics[0]: `1.10`\n' +
      '    Must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.',
  },
  {
    name: 'value: a text in an alias that is a field for YAML',
    changes: personWith('aliases:\n    - Ann: the first'),
    says:
      'content/people.yaml:7:7  ann-reporter.aliases[0]: `Ann: the first`\n' +
      '    Must be text. Put it in quotes: "Ann: the first".',
  },
  {
    name: 'value: nothing for a title',
    changes: title(''),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title\n' +
      '    Is empty. Write text: The title of the talk.',
  },
  {
    name: 'value: a comment for a title',
    changes: title('#1 reason to go'),
    says:
      'content/reports/meeting-1843/talks/notes.md:2:8  title: `#1 reason to go`\n' +
      '    Must be text. Put it in quotes: "#1 reason to go".',
  },
  {
    name: 'value: yes for a draft',
    changes: inTalk('kind: talk', 'kind: talk\ndraft: yes'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:8  draft: `yes`\n' +
      '    Must be `true` or `false`. Write `true`, without quotes.',
  },
  {
    name: 'moment: 75:30',
    changes: moment('75:30'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `75:30`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:15:30`.',
  },
  {
    name: 'moment: 90:00:30:1',
    changes: moment('90:00:30:1'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `90:00:30:1`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'moment: 12:5',
    changes: moment('12:5'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `12:5`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `12:05`.',
  },
  {
    name: 'moment: 1:2:34',
    changes: moment('1:2:34'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `1:2:34`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:02:34`.',
  },
  {
    name: 'moment: 1h15m30s',
    changes: moment('1h15m30s'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `1h15m30s`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:15:30`.',
  },
  {
    name: 'moment: 12.34',
    changes: moment('12.34'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `12.34`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `12:34`.',
  },
  {
    name: 'moment: 754',
    changes: moment('754'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `754`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'moment: -1:00',
    changes: moment('-1:00'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `-1:00`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'moment: with letters that tell hours from minutes',
    changes: moment('1h 5m'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `1h 5m`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:05:00`.',
  },
  {
    name: 'moment: all in seconds',
    changes: moment('4530s'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `4530s`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:15:30`.',
  },
  {
    name: 'moment: more minutes than an hour behind no hours',
    changes: moment('00:75:30'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `00:75:30`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:15:30`.',
  },
  {
    name: 'moment: with a fraction of a second, which is no hour',
    changes: moment('12:34.5'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `12:34.5`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'moment: of an hour that says more minutes than it has',
    changes: moment('1:75:30'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:9  takeaways[0].at: `1:75:30`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`, such as `12:34`.',
  },
  {
    name: 'moment: of a resource',
    changes: inTalk('resources: []', 'resources: [{ kind: video, url: https://example.org/, at: 90:00 }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:59  resources[0].at: `90:00`\n' +
      '    Must be a moment in the recording, `minutes:seconds` or `hours:minutes:seconds`; write `1:30:00`.',
  },
  {
    name: 'date: without hyphens',
    changes: day('18430901'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:7  date: `18430901`\n' +
      '    Must be a calendar day written `YYYY-MM-DD`, such as `1843-09-01`.',
  },
  {
    name: 'date: a month that does not exist',
    changes: inReport('start: 1843-09-01', 'start: 1843-13-01'),
    says:
      'content/reports/meeting-1843/report.mdx:5:8  start: `1843-13-01`\n' +
      '    Is no day: there is no month 13. Write one from 01 to 12.',
  },
  {
    name: 'date: a talk long after its report',
    changes: day('2109-10-08'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:7  date: `2109-10-08`\n' +
      '    Is none of the days of the report, 1843-09-01 to 1843-09-02. Correct it here, or `start` and `end` there.',
  },
  {
    name: 'date: a talk on the day before its report',
    changes: day('1843-08-31'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:7  date: `1843-08-31`\n' +
      '    Is none of the days of the report, 1843-09-01 to 1843-09-02. Correct it here, or `start` and `end` there.',
  },
  {
    name: 'date: a talk beside a report of one day',
    changes: { ...day('1843-09-02'), ...inReport('end: 1843-09-02', 'end: 1843-09-01') },
    says:
      'content/reports/meeting-1843/talks/notes.md:5:7  date: `1843-09-02`\n' +
      '    Is not the day of the report, 1843-09-01. Correct it here, or `start` and `end` there.',
  },
  {
    name: 'date: updated before published',
    changes: inReport('published: 2026-01-01', 'published: 2026-01-01\nupdated: 2025-12-31'),
    says:
      'content/reports/meeting-1843/report.mdx:9:10  updated: `2025-12-31`\n' +
      '    Must not be before `published`, 2026-01-01. Correct one of the two.',
  },
  {
    name: 'date: published before the start',
    changes: inReport('published: 2026-01-01', 'published: 1843-08-31'),
    says:
      'content/reports/meeting-1843/report.mdx:8:12  published: `1843-08-31`\n' +
      '    Must not be before `start`, 1843-09-01. Correct one of the two.',
  },
  {
    name: 'date: one that does not exist, in links.yaml',
    changes: { 'links.yaml': 'https://example.org/:\n  state: ok\n  checked: 2026-02-30\n' },
    says:
      'content/links.yaml:3:12  https://example.org/.checked: `2026-02-30`\n' +
      '    Is no day: this month has the days 01 to 28. Write one of them.',
  },
  {
    name: 'date: a talk that was published before its report',
    changes: inTalk('kind: talk', 'kind: talk\npublished: 2025-12-31'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:12  published: `2025-12-31`\n' +
      '    Must not be before `published` of the report, 2026-01-01. Leave it out where the two came together.',
  },
];
