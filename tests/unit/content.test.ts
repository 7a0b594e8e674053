import { describe, expect, it } from 'vitest';
import { byPlace, formatProblem } from '../../src/content/problem.ts';
import { readContent } from '../../src/content/read-content.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';

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
  ])('lets notes link to %s, which the site offers', (address) => {
    expect(problems(changed(talk, 'She spoke.', `[x](${address})`))).toEqual([]);
  });

  it('shows control characters instead of sending them to the terminal', () => {
    const text = formatProblem({ file: 'a', line: 1, column: 1, value: '\u001b[31mred\u202e', message: 'x' });
    expect(text).toContain('\\u001b[31mred\\u202e');
  });
});
