import { format, resolveConfig } from 'prettier';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addToRegistry } from '../../src/content/write/add-to-registry.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { safeNotes, safeText } from '../bench/safe-text.ts';
import { formatRegistry, formatReport, formatTalk } from '../../src/content/write/write-content.ts';
import { markdownFeatures } from '../../src/markdown/syntax.ts';
import { childrenOf, textOf } from '../../src/markdown/outline.ts';
import type { TalkInput } from '../../src/schemas/talk.ts';
import { contentFolder } from '../fixtures/content-folder.ts';

const talk: TalkInput = {
  title: 'Notes',
  titleStatus: 'official',
  kind: 'talk',
  speakers: ['ada-lovelace'],
  date: undefined,
  summary: 'On the engine.',
  takeaways: [],
};

const frontmatterOf = (file: string): unknown => parse(file.split(/^---\n/m)[1] ?? '');

/** What hostile text is made of. */
const pieces = [
  ...[
    '---',
    '===',
    '# Title',
    '## A {#b}',
    ':::opinion{by=x}',
    ':::',
    '::x',
    ':x[y]{z}',
    '<b>',
    '</b>',
    '<!--',
  ],
  ...['{1 + 1}', "import x from 'y'", '`', '```', '~~~', '~~x~~', '**', '_', '|', '| a | b |', '| - | - |'],
  ...[
    '[x](javascript:alert(1))',
    '![](x.png)',
    '[x]: http://a.org',
    '[^1]: note',
    '[x]',
    'http://a.org/x_(y)',
  ],
  ...[
    'https://a.org/?a=1&b=*c*',
    'www.a.org.',
    'me@a.org',
    'mailto:me@a.org',
    'http://',
    'www.',
    'https://[',
    '@',
  ],
  ...[
    '&amp;',
    '&#58;',
    '&#8238;',
    '\\',
    '12:34',
    '1.',
    '2)',
    '- ',
    '* ',
    '+ ',
    '• ',
    '> ',
    '    ',
    '\t',
    ' ',
    '\n',
    '\n\n',
  ],
  ...[
    '\r\n',
    '\u2028',
    '\u0085',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u200b',
    '\ud83d',
    '👩‍💻',
  ],
  ...['word', 'C++', 'ö', '李', '"', "'", '$x$', '^a^', '!', '(', ')', ',', '+++'],
];

/** The same texts at every run. */
function* hostileTexts(count: number): Generator<string> {
  let seed = 1843;
  const next = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  for (let index = 0; index < count; index += 1) {
    yield Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)] ?? '').join('');
  }
}

describe('formatTalk', () => {
  it('writes the fields as they are given, and leaves out what is undefined', () => {
    const file = formatTalk({ ...talk, date: '1843-09-01', language: undefined }, 'She spoke.\n\n');
    expect(file).toBe(
      '---\ntitle: Notes\ntitleStatus: official\nkind: talk\nspeakers: [ada-lovelace]\ndate: 1843-09-01\n' +
        'summary: On the engine.\ntakeaways: []\n---\n\nShe spoke.\n',
    );
  });

  it('folds long text', () => {
    const text = 'The engine weaves algebraic patterns: just as the loom weaves flowers. '.repeat(3).trim();
    const file = formatTalk(
      { ...talk, summary: text, takeaways: [{ id: 'null', text, kind: 'lesson', by: 'ada-lovelace' }] },
      '',
    );
    expect(file).toContain('summary: >-\n  The engine');
    expect(file).toContain("takeaways:\n  - id: 'null'\n    text: >-\n");
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(frontmatterOf(file)).toMatchObject({ summary: text, takeaways: [{ id: 'null', text }] });
  });

  it('writes a comment above its field', () => {
    expect(formatTalk(talk, '', { takeaways: ' One a claim.' })).toContain(
      '\n# One a claim.\ntakeaways: []\n',
    );
  });

  it.each([
    '- a: b # c',
    '---',
    '# x',
    '@x',
    '*x*',
    '&x',
    '!x',
    '{x}',
    '[x]',
    'null',
    '2019',
    '~',
    "'",
    '"',
    'a: ',
  ])('keeps the title %j', (title) => {
    expect(frontmatterOf(formatTalk({ ...talk, title }, ''))).toMatchObject({ title });
  });

  it('keeps every text as it is', () => {
    for (const text of hostileTexts(2000)) {
      const title = text.toWellFormed();
      const file = formatTalk({ ...talk, title, summary: `${title} ${title}` }, '');
      expect(frontmatterOf(file)).toMatchObject({ title, summary: `${title} ${title}` });
    }
  });
});

describe('safeText', () => {
  it.each([
    ['folds white space', '  a\n\t b\u0085c\u2028d ', 99, 'a b c d'],
    ['takes out what cannot be seen', 'a\u0000\u001b\u202e\u200bb\u00ad\ufeff', 99, 'ab'],
    ['replaces half a character', '\ud83d x', 99, '\ufffd x'],
    ['keeps joined emoji', '👩‍💻', 99, '👩‍💻'],
    ['cuts after a word', 'one two three', 9, 'one two…'],
    ['cuts a word that is too long', 'abcdefghij', 5, 'abcd…'],
    ['never cuts a character in half', '😀😀😀', 4, '😀…'],
  ])('%s', (_what, text, limit, expected) => {
    expect(safeText(text, limit)).toBe(expected);
  });

  it('keeps to its limit', () => {
    for (const text of hostileTexts(500)) {
      for (const limit of [1, 7, 30]) {
        expect(safeText(text, limit).length).toBeLessThanOrEqual(limit);
        expect(safeText(text, limit).isWellFormed()).toBe(true);
      }
    }
  });
});

describe('safeNotes', () => {
  it.each([
    ['a heading', '# Title', '\\# Title'],
    ['an underlined heading', 'Title\n---\nand\n===', 'Title\n\\---\nand\n\\==='],
    ['HTML', '<b>x</b> &amp;', '\\<b\\>x\\</b\\> \\&amp;'],
    ['a directive', ':::opinion{by=x}', '\\:\\:\\:opinion\\{by=x\\}'],
    ['a moment', 'At 12:34: stop', 'At 12\\:34: stop'],
    ['a list', '* one\n• two\n- # three', '- one\n- two\n- \\# three'],
    ['numbers', '1. one\n2) two', '1\\. one\n2\\) two'],
    ['an https address', 'See (https://a.org/x_(y)).', 'See (<https://a.org/x_(y)>).'],
    ['an http address', 'See http://a.org/x_y.', 'See `http://a.org/x_y`.'],
    ['an address without scheme', 'www.a.org, me@a.org', '`www.a.org`, `me@a.org`'],
    ['a script', '[x](javascript:alert(1))', '\\[x\\](javascript\\:alert(1))'],
    ['an image', '![x](y.png)', '!\\[x\\](y.png)'],
    ['a definition', '[x]: https://a.org', '\\[x\\]: <https://a.org>'],
    ['indented code', '    x\n\ty', 'x\ny'],
    ['a reference', 'https://a.org/&#8238;x', '<https://a.org/>\\&\\#8238;x'],
    ['paragraphs', 'a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
  ])('shows %s as text', (_what, text, expected) => {
    expect(safeNotes(text)).toBe(expected);
  });

  it('says what the text said, in paragraphs, lists, links and code only', () => {
    const allowed = ['root', 'paragraph', 'text', 'list', 'listItem', 'link', 'inlineCode'];
    for (const text of hostileTexts(3000)) {
      const kinds = new Set<string>();
      const walk = (node: Parameters<typeof textOf>[0]): void => {
        kinds.add(node.type);
        if (node.type === 'link') expect(node.url, text).toMatch(/^https:\/\//i);
        childrenOf(node).forEach(walk);
      };
      const root = markdownToMdast(safeNotes(text), { features: markdownFeatures });
      walk(root);
      expect(
        [...kinds].filter((kind) => !allowed.includes(kind)),
        JSON.stringify(text),
      ).toEqual([]);
      const lines = text
        .split(/[\n\r\u0085\u2028]/u)
        .map((line) => safeText(line, 9999).replace(/^[-*•] /u, ''));
      expect(textOf(root).replace(/\s/gu, ''), JSON.stringify(text)).toBe(lines.join('').replace(/\s/gu, ''));
    }
  });

  it('writes notes that the gate accepts', () => {
    const notes = [...hostileTexts(400)].map(safeNotes).join('\n\n');
    const report = 'reports/meeting-1843/talks/notes.md';
    const { problems } = askGate(contentFolder({ [report]: formatTalk(talk, notes) }));
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('takes time in proportion to the text: of its square this would never end', () => {
    const long = [
      'a.'.repeat(2_000_000),
      '('.repeat(1_000_000),
      `https://a.org/${')'.repeat(1_000_000)}`,
      '@'.repeat(1_000_000),
    ];
    expect(safeNotes(long.join(' ')).length).toBeGreaterThan(7_000_000);
  });
});

describe('formatReport', () => {
  it('writes a report that the gate accepts', () => {
    const file = formatReport(
      {
        title: 'The Meeting: what was said',
        conference: 'meeting',
        edition: 'London 1843',
        start: '1843-09-01',
        end: '1843-09-02',
        city: 'London',
        published: '2026-01-01',
        authors: ['ann-reporter'],
        summary: 'What was said.',
        takeaways: [],
      },
      '## Talks {#talks}\n\n<Talk id="notes" />',
    );
    const { problems } = askGate(contentFolder({ 'reports/meeting-1843/report.mdx': file }));
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

describe('a registry', () => {
  const sorted =
    '# Speakers.\nada:\n  name: Ada\n\n# The second.\ncarl:\n  name: "Carl" # why\n  aliases: [ C ]\n';
  const carl = sorted.slice(sorted.indexOf('\n# The second'));

  it('gets an entry in its alphabetical place; every other byte stays', () => {
    expect(addToRegistry(sorted, 'bob', { name: 'Bob' })).toBe(
      `# Speakers.\nada:\n  name: Ada\n\nbob:\n  name: Bob\n${carl.slice(1)}`,
    );
    expect(addToRegistry(sorted, 'aaa', { name: 'A' })).toBe(sorted.replace('ada:', 'aaa:\n  name: A\nada:'));
    expect(addToRegistry(sorted, 'dan', { name: 'D' })).toBe(`${sorted}dan:\n  name: D\n`);
  });

  it('gets an entry at the end if its ids are in no order', () => {
    const text = 'b:\n  name: B\na:\n  name: A';
    expect(addToRegistry(text, 'aa', { name: 'C' })).toBe(`${text}\naa:\n  name: C\n`);
  });

  it.each(['', '# Nothing yet.\n', '{}\n', '{ b: { name: B } }\n', 'b:\r\n  name: B\r\n'])(
    '%j takes one',
    (text) => {
      const added = parse(addToRegistry(text, 'a', { name: 'A: 1' })) as object;
      expect(added).toEqual({ ...(parse(text) as object | null), a: { name: 'A: 1' } });
    },
  );

  it('refuses an id that it has, and text that is no registry', () => {
    expect(() => addToRegistry(sorted, 'ada', { name: 'A' })).toThrow(/has an entry `ada` already/);
    expect(() => addToRegistry('- a\n', 'b', { name: 'B' })).toThrow(/must be a map/);
    expect(() => addToRegistry('a: [\n', 'b', { name: 'B' })).toThrow(/can’t be read/);
  });

  it('is written as the formatter of the project writes it', async () => {
    const names = [...hostileTexts(300)].map((text) => safeText(text, 80) || 'x');
    const entries = names.map((name, index) => [
      `p${index}`,
      { name, aliases: [name, 'a, b'], description: `${name} `.repeat(9).trim() },
    ]);
    const text = formatRegistry(Object.fromEntries(entries) as Record<string, object>);
    const style = await resolveConfig('content/people.yaml');
    expect(await format(text, { ...style, plugins: [], parser: 'yaml' })).toBe(text);
  });
});
