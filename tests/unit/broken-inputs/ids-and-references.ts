import { changed } from '../../fixtures/content-folder.ts';
import { article, inPeople, inReport, inTalk, talk, type BrokenInput } from './broken-input.ts';

/** Ids, what refers to them, and what nothing refers to. */
export const idsAndReferences: BrokenInput[] = [
  {
    name: 'id: upper case',
    changes: inPeople('ann-reporter:', 'Ann-Reporter:'),
    says: [
      'content/people.yaml:4:1  Ann-Reporter\n' +
        '    Must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.',
      'content/reports/meeting-1843/report.mdx:9:11  authors[0]: `ann-reporter`\n' +
        '    There is no person `ann-reporter`; did you mean `Ann-Reporter`? Otherwise add the person to people.yaml.',
      'content/reports/meeting-1843/report.mdx:15:9  takeaways[0].by: `ann-reporter`\n' +
        '    There is no person `ann-reporter`; did you mean `Ann-Reporter`? Otherwise add the person to people.yaml.',
      'content/reports/meeting-1843/talks/notes.md:20:1  `ann-reporter`\n' +
        '    There is no person `ann-reporter`; did you mean `Ann-Reporter`? Otherwise add the person to people.yaml.',
    ],
  },
  {
    name: 'id: two hyphens',
    changes: inTalk('id: it-weaves', 'id: it--weaves'),
    says:
      'content/reports/meeting-1843/talks/notes.md:9:9  takeaways[0].id: `it--weaves`\n' +
      '    Must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.',
  },
  {
    name: 'id: not ASCII',
    changes: inReport('{#talks}', '{#tälks}'),
    says:
      'content/reports/meeting-1843/report.mdx:21:1  `tälks`\n' +
      '    The id must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.',
  },
  {
    name: 'id: an address kept for the report',
    changes: { 'reports/meeting-1843/talks/programme.md': inTalk('She spoke.', 'He spoke.')[talk] ?? '' },
    says: [
      'content/reports/meeting-1843/talks/programme.md:1:1  talk: `programme`\n' +
        '    No report places this talk. Write `<Talk id="programme" />` below a section of content/reports/meeting-1843/report.mdx.',
      'content/reports/meeting-1843/talks/programme.md:1:1\n' +
        '    The address `/reports/meeting-1843/programme/` is kept for the report itself. Give the file of the talk another name.',
    ],
  },
  {
    name: 'id: the address of a list',
    changes: {
      ...inPeople('ann-reporter:', 'starting-with:'),
      ...inReport('[ann-reporter]', '[starting-with]'),
    },
    says: [
      'content/people.yaml:4:1  starting-with\n' +
        '    The address `/people/starting-with/` belongs to a list. Give the entry another id.',
      'content/reports/meeting-1843/report.mdx:15:9  takeaways[0].by: `ann-reporter`\n' +
        '    There is no person `ann-reporter`; add the person to people.yaml.',
      'content/reports/meeting-1843/talks/notes.md:20:1  `ann-reporter`\n' +
        '    There is no person `ann-reporter`; add the person to people.yaml.',
    ],
  },
  {
    name: 'reference: a mistyped speaker',
    changes: inTalk('[ada-lovelace]', '[ada-lovelac]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:12  speakers[0]: `ada-lovelac`\n' +
      '    There is no person `ada-lovelac`; did you mean `ada-lovelace`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'reference: an unknown speaker',
    changes: inTalk('[ada-lovelace]', '[ada-lovelace, grace-hopper]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:26  speakers[1]: `grace-hopper`\n' +
      '    There is no person `grace-hopper`; add the person to people.yaml.',
  },
  {
    name: 'reference: an unknown speaker in an object',
    changes: inTalk('[ada-lovelace]', '[{ person: ada-lovelcae }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:22  speakers[0].person: `ada-lovelcae`\n' +
      '    There is no person `ada-lovelcae`; did you mean `ada-lovelace`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'reference: an unknown organisation of a person',
    changes: inPeople('organisation: engine', 'organisation: engin'),
    says:
      'content/people.yaml:3:17  ada-lovelace.organisation: `engin`\n' +
      '    There is no organisation `engin`; did you mean `engine`? Otherwise add it to organisations.yaml.',
  },
  {
    name: 'reference: an unknown organisation of the day',
    changes: inTalk('[ada-lovelace]', '[{ person: ada-lovelace, organisation: [motor-company] }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:51  speakers[0].organisation[0]: `motor-company`\n' +
      '    There is no organisation `motor-company`; add it to organisations.yaml.',
  },
  {
    name: 'reference: an unknown topic of a talk',
    changes: inTalk('[numbers]', '[numbers, letters]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:6:19  topics[1]: `letters`\n' +
      '    There is no topic `letters`; add it to topics.yaml.',
  },
  {
    name: 'reference: an unknown topic of a report',
    changes: inReport('[numbers]', '[number]'),
    says:
      'content/reports/meeting-1843/report.mdx:16:10  topics[0]: `number`\n' +
      '    There is no topic `number`; did you mean `numbers`? Otherwise add it to topics.yaml.',
  },
  {
    name: 'reference: an unknown conference',
    changes: inReport('conference: meeting', 'conference: meting'),
    says:
      'content/reports/meeting-1843/report.mdx:3:13  conference: `meting`\n' +
      '    There is no conference `meting`; did you mean `meeting`? Otherwise add it to conferences.yaml.',
  },
  {
    name: 'reference: an unknown author',
    changes: inReport('[ann-reporter]', '[ann-report]'),
    says:
      'content/reports/meeting-1843/report.mdx:9:11  authors[0]: `ann-report`\n' +
      '    There is no person `ann-report`; did you mean `ann-reporter`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'reference: a takeaway owned by nobody known',
    changes: inTalk('by: ada-lovelace', 'by: nobody-at-all'),
    says:
      'content/reports/meeting-1843/talks/notes.md:12:9  takeaways[0].by: `nobody-at-all`\n' +
      '    There is no person `nobody-at-all`; add the person to people.yaml.',
  },
  {
    name: 'reference: an unknown recommender',
    changes: inTalk('resources: []', 'pickedBy: ann-reporte'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:11  pickedBy: `ann-reporte`\n' +
      '    There is no person `ann-reporte`; did you mean `ann-reporter`? Otherwise add the person to people.yaml.',
  },
  {
    name: 'reference: an unknown related talk',
    changes: inTalk('resources: []', 'related: [meeting-1843/note]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:11  related[0]: `meeting-1843/note`\n' +
      '    There is no talk `meeting-1843/note`; did you mean `meeting-1843/notes`? Otherwise write `<report>/<talk>` of a talk that exists.',
  },
  {
    name: 'reference: a related talk without its report',
    changes: inTalk('resources: []', 'related: [notes]'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:13:11  related[0]: `notes`\n' +
        '    Must be `<report>/<talk>`, such as `kafka-summit-san-francisco-2019/cross-the-streams`.',
      'content/reports/meeting-1843/talks/notes.md:13:11  related[0]: `notes`\n' +
        '    There is no talk `notes`; write `<report>/<talk>` of a talk that exists.',
    ],
  },
  {
    name: 'id: two takeaways of one id',
    changes: inTalk(
      '    by: ada-lovelace\n',
      '    by: ada-lovelace\n  - { id: it-weaves, text: A., kind: lesson, by: ada-lovelace }\n',
    ),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:11  takeaways[1].id: `it-weaves`\n' +
      '    Is the id of an earlier takeaway too. Give each its own.',
  },
  {
    name: 'id: two headings of one id',
    changes: article('Opening.\n\n## One {#talks}'),
    says:
      'content/reports/meeting-1843/report.mdx:23:1  `talks`\n' +
      '    The id is that of an earlier heading too. Give each its own.',
  },
  {
    name: 'id: a section with the id of a talk',
    changes: inReport('{#talks}', '{#notes}'),
    says:
      'content/reports/meeting-1843/report.mdx:21:1  `notes`\n' +
      '    The id is that of a talk too. Give each its own.',
  },
  {
    name: 'id: a section with the id of a takeaway',
    changes: inReport('{#talks}', '{#engines-count}'),
    says:
      'content/reports/meeting-1843/report.mdx:21:1  `engines-count`\n' +
      '    The id is that of a takeaway too. Give each its own.',
  },
  {
    name: 'id: a heading in notes with the id of a takeaway',
    changes: inTalk('{#details}', '{#it-weaves}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:18:1  `it-weaves`\n' +
      '    The id is that of a takeaway too. Give each its own.',
  },
  {
    name: 'id: a takeaway with the id of a talk',
    changes: inReport('id: engines-count', 'id: notes'),
    says:
      'content/reports/meeting-1843/report.mdx:12:9  takeaways[0].id: `notes`\n' +
      '    The talk `notes` has this id too. Rename the takeaway.',
  },
  {
    name: 'use: a person nobody names',
    changes: inPeople('ann-reporter:', 'grace-hopper:\n  name: Grace Hopper\nann-reporter:'),
    says:
      'content/people.yaml:4:1  grace-hopper\n' +
      '    Nothing names `grace-hopper`. Name it in a report or talk, or remove the entry.',
  },
  {
    name: 'use: a topic nobody names',
    changes: changed('topics.yaml', 'numbers:', 'letters:\n  name: Letters\n  description: D.\nnumbers:'),
    says:
      'content/topics.yaml:1:1  letters\n' +
      '    Nothing names `letters`. Name it in a report or talk, or remove the entry.',
  },
  {
    name: 'use: an organisation nobody names',
    changes: changed('organisations.yaml', 'engine:', 'motor:\n  name: Motor\nengine:'),
    says:
      'content/organisations.yaml:1:1  motor\n' +
      '    Nothing names `motor`. Name it in a report or talk, or remove the entry.',
  },
  {
    name: 'reference: a topic twice',
    changes: inTalk('[numbers]', '[numbers, numbers]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:6:19  topics[1]: `numbers`\n' +
      '    Is named twice: `numbers` stands in this list already. Name each once.',
  },
  {
    name: 'reference: a speaker twice',
    changes: inTalk('[ada-lovelace]', '[ada-lovelace, { person: ada-lovelace }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:26  speakers[1]\n' +
      '    Is named twice: `ada-lovelace` stands in this list already. Name each once.',
  },
  {
    name: 'reference: a talk related to itself',
    changes: inTalk('resources: []', 'related: [meeting-1843/notes]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:11  related[0]: `meeting-1843/notes`\n' +
      '    Names the talk itself. Name another talk.',
  },
  {
    name: 'reference: a related talk twice',
    changes: {
      ...inTalk('resources: []', 'related: [meeting-1843/more, meeting-1843/more]'),
      ...inReport('<Talk id="notes" />', '<Talk id="notes" />\n\n<Talk id="more" />'),
      'reports/meeting-1843/talks/more.md': inTalk('it-weaves', 'it-counts')[talk] ?? '',
    },
    says:
      'content/reports/meeting-1843/talks/notes.md:13:30  related[1]: `meeting-1843/more`\n' +
      '    Is named twice: `meeting-1843/more` stands in this list already. Name each once.',
  },
  {
    name: 'reference: an organisation of a person twice',
    changes: inPeople('organisation: engine', 'organisation: [engine, engine]'),
    says:
      'content/people.yaml:3:26  ada-lovelace.organisation[1]: `engine`\n' +
      '    Is named twice: `engine` stands in this list already. Name each once.',
  },
  {
    name: 'reference: an organisation of the day twice',
    changes: inTalk('[ada-lovelace]', '[{ person: ada-lovelace, organisation: [engine, engine] }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:5:59  speakers[0].organisation[1]: `engine`\n' +
      '    Is named twice: `engine` stands in this list already. Name each once.',
  },
  {
    name: 'reference: an author twice',
    changes: inReport('[ann-reporter]', '[ann-reporter, ann-reporter]'),
    says:
      'content/reports/meeting-1843/report.mdx:9:25  authors[1]: `ann-reporter`\n' +
      '    Is named twice: `ann-reporter` stands in this list already. Name each once.',
  },
  {
    name: 'reference: a topic of a report thrice',
    changes: inReport('[numbers]', '[numbers, numbers, numbers]'),
    says: [
      'content/reports/meeting-1843/report.mdx:16:19  topics[1]: `numbers`\n' +
        '    Is named twice: `numbers` stands in this list already. Name each once.',
      'content/reports/meeting-1843/report.mdx:16:28  topics[2]: `numbers`\n' +
        '    Is named twice: `numbers` stands in this list already. Name each once.',
    ],
  },
  {
    name: 'list: an alias twice',
    changes: inPeople('  name: Ann Reporter', '  name: Ann Reporter\n  aliases: [A, A]'),
    says:
      'content/people.yaml:6:16  ann-reporter.aliases[1]: `A`\n' +
      '    Is named twice: `A` stands in this list already. Name each once.',
  },
  {
    name: 'list: a page of a person twice',
    changes: inPeople(
      '  name: Ann Reporter',
      '  name: Ann Reporter\n  links:\n    - { label: A, url: https://example.org/ }\n    - { label: B, url: https://example.org/ }',
    ),
    says:
      'content/people.yaml:8:7  ann-reporter.links[1]\n' +
      '    Is named twice: `https://example.org/` stands in this list already. Name each once.',
  },
  {
    name: 'list: a resource twice',
    changes: inTalk(
      'resources: []',
      'resources:\n  - { kind: video, url: https://example.org/ }\n  - { kind: video, url: https://example.org/ }',
    ),
    says:
      'content/reports/meeting-1843/talks/notes.md:15:5  resources[1]\n' +
      '    Is named twice: `video https://example.org/` stands in this list already. Name each once.',
  },
];
