import { describe, expect, it } from 'vitest';
import { byPlace, formatProblem } from '../../src/content/problem.ts';
import { readContent } from '../../src/content/read-content.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';

const inReport = (from: string, into: string) => changed(report, from, into);
const inTalk = (from: string, into: string) => changed(talk, from, into);
const inPeople = (from: string, into: string) => changed('people.yaml', from, into);
const article = (text: string) => inReport('Opening.', text);
const notes = (text: string) => inTalk('She spoke.', text);

/** What a reporter may get wrong; the message of each stands in the snapshot beside this file. */
const brokenInputs: [name: string, changes: Record<string, string | null>][] = [
  // YAML
  ['YAML: an unclosed list', inTalk('speakers: [ada-lovelace]', 'speakers: [ada-lovelace')],
  ['YAML: an unclosed quote', inReport('title: The Meeting', 'title: "The Meeting')],
  ['YAML: a colon in an unquoted title', inReport('title: The Meeting', 'title: The Meeting: day one')],
  ['YAML: a key twice in frontmatter', inTalk('kind: talk', 'kind: talk\nkind: talk')],
  ['YAML: a person twice', inPeople('ann-reporter', 'ada-lovelace')],
  ['YAML: a tab for indentation', inPeople('  name: Ann', '\tname: Ann')],
  ['YAML: an unknown alias', inTalk('title: Notes on the engine', 'title: *engine')],
  ['YAML: no frontmatter', { [talk]: 'Only notes.\n' }],
  ['YAML: frontmatter that never ends', { [talk]: '---\ntitle: Notes\n' }],
  ['YAML: a list instead of a map', { 'topics.yaml': '- numbers\n' }],
  ['YAML: text instead of a map', { 'people.yaml': 'nobody\n' }],
  ['YAML: frontmatter that is a list', { [talk]: '---\n- a\n---\n' }],
  ['a registry is missing', { 'topics.yaml': null }],

  // Fields
  ['field: unknown, near a known one', inTalk('titleStatus', 'titlestatus')],
  ['field: unknown, near none', inTalk('kind: talk', 'kind: talk\ncolour: red')],
  ['field: unknown in a takeaway', inTalk('    by: ada-lovelace', '    by: ada-lovelace\n    who: ada')],
  ['field: unknown in a speaker', inTalk('[ada-lovelace]', '[{ person: ada-lovelace, rol: Countess }]')],
  [
    'field: unknown in a registry',
    inPeople('  name: Ann Reporter', '  name: Ann Reporter\n  mail: a@example.org'),
  ],
  ['field: missing title', inTalk('title: Notes on the engine\n', '')],
  ['field: missing kind', inTalk('kind: talk\n', '')],
  ['field: missing city', inReport('city: London\n', '')],
  ['field: missing authors', inReport('authors: [ann-reporter]\n', '')],
  [
    'field: missing takeaways',
    inReport(
      /* whole list */ 'takeaways:\n  - id: engines-count\n    text: Engines count.\n    kind: lesson\n    by: ann-reporter\n',
      '',
    ),
  ],
  ['field: missing name of a person', inPeople('  name: Ann Reporter\n', '  aliases: [A]\n')],
  ['field: missing description of a topic', changed('topics.yaml', '  description: What is counted.\n', '')],
  ['field: an empty registry entry', inPeople('  name: Ann Reporter\n', '')],
  ['value: a kind that does not exist', inTalk('kind: talk', 'kind: tlak')],
  ['value: a takeaway kind that does not exist', inTalk('kind: opinion', 'kind: idea')],
  ['value: a title status that does not exist', inTalk('official', 'unofficial')],
  ['value: an accent that does not exist', changed('conferences.yaml', 'teal', 'tael')],
  [
    'value: a resource kind that does not exist',
    inTalk('resources: []', 'resources: [{ kind: film, url: https://example.org/ }]'),
  ],
  ['value: a number for a title', inTalk('title: Notes on the engine', 'title: 1843')],
  ['value: true for a name', changed('topics.yaml', 'name: Numbers', 'name: true')],
  ['value: text for a list', inReport('authors: [ann-reporter]', 'authors: ann-reporter')],
  ['value: a list for text', inReport('city: London', 'city: [London]')],
  ['value: text for a draft', inTalk('kind: talk', 'kind: talk\ndraft: perhaps')],
  ['value: an empty title', inTalk('title: Notes on the engine', 'title: ""')],
  ['value: a summary too long', inTalk('summary: On the engine.', `summary: ${'word '.repeat(100)}`)],
  ['value: a takeaway too long', inTalk('It weaves patterns.', 'word '.repeat(70))],
  ['value: no author at all', inReport('authors: [ann-reporter]', 'authors: []')],
  ['value: a moment that is none', inTalk('    by: ada-lovelace', "    by: ada-lovelace\n    at: '12:99'")],
  ['value: a language that is none', inTalk('kind: talk', 'kind: talk\nlanguage: English')],

  // Dates and addresses
  ['date: in another order', inReport('start: 1843-09-01', 'start: 01.09.1843')],
  ['date: a day that does not exist', inReport('published: 2026-01-01', 'published: 2026-02-30')],
  ['date: the end before the start', inReport('end: 1843-09-02', 'end: 1843-08-02')],
  ['address: http', inTalk('resources: []', 'resources: [{ kind: video, url: http://example.org/ }]')],
  [
    'address: javascript',
    inTalk('resources: []', 'resources: [{ kind: video, url: "javascript:alert(1)" }]'),
  ],
  ['address: no scheme', inTalk('resources: []', 'resources: [{ kind: video, url: example.org/talk }]')],
  [
    'address: http in a registry',
    changed('organisations.yaml', '  name: The Engine', '  name: The Engine\n  url: http://example.org/'),
  ],

  // Ids and references
  ['id: upper case', inPeople('ann-reporter:', 'Ann-Reporter:')],
  ['id: two hyphens', inTalk('id: it-weaves', 'id: it--weaves')],
  ['id: not ASCII', inReport('{#talks}', '{#tälks}')],
  [
    'id: the address of a list',
    { ...inPeople('ann-reporter:', 'starting-with:'), ...inReport('[ann-reporter]', '[starting-with]') },
  ],
  ['reference: a mistyped speaker', inTalk('[ada-lovelace]', '[ada-lovelac]')],
  ['reference: an unknown speaker', inTalk('[ada-lovelace]', '[ada-lovelace, grace-hopper]')],
  ['reference: an unknown speaker in an object', inTalk('[ada-lovelace]', '[{ person: ada-lovelcae }]')],
  ['reference: an unknown organisation of a person', inPeople('organisation: engine', 'organisation: engin')],
  [
    'reference: an unknown organisation of the day',
    inTalk('[ada-lovelace]', '[{ person: ada-lovelace, organisation: [motor-company] }]'),
  ],
  ['reference: an unknown topic of a talk', inTalk('[numbers]', '[numbers, letters]')],
  ['reference: an unknown topic of a report', inReport('[numbers]', '[number]')],
  ['reference: an unknown conference', inReport('conference: meeting', 'conference: meting')],
  ['reference: an unknown author', inReport('[ann-reporter]', '[ann-report]')],
  ['reference: a takeaway owned by nobody known', inTalk('by: ada-lovelace', 'by: nobody-at-all')],
  ['reference: an unknown recommender', inTalk('resources: []', 'pickedBy: ann-reporte')],
  ['reference: an unknown related talk', inTalk('resources: []', 'related: [meeting-1843/note]')],
  ['reference: a related talk without its report', inTalk('resources: []', 'related: [notes]')],
  [
    'id: two takeaways of one id',
    inTalk(
      '    by: ada-lovelace\n',
      '    by: ada-lovelace\n  - { id: it-weaves, text: A., kind: lesson, by: ada-lovelace }\n',
    ),
  ],
  ['id: two headings of one id', article('Opening.\n\n## One {#talks}')],
  ['id: a section with the id of a talk', inReport('{#talks}', '{#notes}')],
  ['id: a section with the id of a takeaway', inReport('{#talks}', '{#engines-count}')],
  ['id: a heading in notes with the id of a takeaway', inTalk('{#details}', '{#it-weaves}')],
  ['id: a takeaway with the id of a talk', inReport('id: engines-count', 'id: notes')],
  [
    'use: a person nobody names',
    inPeople('ann-reporter:', 'grace-hopper:\n  name: Grace Hopper\nann-reporter:'),
  ],
  [
    'use: a topic nobody names',
    changed('topics.yaml', 'numbers:', 'letters:\n  name: Letters\n  description: D.\nnumbers:'),
  ],
  [
    'use: an organisation nobody names',
    changed('organisations.yaml', 'engine:', 'motor:\n  name: Motor\nengine:'),
  ],

  // Talks and their places
  ['talk: placed by a mistyped id', inReport('"notes"', '"note"')],
  [
    'correction: of a section that is not there',
    inReport(
      'city: ',
      'corrections:\n  - reported: A\n    correct: B\n    ground: C\n    place: talk\ncity: ',
    ),
  ],
  ['talk: placed twice', inReport('<Talk id="notes" />', '<Talk id="notes" />\n\n<Talk id="notes" />')],
  ['talk: not placed', inReport('<Talk id="notes" />', 'No talk.')],
  ['talk: placed in a list', inReport('<Talk id="notes" />', '- <Talk id="notes" />')],
  ['talk: placed in running text', inReport('<Talk id="notes" />', 'See <Talk id="notes" /> here.')],
  ['talk: placed before any section', inReport('Opening.\n\n## Talks {#talks}', 'Opening.')],
  ['talk: without id', inReport('<Talk id="notes" />', '<Talk />')],
  ['talk: with an expression for its id', inReport('<Talk id="notes" />', '<Talk id={"notes"} />')],
  ['talk: with a second attribute', inReport('<Talk id="notes" />', '<Talk id="notes" open="yes" />')],
  ['talk: in the folder of no report', { [report]: null }],

  // Content is data
  ['code: an import', article("import X from 'x'")],
  ['code: an export', article('export const x = 1')],
  ['code: an expression', article('One {1 + 1} two.')],
  ['code: indented in an article', article('    Indented words.')],
  ['code: indented in a list of an article', article('- One\n\n      Indented words.')],
  ['code: another component', article('<Video id="x" />')],
  ['code: an element in an article', article('One <b>two</b>.')],
  ['code: an unclosed element in an article', article('One <b two.')],
  ['code: a lone brace in an article', article('One { two.')],
  ['code: an element in notes', notes('She <b>spoke</b>.')],
  ['code: a block of HTML in notes', notes('<div onclick="alert(1)">\n\nx\n\n</div>')],
  ['code: a comment in notes', notes('<!-- hidden -->')],
  ['code: a script in notes', notes('<script>alert(1)</script>')],
  ['directive: mistyped', inTalk(':::opinion', ':::opinon')],
  ['directive: unknown', inTalk(':::opinion{by=ann-reporter}', ':::warning')],
  ['directive: a leaf', notes('::video')],
  ['directive: in running text', notes('A :video[label] here.')],
  ['directive: an opinion without owner', inTalk('{by=ann-reporter}', '')],
  ['directive: an opinion of nobody known', inTalk('by=ann-reporter', 'by=ann-reportr')],
  [
    'directive: an opinion with more than an owner',
    inTalk('{by=ann-reporter}', '{by=ann-reporter mood=good}'),
  ],
  [
    'directive: a correction with attributes',
    inTalk(':::opinion{by=ann-reporter}', ':::correction{by=ann-reporter}'),
  ],

  // Headings, links, images
  ['heading: without id', inTalk(' {#details}', '')],
  ['heading: of the first level', article('# Title {#title}')],
  ['heading: too deep in an article', article('#### Deep {#deep}')],
  ['heading: without words', notes('## {#empty}')],
  ['link: javascript', notes('[x](javascript:alert(1))')],
  ['link: data', notes('[x](data:text/html,x)')],
  ['link: http', notes('[x](http://example.org/)')],
  ['link: a bare http address', notes('See http://example.org/ for more.')],
  ['link: another host without scheme', notes('[x](//example.org/)')],
  ['link: relative', notes('[x](../other/)')],
  ['link: a reference to http', notes('[x][y]\n\n[y]: http://example.org/')],
  ['link: a page that does not exist', notes('[x](/people/ada-lovelac/)')],
  ['link: a page without its slash', notes('[x](/people/ada-lovelace)')],
  ['link: a fragment that does not exist', notes('[x](#detail)')],
  ['link: a fragment of another page', notes('[x](/reports/meeting-1843/#talk)')],
  ['link: a fragment of the article in notes', notes('[x](#talks)')],
  ['image: missing', notes('![A loom](images/loom.png)')],
  ['image: without alt text', notes('![](images/loom.png)')],
  ['image: of another host', notes('![A loom](https://example.org/loom.png)')],

  ['image: by reference', notes('![A loom][loom]\n\n[loom]: https://example.org/loom.png')],
  ['image: no image', notes('![A loom](../../../people.yaml)')],
  [
    'link: to a draft',
    { ...inTalk('kind: talk', 'kind: talk\ndraft: true'), ...article('[x](/reports/meeting-1843/notes/)') },
  ],
  [
    'link: https without its slashes',
    inTalk('resources: []', 'resources: [{ kind: video, url: "https:example.org" }]'),
  ],
  ['talk: with words inside', inReport('<Talk id="notes" />', '<Talk id="notes">Lost words.</Talk>')],
  ['directive: brackets behind a colon', notes('An Array:int[] and a Map:k{}.')],
  ['reference: a topic twice', inTalk('[numbers]', '[numbers, numbers]')],
  ['reference: a speaker twice', inTalk('[ada-lovelace]', '[ada-lovelace, { person: ada-lovelace }]')],
  ['reference: a talk related to itself', inTalk('resources: []', 'related: [meeting-1843/notes]')],
  ['file: notes that are MDX', { 'reports/meeting-1843/talks/other.mdx': '---\n---\n' }],
  ['file: a mistyped registry', { 'peeple.yaml': 'a: b\n' }],
  ['moved.yaml: a list', { 'moved.yaml': '- a\n' }],
  ['moved.yaml: text', { 'moved.yaml': 'hello\n' }],
  ['moved.yaml: outside of the site', { 'moved.yaml': '/../evil/: /about/\n' }],
  ['moved.yaml: a circle', { 'moved.yaml': '/a/: /b/\n/b/: /a/\n' }],
  ['moved.yaml: a hidden control', { 'moved.yaml': '/a/: { retired: "x \\u202E y" }\n' }],
  [
    'links.yaml: a state that does not exist',
    { 'links.yaml': 'https://example.org/:\n  state: lost\n  checked: 2026-01-01\n' },
  ],

  // Text
  ['text: a bidi mark by name', notes('She &rlm;spoke.')],
  ['text: a hidden bidi control', notes('She \u202Espoke\u202C.')],
  ['text: a bidi control as an escape', inTalk('title: Notes on the engine', 'title: "Notes \\u202E on"')],
  ['text: a bidi control as a character reference', notes('She &#x202E;spoke.')],
  ['text: half a character', inTalk('title: Notes on the engine', 'title: "Notes \\uD83D on"')],
  ['text: an escape sequence for a terminal', notes('She \u001B[31mspoke.')],
  ['text: an escape sequence in a value', inTalk('kind: talk', 'kind: "\\e[31mtalk"')],
];

describe('the gate', () => {
  it('has a message for at least 80 mistakes, each with a name of its own', () => {
    expect(brokenInputs.length).toBeGreaterThanOrEqual(80);
    expect(new Set(brokenInputs.map(([name]) => name)).size).toBe(brokenInputs.length);
  });

  it.each(brokenInputs)('reports %s', (_name, changes) => {
    const problems = readContent(contentFolder(changes)).problems.sort(byPlace).map(formatProblem);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatchSnapshot();
  });
});
