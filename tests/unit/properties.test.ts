import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { pageFacts } from '../fixtures/built-pages.ts';
import { formatAnnotation, formatProblem, type Problem } from '../../src/content/problem.ts';
import { readContentFolder } from '../../src/content/read/content-folder.ts';
import { readSourceFile } from '../../src/content/read/source-file.ts';
import { publishedAddresses } from '../../src/content/rules/published-addresses.ts';
import { movedPages } from '../../src/content/side-files/moved-pages.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import { markdownFeatures } from '../../src/markdown/syntax.ts';
import { editsBetween } from '../../src/lib/edits.ts';
import { nearest } from '../../src/lib/nearest.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { resolveMoved } from '../../src/lib/resolve-moved.ts';
import { wordsOfAddress } from '../../src/lib/words-of-address.ts';
import { idSchema } from '../../src/schemas/id.ts';
import { permalinkSchema } from '../../src/schemas/moved.ts';
import { textSchema } from '../../src/schemas/text.ts';
import { formatSearchState, parseSearchState } from '../../src/search/shared/search-state.ts';

/** Any text at all, half characters and controls included. */
const anyText = fc.string({ unit: 'binary' });
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

describe('ids', () => {
  it('need no escaping in an address, in HTML or in YAML', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'takeaways-')), 'ids.yaml');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    fc.assert(
      fc.property(fc.oneof(id, fc.constantFrom('007', '1e3', 'null', 'true', '0x1f')), (each) => {
        expect(idSchema.parse(each)).toBe(each);
        expect(encodeURIComponent(each)).toBe(each);
        expect(escapeHtml(each)).toBe(each);
        writeFileSync(file, `${each}:\n  a: 1\n`);
        expect(readSourceFile(file, 'ids.yaml', []).data).toEqual({ [each]: { a: 1 } });
      }),
    );
  });
  it('are nothing but words and single hyphens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (idSchema.safeParse(text).success) expect(text).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('YAML', () => {
  const values = 'a é 😀 007 1 -.5 0x1F true Null ~ 2019-10-07 12:30 . x:y ://'.split(' ');
  const signs = '" \' [ ] { } | > |- @ ` % \\ \\n << = - --- ...'.split(' ');
  const spaced = [': ', 'b: ', '- ', ', ', '? ', '# ', ' #', ' ', '!!str ', '&x ', '\u00a0'];
  const breaks = ['\n  ', '\n\n    ', '\r\n  '];
  const token = fc.constantFrom(...values, ...signs, ...spaced, ...breaks);
  it('says what its fuller parser reads, wherever that finds nothing wrong', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'takeaways-')), 'values.yaml');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = `key: ${tokens.join('')}\n`;
        const document = parseDocument(text, { version: '1.2' });
        // Keys of ours are as they are written, and aliases not followed without end: told by other tests.
        fc.pre(document.errors.length === 0 && !/[^ab ]:|\*/.test(text.slice(4)));
        writeFileSync(file, text);
        const problems: Problem[] = [];
        expect(readSourceFile(file, 'values.yaml', problems).data).toEqual(document.toJS());
        expect(problems).toEqual([]);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
  it('is refused where few aliases stand for more than there is room for', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'takeaways-')), 'aliases.yaml');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const level = (number: number) => `l${number}: &l${number} [${`*l${number - 1}, `.repeat(9)}]`;
    writeFileSync(file, ['l0: &l0 [x]', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level)].join('\n'));
    const problems: Problem[] = [];
    expect(readSourceFile(file, 'aliases.yaml', problems).data).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('text of a schema', () => {
  it('is one line without white space around it, whatever was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = textSchema(100).safeParse(text);
        if (!result.success) return;
        expect(result.data).toBe(result.data.trim());
        expect(result.data).not.toMatch(/[\r\n\t]| {2}/);
        expect(textSchema(100).parse(result.data)).toBe(result.data);
      }),
    );
  });
});

describe('escaping', () => {
  it('never lets text become markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = escapeHtml(text);
        expect(shown).not.toMatch(/[<>"']/);
        const facts = pageFacts({
          path: '/',
          html: `<title>${shown}</title><h1 id="${shown}">${shown}</h1>`,
        });
        expect(facts.h1).toBe(1);
        expect(facts.ids).toHaveLength(1);
      }),
    );
  });
  it('sends no control character to a terminal, and no line of its own to a CI', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (file, value, message) => {
        const problem = { file, line: 1, column: 1, field: value, value, message };
        expect(formatProblem(problem)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(formatProblem(problem).isWellFormed()).toBe(true);
        expect(formatAnnotation(problem)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('Markdown where it is shown', () => {
  const plugins = markdownPlugins(
    { base: '/b/', page: '/b/reports/r/', headingShift: 2, talk: 't' },
    {
      link: () => undefined,
      picture: (path) => Promise.resolve(path),
      claim: (each) => ({ kind: 'lesson', words: each, owner: each, isSpeakers: true }),
      owner: (each) => ({ name: each, address: '/b/people/x/', role: 'reporter' }),
    },
  );
  const bare = defineMdastPlugin({
    name: 'bare',
    textDirective: ({ name }) => ({ type: 'text', value: `:${name}` }),
    containerDirective: (node, context) => context.setProperty(node, 'data', { hName: 'div' }),
  });
  const render = (markdown: string, more: Partial<typeof plugins>) =>
    (markdownToHtml(markdown, { features: markdownFeatures, ...more }) as { html: string }).html;
  const words = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  const piece = fc.oneof(
    fc.constantFrom(
      '## A {#a}',
      '### B {#b}',
      ':::opinion{by=x}',
      ':::correction',
      ':::',
      '- x',
      '> y',
      '`<i>`',
      '*z*',
      '[l](/p/)',
      '[m](#a)',
      '12:34',
      '',
      '&amp;',
      '1 < 2',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[<:]/g, ' ')),
  );

  it('loses no word of the text, whatever its form', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const html = render(lines.join('\n\n'), { mdastPlugins: [bare] });
        const placed = render(lines.join('\n\n'), plugins);
        const added = words(placed).replace(/Opinionofx,reporter|Correction|#/g, '');
        expect(added).toBe(words(html).replaceAll('#', ''));
      }),
    );
  });
});

describe('the search in the address', () => {
  it('is read from any query without an error, and reads back as it is written', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webQueryParameters()), (query) => {
        const state = parseSearchState(query);
        expect(parseSearchState(formatSearchState(state))).toEqual(state);
        expect(state.query.length).toBeLessThanOrEqual(600);
      }),
    );
  });
  it('makes words of any lost address', () => {
    fc.assert(
      fc.property(anyText, (path) => {
        expect(wordsOfAddress(`/${path}`, '/')).not.toMatch(/[/]|^\s|\s$/);
      }),
    );
  });
});

describe('what became of an address', () => {
  const page = fc
    .tuple(fc.constantFrom('people', 'topics', 'reports'), id)
    .map(([folder, each]) => `/${folder}/${each}/`);
  const address = fc.oneof(
    page,
    fc.tuple(page, id).map(([each, fragment]) => `${each}#${fragment}`),
  );

  it('has an address of its form', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(permalinkSchema.parse(each)).toBe(each);
      }),
    );
  });
  it('is always a living address, a reason or nothing, and is found in circles too', () => {
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(address, address), { maxLength: 12 }),
        address,
        (alive, pairs, lost) => {
          const living = new Set(alive);
          const moved = new Map(pairs.filter(([from]) => !living.has(from)));
          const target = resolveMoved(lost, moved, (each) => living.has(each));
          if (typeof target === 'string') expect(living.has(target)).toBe(true);
          if (living.has(lost)) expect(target).toBe(lost);
        },
      ),
    );
  });
  it('follows a whole page with any fragment that lives there', () => {
    fc.assert(
      fc.property(page, page, id, (from, into, fragment) => {
        fc.pre(from !== into);
        const living = new Set([into, `${into}#${fragment}`]);
        const target = resolveMoved(`${from}#${fragment}`, new Map([[from, into]]), (each) =>
          living.has(each),
        );
        expect(target).toBe(`${into}#${fragment}`);
      }),
    );
  });
});

describe('the lock', () => {
  const person = id.map((each) => `/people/${each}/`);
  it('is held to: what neither lives nor has moved is reported, each once, and nothing else is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    fc.assert(
      fc.property(
        fc.uniqueArray(person),
        fc.uniqueArray(person),
        fc.uniqueArray(person),
        (locked, alive, left) => {
          fc.pre(alive.length > 0);
          const living = new Set(alive);
          const moved = left.filter((address) => !living.has(address));
          writeFileSync(join(folder, 'permalinks.lock'), locked.map((address) => `${address}\n`).join(''));
          writeFileSync(
            join(folder, 'moved.yaml'),
            moved.map((address) => `${address}: ${alive[0]}\n`).join(''),
          );
          const permalinks = { published: living, withDrafts: living };
          const content = { ...readContentFolder(folder), permalinks };
          const problems = [...publishedAddresses(content, [])];
          const pages = movedPages(content);
          const lost = locked.filter((address) => !living.has(address) && !moved.includes(address));
          expect(problems.map(({ value }) => value)).toEqual(lost);
          expect(new Set(pages.keys())).toEqual(new Set(moved));
          for (const page of pages.values()) expect(page.to).toBe(alive[0]);
        },
      ),
    );
  });
});

describe('the nearest value', () => {
  it('is at no distance from itself, and as far there as back', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(editsBetween(a, a, Infinity)).toBe(0);
        expect(editsBetween(a, b, Infinity)).toBe(editsBetween(b, a, Infinity));
        expect(editsBetween(a, b, Infinity)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
  it('is found after one slip of the finger', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        (word, at, slip) => {
          const index = at % (word.length - 1);
          const letter = word[index] ?? '';
          const typed = {
            drop: word.slice(0, index) + word.slice(index + 1),
            double: word.slice(0, index) + letter + word.slice(index),
            swap: word.slice(0, index) + (word[index + 1] ?? '') + letter + word.slice(index + 2),
          }[slip];
          expect(nearest(typed, ['unlike-anything-else', word])).toBe(word);
        },
      ),
    );
  });
});
