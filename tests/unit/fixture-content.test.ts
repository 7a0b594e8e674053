import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { formatEditorSchemas } from '../../src/commands/schemas/format-editor-schemas.ts';
import { directiveNames, markdownFeatures } from '../../src/markdown/syntax.ts';
import { articleComponents } from '../../src/schemas/article-components.ts';
import { childrenOf } from '../../src/markdown/outline.ts';
import { frontmatterOf } from '../fixtures/fixture-site.ts';
import { possibleUses, usesIn, type JsonSchema } from '../fixtures/json-schema-uses.ts';
import { fixtureContent } from '../fixtures/run-build.ts';

const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: fixtureContent }).sort();
const read = (file: string): string => readFileSync(join(fixtureContent, file), 'utf8');

it('the gate finds nothing wrong with the fixture', () => {
  expect(askGate(fixtureContent).problems.map(formatProblem)).toEqual([]);
});

describe('the fixture uses', () => {
  const filesFor: Record<string, string[]> = {
    report: filesOf('reports/*/report.{md,mdx}'),
    talk: filesOf('reports/*/talks/*.md'),
  };
  /** Colours are all alike; a conference for each would make the fixture no harder. */
  const isColour = (use: string): boolean => use.startsWith('conferences.accent: ');

  it('every field of the schemas, every form and every value of an enumeration', async () => {
    const possible: string[] = [];
    const used = new Set<string>();
    // A takeaway is the same in a report as in a talk.
    const named = (use: string): string => use.replace(/^(?:report|talk)\.takeaways\b/, 'takeaways');
    for (const [file, text] of await formatEditorSchemas()) {
      const name = file.replace('.schema.json', '');
      const schema = JSON.parse(text) as JsonSchema;
      const written = filesFor[name]?.map(frontmatterOf) ?? [parse(read(`${name}.yaml`))];
      for (const use of written.flatMap((value) => usesIn(value, schema, name))) used.add(named(use));
      possible.push(...possibleUses(schema, name).map(named));
    }
    expect(possible.filter((use) => !used.has(use) && !isColour(use))).toEqual([]);
  });

  /** What stands in a document: the types of its nodes, with the names of directives and components. */
  function nodesIn(file: string): Set<string> {
    const found = new Set<string>();
    const body = read(file).replace(/^---\n[^]*?\n---\n/, '');
    const walk = (node: Parameters<typeof childrenOf>[0]): void => {
      const name = 'name' in node ? ` ${String(node.name)}` : '';
      const depth = node.type === 'heading' ? ` ${node.depth}` : '';
      const order = node.type === 'list' ? ` ${node.ordered ? 'ordered' : 'unordered'}` : '';
      found.add(`${node.type}${name}${depth}${order}`);
      childrenOf(node).forEach(walk);
    };
    const toTree = file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
    walk(toTree(body, { features: markdownFeatures }));
    return found;
  }
  const inFiles = (files: string[]) => new Set(files.flatMap((file) => [...nodesIn(file)]));

  it('every directive and every component, and in articles every heading', () => {
    const inArticles = inFiles(filesFor['report'] ?? []);
    const inNotes = inFiles(filesFor['talk'] ?? []);
    const directives = directiveNames.map((name) => `containerDirective ${name}`);
    const components = Object.keys(articleComponents).map((name) => `mdxJsxFlowElement ${name}`);
    expect([...inNotes]).toEqual(expect.arrayContaining(directives));
    expect([...inArticles]).toEqual(
      expect.arrayContaining([...directives, ...components, 'heading 2', 'heading 3', 'image']),
    );
  });

  it('every block and every mark that notes may have', () => {
    const inNotes = [...inFiles(filesFor['talk'] ?? [])];
    expect(inNotes).toEqual(
      expect.arrayContaining([
        ...['paragraph', 'heading 2', 'heading 3', 'heading 4', 'list ordered', 'list unordered', 'listItem'],
        ...['table', 'tableRow', 'tableCell', 'code', 'blockquote', 'thematicBreak', 'image', 'link'],
        ...['emphasis', 'strong', 'inlineCode', 'break', 'text'],
      ]),
    );
    const inArticles = [...inFiles(filesFor['report'] ?? [])];
    expect(inArticles).toEqual(expect.arrayContaining(['delete', 'definition', 'linkReference']));
  });

  it('a picture of every format', () => {
    const formats = new Set(filesOf('reports/*/images/*').map((file) => extname(file)));
    expect([...formats].sort()).toEqual(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp']);
  });

  it.each([
    ['Latin letters with accents', /\p{Script=Latin}\p{M}|[à-ž]/u],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Arabic', /\p{Script=Arabic}/u],
    ['Hebrew', /\p{Script=Hebrew}/u],
    ['Han', /\p{Script=Han}/u],
    ['Katakana', /\p{Script=Katakana}/u],
    ['Hiragana', /\p{Script=Hiragana}/u],
    ['Hangul', /\p{Script=Hangul}/u],
    ['an emoji', /\p{Extended_Pictographic}/u],
    ['signs that mean something to HTML', /^title: .*[<>&]/m],
  ])('text with %s', (_what, expected) => {
    const text = filesOf('**/*.{md,mdx,yaml}').map(read).join('\n');
    expect(text).toMatch(expected);
  });

  it('talks in more than one language, a talk without speakers, an edition held online, and drafts', () => {
    const talks = (filesFor['talk'] ?? []).map(frontmatterOf);
    const reports = (filesFor['report'] ?? []).map(frontmatterOf);
    expect(new Set(talks.map(({ language }) => language)).size).toBeGreaterThan(2);
    expect(talks.some(({ speakers }) => Array.isArray(speakers) && speakers.length === 0)).toBe(true);
    expect(reports.some(({ edition }) => String(edition).startsWith('Online'))).toBe(true);
    for (const entries of [talks, reports]) expect(entries.some(({ draft }) => draft === true)).toBe(true);
  });
});

describe('a schema is not passed over in silence where it', () => {
  it.each<[as: string, schema: object, told: string]>([
    ['has a keyword that says what may be written otherwise', { oneOf: [{ type: 'string' }] }, 'oneOf'],
    ['has it inside', { properties: { a: { items: { $ref: '#/a' } } } }, 'x.a: The keyword `$ref`'],
    ['has it in a form', { anyOf: [{ type: 'string', const: 'a' }, { type: 'object' }] }, 'const'],
    ['has it in what stands for any field', { additionalProperties: { allOf: [] } }, 'allOf'],
    ['has two forms of one type', { anyOf: [{ type: 'object' }, { type: 'object' }] }, 'type object'],
    ['has a form without a type', { anyOf: [{ type: 'string' }, { enum: ['a'] }] }, 'without a type'],
    ['has several types', { type: ['string', 'null'] }, 'string,null'],
    ['has fields beside forms', { anyOf: [{ type: 'object' }], properties: {} }, '`properties`'],
  ])('%s', (_as, schema, told) => {
    expect(() => possibleUses(schema as JsonSchema, 'x')).toThrow(told);
  });
});
