import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate } from '../../src/content/gate.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { claims } from './broken-inputs/claims.ts';
import { codeAndDirectives } from './broken-inputs/code-and-directives.ts';
import { fieldsAndValues } from './broken-inputs/fields-and-values.ts';
import { files } from './broken-inputs/files.ts';
import { headingsLinksAndImages } from './broken-inputs/headings-links-and-images.ts';
import { idsAndReferences } from './broken-inputs/ids-and-references.ts';
import { pictures } from './broken-inputs/pictures.ts';
import { slides } from './broken-inputs/slides.ts';
import { talks } from './broken-inputs/talks.ts';
import { text } from './broken-inputs/text.ts';
import { yamlAndFiles } from './broken-inputs/yaml-and-files.ts';

const brokenInputs = [
  ...yamlAndFiles,
  ...files,
  ...fieldsAndValues,
  ...idsAndReferences,
  ...talks,
  ...claims,
  ...codeAndDirectives,
  ...headingsLinksAndImages,
  ...pictures,
  ...slides,
  ...text,
];

describe('the gate', () => {
  it('has a message for at least 80 mistakes, each with a name of its own', () => {
    expect(brokenInputs.length).toBeGreaterThanOrEqual(80);
    expect(new Set(brokenInputs.map(({ name }) => name)).size).toBe(brokenInputs.length);
  });

  it.each(brokenInputs.map((input) => [input.name, input] as const))(
    'reports %s',
    (_name, { changes, says }) => {
      const problems = askGate(contentFolder(changes)).problems.map(formatProblem);
      expect(problems).toEqual([says].flat());
    },
  );
});
