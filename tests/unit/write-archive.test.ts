import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { askGate, type GateAnswer } from '../../src/content/gate.ts';
import { writeArchive } from '../bench/write-archive.ts';
import type { ArchiveTalk } from '../bench/archive-talk.ts';
import type { Takeaway } from '../../src/schemas/takeaway.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';

const talk: ArchiveTalk = {
  title: 'Notes on the engine',
  speakers: ['Ada Lovelace', 'Charles Babbage'],
  tags: [],
  abstract: 'The engine weaves patterns. It does not think.',
  event: 'The Meeting 1843',
  year: 1843,
  date: null,
  language: 'en',
  video: null,
};

function archiveOf(talks: ArchiveTalk[]): GateAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeArchive(folder, talks);
  return askGate(folder);
}

/** The claims of one talk, in content that the gate accepts. */
function claimsOf(changes: Partial<ArchiveTalk>): Takeaway[] {
  const { content, problems } = archiveOf([{ ...talk, ...changes }]);
  expect(problems.map(formatProblem)).toEqual([]);
  return [...content.entries.talks.values()].flatMap(({ data }) => data?.takeaways ?? []);
}

describe('the claim of a talk from an archive', () => {
  it('is the first sentence of its abstract, announced by its first speaker', () => {
    expect(claimsOf({})).toEqual([
      {
        id: 'first-sentence',
        text: 'The engine weaves patterns.',
        kind: 'announcement',
        by: 'ada-lovelace',
      },
    ]);
  });

  it('belongs to the reporter of the archive where nobody is named as speaker', () => {
    expect(claimsOf({ speakers: [] })).toMatchObject([
      { text: 'The engine weaves patterns.', by: 'the-archive' },
    ]);
  });

  it('is cut after a word within 280 characters', () => {
    const [claim] = claimsOf({ abstract: `${'patterns woven by engines '.repeat(20)}. Then more.` });
    expect(claim?.text).toMatch(/^patterns woven by engines .* (?:patterns|woven|by|engines)…$/);
    expect(claim?.text.length).toBeLessThanOrEqual(280);
    expect(claim?.text.length).toBeGreaterThan(260);
  });

  it.each([
    ['no abstract', null],
    ['an empty abstract', ' \n\n '],
    ['an abstract without a letter', '---\n\n1843! 42?\n\n😀'],
  ])('is missing where there is %s', (_what, abstract) => {
    expect(claimsOf({ abstract })).toEqual([]);
  });

  it.each([
    [
      'goes on over the ends of lines',
      'The engine\nweaves\npatterns. So it\ndoes.',
      'The engine weaves patterns.',
    ],
    ['ends with its paragraph', 'The engine weaves\n\nIt does not think.', 'The engine weaves'],
    ['is the first that has a letter', '***\n\n2019.\n\nIt weaves. It thinks.', 'It weaves.'],
    [
      'does not end in a number or an abbreviation',
      'Flink 1.9, e.g. its joins. More.',
      'Flink 1.9, e.g. its joins.',
    ],
  ])('%s', (_what, abstract, text) => {
    expect(claimsOf({ abstract })).toMatchObject([{ text }]);
  });

  it.each([
    ['ja', '解析機関は模様を織ります。考えることはしません。', '解析機関は模様を織ります。'],
    ['hi', 'इंजन पैटर्न बुनता है। वह सोचता नहीं।', 'इंजन पैटर्न बुनता है।'],
    [null, 'The engine weaves. It does not think.', 'The engine weaves.'],
    ['not a language', 'The engine weaves. It does not think.', 'The engine weaves.'],
    ['en-12', 'The engine weaves. It does not think.', 'The engine weaves.'],
  ])('ends as sentences in the language %j end', (language, abstract, text) => {
    expect(claimsOf({ language, abstract })).toMatchObject([{ text }]);
  });
});

it('500 talks of hostile text are written, each claim too, as content that the gate accepts', () => {
  const { content, problems } = archiveOf(readHostileTalks());
  expect(problems.map(formatProblem)).toEqual([]);
  const talks = [...content.entries.talks.values()].flatMap(({ data }) => data ?? []);
  expect(talks).toHaveLength(500);
  expect(talks.filter(({ takeaways }) => takeaways.length > 0).length).toBeGreaterThan(300);
  for (const { takeaways, speakers } of talks) {
    const [claim] = takeaways;
    if (claim) expect(claim.by).toBe(speakers[0]?.person ?? 'the-archive');
  }
});
