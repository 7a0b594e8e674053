import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { likelySame } from '../../src/content/rules/likely-same.ts';
import { contentFolder } from '../fixtures/content-folder.ts';

const namesakes = (name: string, other: string) => {
  const folder = contentFolder({
    'people.yaml': `ada-lovelace:\n  name: Ada Lovelace\nann-reporter:\n  name: Ann Reporter\none:\n  name: ${JSON.stringify(name)}\nother:\n  name: ${JSON.stringify(other)}\n`,
  });
  const { content } = askGate(folder);
  return [...likelySame(content, [])].map(formatProblem);
};

describe('two names that are likely the same', () => {
  it.each([
    ['in case', 'José García', 'JOSÉ GARCÍA'],
    ['in accents', 'José García', 'Jose Garcia'],
    ['in Unicode form', 'José García'.normalize('NFC'), 'José García'.normalize('NFD')],
    ['in a letter of another alphabet', 'Łukasz Ørsted', 'Lukasz Orsted'],
    ['in dots', 'J. R. Smith', 'J R Smith'],
    ['in width', 'Ａｄａ', 'Ada'],
  ])('because they differ only %s are told, with what to merge', (_what, name, other) => {
    const [advice, ...more] = namesakes(name, other);
    expect(more).toEqual([]);
    expect(advice).toMatch(/people\.yaml:7/);
    expect(advice).toContain('(`one`)');
    expect(advice).toContain('`/people/other/: /people/one/`');
  });
  it.each([
    ['two people', 'Ada King', 'Ada Lovelock'],
    ['names of signs alone', '???', '!!!'],
    ['C and C++', 'C', 'C++'],
  ])('are not told of %s', (_what, name, other) => {
    expect(namesakes(name, other)).toEqual([]);
  });
});
