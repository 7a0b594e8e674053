import { expect, it } from 'vitest';
import { belowFrontmatter, splitFrontmatter, withPlainLines } from '../../src/markdown/frontmatter.ts';

it.each([
  ['fields and text', '---\na: 1\nb: 2\n---\nText\n', 'a: 1\nb: 2\n', '\n\n\n\nText\n'],
  [
    'a line in the text that looks like a fence',
    '---\na: 1\n---\nText\n\n---\n',
    'a: 1\n',
    '\n\n\nText\n\n---\n',
  ],
  ['no frontmatter', 'Text\n---\n', undefined, 'Text\n---\n'],
  ['a fence that is not closed', '---\na: 1\n', undefined, '---\na: 1\n'],
])('leaves text at its lines below frontmatter: %s', (_what, text, yaml, below) => {
  expect(splitFrontmatter(text).yaml).toBe(yaml);
  expect(belowFrontmatter(text)).toBe(below);
});

it('reads lines alike, whoever wrote their ends', () => {
  expect(withPlainLines('\ufeff---\r\na: 1\r---\n')).toBe('---\na: 1\n---\n');
});
