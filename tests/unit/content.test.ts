import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { filterNames } from '../../src/search/shared/search-state.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';

const report = 'reports/meeting-1843/report.mdx';
const talk = 'reports/meeting-1843/talks/notes.md';

/** The problems of the smallest content after a change, as a reporter reads them. */
const problems = (changes: Record<string, string | null>): string[] =>
  askGate(contentFolder(changes)).problems.map(formatProblem);

describe('the gate', () => {
  it('finds nothing wrong with content that is right', () => {
    const { content, problems: found } = askGate(contentFolder());
    expect(found).toEqual([]);
    expect([...content.entries.reports.keys()]).toEqual(['meeting-1843']);
    expect([...content.entries.talks.keys()]).toEqual(['meeting-1843/notes']);
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

  it.each([
    '/search/?q=%22two+words%22&topic=numbers&speaker=ada-lovelace&sort=date',
    '/takeaways/?kind=lesson',
    '/takeaways/?by=ann-reporter#engines-count',
    '/feed.xml',
    '/feed.json',
    '/topics/numbers/feed.xml',
    '/reports/meeting-1843.md',
    '/reports/meeting-1843/notes.md',
    '/catalogue.json',
    '/catalogue/meeting-1843.json',
    '/search/?claim=caveat&by=ada-lovelace&year=1843&language=en&has=video&kind=section',
    '/robots.txt',
    '/card.png',
    '/reports/meeting-1843.png',
    '/schemas/v1/report.schema.json',
  ])('lets notes link to %s, which the site offers', (address) => {
    expect(problems(changed(talk, 'She spoke.', `[x](${address})`))).toEqual([]);
  });

  it.each(filterNames)('knows that a search can be narrowed by %s', (name) => {
    const said = problems(changed(talk, 'She spoke.', `[x](/search/?${name}=no-such-thing)`));
    expect(said.join()).not.toContain('That page knows no');
  });

  it('shows control characters instead of sending them to the terminal', () => {
    const text = formatProblem({ file: 'a', line: 1, column: 1, value: '\u001b[31mred\u202e', message: 'x' });
    expect(text).toContain('\\u001b[31mred\\u202e');
  });

  it.each([
    ['on a line of its own', changed(talk, 'kind: talk', '# The form.\nkind: talk')],
    ['between a field and its text', changed(talk, 'summary: ', 'summary:\n  # In short.\n  ')],
    ['behind a text in quotes', changed(talk, 'Notes on the engine', '"Issue #1" # as announced')],
    ['behind a list', changed(talk, '[numbers]', '[numbers] # the closest first')],
    [
      'behind an id, a kind and a day',
      changed(talk, 'kind: talk', 'kind: talk # or not\ndate: 1843-09-01 # day 1'),
    ],
    ['that is none, in a block of text', changed(talk, 'On the engine.', '>\n  On the #1 engine.')],
    ['that is none, in a word', changed(talk, 'On the engine.', 'On C# and F#.')],
  ])('leaves a comment alone %s', (_where, changes) => {
    expect(problems(changes)).toEqual([]);
  });

  it.each([
    ['backslashes and quotes', changed(talk, 'Notes on the engine', '"C:\\\\temp \\"x\\" \\u00e9"')],
    ['a path in single quotes', changed(talk, 'Notes on the engine', "'C:\\temp'")],
    ['a long line in two', changed(talk, 'On the engine.', '"On the \\\n  engine."')],
  ])('takes %s as they are meant', (_what, changes) => {
    expect(problems(changes)).toEqual([]);
  });

  it('takes what it advises to write', () => {
    for (const written of [
      '2.0',
      'True',
      '#1 reason',
      '@home',
      '"Exactly once" is hard',
      "'Twas",
      '[a]: b',
      '- a',
    ]) {
      const [said = ''] = problems(changed(talk, 'Notes on the engine', written));
      const [, advice = ''] = /(?:quotes: )(.*)\.$/.exec(said) ?? [];
      expect(problems(changed(talk, 'Notes on the engine', advice)), said).toEqual([]);
    }
  });

  it('takes a recording twice from different moments', () => {
    const video = '{ kind: video, url: https://example.org/, at:';
    const changes = changed(talk, 'resources: []', `resources: [${video} 1:30 }, ${video} 2:30 }]`);
    expect(problems(changes)).toEqual([]);
  });

  it('warns of days to come, and fails nothing for them', () => {
    const changes = {
      ...changed(report, 'published: 2026-01-01', 'published: 2926-01-01\nupdated: 2926-01-02'),
      ...changed(talk, 'kind: talk', 'kind: talk\npublished: 2926-01-03'),
    };
    const { problems: found, warnings } = askGate(contentFolder(changes));
    expect(found).toEqual([]);
    expect(warnings.map(formatProblem)).toEqual([
      `content/${report}:8:12  published: \`2926-01-01\`\n    Is a day to come. Correct it unless that is meant.`,
      `content/${report}:9:10  updated: \`2926-01-02\`\n    Is a day to come. Correct it unless that is meant.`,
      `content/${talk}:5:12  published: \`2926-01-03\`\n    Is a day to come. Correct it unless that is meant.`,
    ]);
    expect(askGate(contentFolder()).warnings).toEqual([]);
  });

  it('warns of a conference that ends long after it began', () => {
    const { problems: found, warnings } = askGate(contentFolder(changed(report, 'end: 1843', 'end: 1943')));
    expect(found).toEqual([]);
    expect(warnings.map(formatProblem)).toEqual([
      `content/${report}:6:6  end: \`1943-09-02\`\n    Is more than a month after \`start\`, 1843-09-01. Correct one of the two unless that is meant.`,
    ]);
  });

  it('does not warn of a day that is none', () => {
    const outcome = 'outcome: { state: open, text: Soon., on: soon, url: https://example.org/ }';
    const changes = changed(talk, 'by: ada-lovelace', `by: ada-lovelace\n    ${outcome}`);
    expect(askGate(contentFolder(changes)).warnings).toEqual([]);
  });

  it('warns of claims of which nobody knows the topic, and of outcomes on days to come', () => {
    const outcome = 'outcome: { state: open, text: Soon., on: 2926-01, url: https://example.org/ }';
    const changes = {
      'topics.yaml':
        'numbers:\n  name: Numbers\n  description: One.\nlooms:\n  name: Looms\n  description: Two.\n',
      [talk]: (changed(talk, 'topics: [numbers]', 'topics: [numbers, looms]')[talk] ?? '').replace(
        'by: ada-lovelace',
        `by: ada-lovelace\n    ${outcome}`,
      ),
    };
    const { problems: found, warnings } = askGate(contentFolder(changes));
    expect(found).toEqual([]);
    expect(warnings.map(formatProblem)).toEqual([
      `content/${talk}:8:1  takeaways\n    The talk has several topics, so that nobody knows which of them these claims are about: \`it-weaves\`. Give each its \`topics\`.`,
      `content/${talk}:13:46  takeaways[0].outcome.on: \`2926-01\`\n    Is a day to come. Correct it unless that is meant.`,
    ]);
  });
});
