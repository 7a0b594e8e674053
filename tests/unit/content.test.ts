import { describe, expect, it } from 'vitest';
import { byPlace, formatProblem } from '../../src/content/problem.ts';
import { readContent } from '../../src/content/read-content.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { root } from '../fixtures/run-build.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';

/** The problems of the smallest content after a change, as a reporter reads them. */
const problems = (changes: Record<string, string | null>): string[] =>
  readContent(contentFolder(changes)).problems.sort(byPlace).map(formatProblem);

describe('the gate', () => {
  it('finds nothing wrong with content that is right', () => {
    const { content, problems: found } = readContent(contentFolder());
    expect(found).toEqual([]);
    expect([...content.reports.keys()]).toEqual(['meeting-1843']);
    expect([...content.talks.keys()]).toEqual(['meeting-1843/notes']);
  });

  it('finds nothing wrong with the shipped reports', () => {
    const { content, problems: found } = readContent(`${root}/content`);
    expect(found.map(formatProblem)).toEqual([]);
    expect(content.talks.size).toBe(11);
  });

  it.each([
    [
      'a field that does not exist',
      changed(talk, 'kind: talk', 'kind: talk\ncolour: red'),
      [/^content\/reports\/meeting-1843\/talks\/notes\.md:5:9  colour: `red`\n.*does not exist here/],
    ],
    [
      'a field with the wrong value',
      changed(talk, 'kind: talk', 'kind: chat'),
      [/notes\.md:4:7  kind: `chat`\n.*one of `keynote`, `talk`/],
    ],
    ['a missing field', changed(report, 'city: London\n', ''), [/report\.mdx:2:1  city\n.*missing/]],
    [
      'an end before the start',
      changed(report, 'end: 1843-09-02', 'end: 1843-08-02'),
      [/report\.mdx:6:6  end: `1843-08-02`\n.*not be before `start`/],
    ],
    [
      'an http address',
      changed(talk, 'resources: []', 'resources: [{ kind: video, url: http://example.org/ }]'),
      [/resources\[0\]\.url: `http:\/\/example\.org\/`\n.*https/],
    ],
    [
      'an unknown speaker',
      changed(talk, '[ada-lovelace]', '[ada-lovelac]'),
      [/notes\.md:5:12  speakers\[0\]: `ada-lovelac`\n.*no known person/],
    ],
    ['an unknown topic', changed(talk, '[numbers]', '[number]'), [/topics\[0\]: `number`\n.*no known topic/]],
    [
      'an unknown organisation',
      changed('people.yaml', 'organisation: engine', 'organisation: motor'),
      [/people\.yaml:3:17  ada-lovelace\.organisation: `motor`\n.*no known organisation/],
    ],
    [
      'an unknown conference',
      changed(report, 'conference: meeting', 'conference: meting'),
      [/conference: `meting`\n.*no known conference/],
    ],
    [
      'an unknown author',
      changed(report, '[ann-reporter]', '[ann]'),
      [/authors\[0\]: `ann`\n.*no known person/],
    ],
    [
      'a takeaway owned by nobody known',
      changed(talk, 'by: ada-lovelace', 'by: nobody'),
      [/takeaways\[0\]\.by: `nobody`\n.*no known person/],
    ],
    [
      'an opinion owned by nobody known',
      changed(talk, 'by=ann-reporter', 'by=nobody'),
      [/notes\.md:20:1  `nobody`\n.*belongs to nobody known/],
    ],
    [
      'an unknown related talk',
      changed(talk, 'resources: []', 'related: [meeting-1843/other]'),
      [/related\[0\]: `meeting-1843\/other`\n.*no known talk/],
    ],
    [
      'two takeaways of one id',
      changed(
        report,
        '    by: ann-reporter\n',
        '    by: ann-reporter\n  - { id: engines-count, text: A., kind: lesson, by: ann-reporter }\n',
      ),
      [/takeaways\[1\]\.id: `engines-count`\n.*earlier takeaway/],
    ],
    [
      'two headings of one id',
      changed(report, 'Opening.', '## One {#talks}'),
      [/report\.mdx:21:1  `talks`\n.*earlier heading/],
    ],
    [
      'a section with the id of a talk',
      changed(report, '{#talks}', '{#notes}'),
      [/report\.mdx:21:1  `notes`\n.*a talk too/],
    ],
    [
      'a section with the id of a takeaway',
      changed(report, '{#talks}', '{#engines-count}'),
      [/`engines-count`\n.*a takeaway too/],
    ],
    [
      'one YAML key twice',
      changed('people.yaml', 'ann-reporter', 'ada-lovelace'),
      [/people\.yaml:4:1\n.*YAML: Map keys must be unique/],
    ],
    ['broken YAML', changed(talk, 'kind: talk', 'kind: [talk'), [/notes\.md:\d+:\d+\n.*YAML:/]],
    ['a heading without id', changed(talk, ' {#details}', ''), [/notes\.md:18:1  `Details`\n.*no id/]],
    [
      'a talk that the report does not have',
      changed(report, '"notes"', '"note"'),
      [/report\.mdx:23:1  `note`\n.*no such talk/, /notes\.md:1:1  talk: `notes`\n.*No report places/],
    ],
    [
      'a talk placed twice',
      changed(report, '<Talk id="notes" />', '<Talk id="notes" />\n\n<Talk id="notes" />'),
      [/report\.mdx:25:1  `notes`\n.*placed twice/],
    ],
    [
      'a talk placed in a list',
      changed(report, '<Talk id="notes" />', '- <Talk id="notes" />'),
      [/line of its own/],
    ],
    [
      'a talk placed before any section',
      changed(report, 'Opening.\n\n## Talks {#talks}', 'Opening.'),
      [/below a section heading/],
    ],
    ['a talk of no report', { [report]: null }, [/notes\.md:2:1  `meeting-1843`\n.*no report\.mdx/]],
    ['an import', changed(report, 'Opening.', "import X from 'x'"), [/`import X from 'x'`\n.*not allowed/]],
    ['an expression', changed(report, 'Opening.', 'One {1 + 1} two.'), [/`\{1 \+ 1\}`\n.*not allowed/]],
    ['another component', changed(report, 'Opening.', '<Video id="x" />'), [/`<Video>`\n.*only component/]],
    [
      'raw HTML in notes',
      changed(talk, 'She spoke.', 'She <b>spoke</b>.'),
      [/`<b>`\n.*Raw HTML/, /`<\/b>`\n.*Raw HTML/],
    ],
    [
      'an unknown directive',
      changed(talk, ':::opinion{by=ann-reporter}', ':::warning'),
      [/`:::warning`\n.*exist/],
    ],
    ['an opinion without owner', changed(talk, '{by=ann-reporter}', ''), [/names its owner/]],
    [
      'a javascript: link',
      changed(talk, 'She spoke.', '[x](javascript:alert(1))'),
      [/`javascript:alert\(1\)`\n.*https:/],
    ],
    [
      'an image without alt text',
      changed(talk, 'She spoke.', '![](images/x.png)'),
      [/does not exist/, /no alt text/],
    ],
    ['a missing registry', { 'topics.yaml': null }, [/topics\.yaml:1:1\n.*missing/]],
  ] as [string, Record<string, string | null>, RegExp[]][])('reports %s', (_what, changes, expected) => {
    const found = problems(changes);
    expect(found, found.join('\n')).toHaveLength(expected.length);
    expected.forEach((pattern, index) => expect(found[index]).toMatch(pattern));
  });

  it('reports every problem of every file at once', () => {
    const found = problems({
      ...changed(talk, 'kind: talk', 'kind: chat'),
      ...changed(report, 'city: London', 'city: ""'),
      ...changed('topics.yaml', 'name: Numbers', 'name: 7'),
    });
    expect(found.join('\n')).toMatch(/notes\.md[\s\S]*/);
    expect(found.join('\n')).toMatch(/report\.mdx:7:7  city/);
    expect(found.join('\n')).toMatch(/topics\.yaml:2:9  numbers\.name: `7`/);
  });

  it('shows control characters instead of sending them to the terminal', () => {
    const text = formatProblem({ file: 'a', line: 1, column: 1, value: '\u001b[31mred\u202e', message: 'x' });
    expect(text).toContain('\\u001b[31mred\\u202e');
  });
});
