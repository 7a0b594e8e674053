import { describe, expect, it } from 'vitest';
import { briefingOf } from '../../src/catalogue/briefing.ts';
import { howKnown, marksOf, reportersOf } from '../../src/catalogue/evidence.ts';
import { tensionsIn } from '../../src/catalogue/tensions.ts';
import type {
  CataloguePerson,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
} from '../../src/catalogue/types.ts';
import { answerParts, briefingParts } from '../../src/lib/claim-parts.ts';
import { takeawayKinds } from '../../src/schemas/takeaway.ts';
import type { Takeaway } from '../../src/schemas/takeaway.ts';

const person = (name: string): CataloguePerson =>
  ({ id: name.toLowerCase(), name, organisations: [] }) as Partial<CataloguePerson> as CataloguePerson;
const [ann, ben, cleo, ada] = ['Ann', 'Ben', 'Cleo', 'Ada'].map(person) as [
  CataloguePerson,
  CataloguePerson,
  CataloguePerson,
  CataloguePerson,
];

const report = (changes: Partial<CatalogueReport> = {}): CatalogueReport =>
  ({
    authors: [ann],
    talks: [],
    takeaways: [],
    briefing: [],
    corrections: [],
    ...changes,
  }) as Partial<CatalogueReport> as CatalogueReport;
const talkOf = (of: CatalogueReport, changes: Partial<CatalogueTalk> = {}): CatalogueTalk => {
  const talk = {
    report: of,
    speakers: [{ person: ada, organisations: [] }],
    takeaways: [],
    resources: [],
    ...changes,
  } as Partial<CatalogueTalk> as CatalogueTalk;
  of.talks.push(talk);
  return talk;
};
const claimOf = (
  origin: CatalogueTalk | CatalogueReport,
  kind: Takeaway['kind'],
  by: CataloguePerson,
  changes: Partial<CatalogueTakeaway> = {},
): CatalogueTakeaway => {
  const [of, talk] = 'report' in origin ? [origin.report, origin] : [origin, undefined];
  const claim = {
    kind,
    by,
    report: of,
    ...(talk && { talk }),
    corrections: [],
    against: [],
    ...changes,
  } as Partial<CatalogueTakeaway> as CatalogueTakeaway;
  origin.takeaways.push(claim);
  return claim;
};

describe('how a claim is known', () => {
  const source = { publisher: 'P', title: 'T' };
  const slides = { kind: 'slides', url: 'https://a.example/s' } as const;
  const video = { kind: 'video', url: 'https://a.example/v' } as const;
  const unknown = () => undefined;

  it('is told of what a speaker said: who reported it, whether it is retold, what can be opened', () => {
    const of = report({ source });
    const talk = talkOf(of, { resources: [slides, video] });
    const claim = claimOf(talk, 'lesson', ada, { at: '12:34' });
    expect(howKnown({ report: of, talk }, unknown, claim)).toBe(
      'as reported by Ann, retold; slides and recording at 12:34',
    );
    expect(howKnown({ report: of, talk }, unknown)).toBe('as reported by Ann, retold; slides and recording');
  });

  it('is told of a reporter’s own words without saying whose report it is', () => {
    const of = report({ source });
    const talk = talkOf(of, { resources: [slides] });
    expect(howKnown({ report: of, talk }, unknown, claimOf(talk, 'opinion', ann))).toBe('retold; slides');
    expect(howKnown({ report: report(), talk: undefined }, unknown)).toBe('');
  });

  it('is told of what a reporter said as a speaker without saying that it was reported', () => {
    const of = report({ authors: [ann, ada], source });
    const talk = talkOf(of);
    expect(howKnown({ report: of, talk }, unknown, claimOf(talk, 'lesson', ada))).toBe('retold');
    expect(howKnown({ report: of, talk }, unknown)).toBe('retold');
    talk.speakers.push({ person: ben, organisations: [], role: undefined });
    expect(howKnown({ report: of, talk }, unknown)).toBe('as reported by Ann and Ada, retold');
  });

  it('does not promise what is gone, unless there is an archived copy', () => {
    const of = report();
    const talk = talkOf(of, { resources: [slides] });
    const gone = { state: 'gone', checked: '2026-01-01' } as const;
    expect(howKnown({ report: of, talk }, () => gone)).toBe('as reported by Ann');
    expect(howKnown({ report: of, talk }, () => ({ ...gone, archived: 'https://b.example/' }))).toBe(
      'as reported by Ann; slides',
    );
  });

  it('names up to two reporters', () => {
    expect(reportersOf(report({ authors: [ann, ben] }))).toBe('Ann and Ben');
    expect(reportersOf(report({ authors: [ann, ben, cleo] }))).toBe('Ann and 2 others');
  });

  it('marks what was corrected or contradicted', () => {
    const of = report();
    const other = claimOf(of, 'opinion', ben);
    const correction = { reported: 'a', correct: 'b', ground: 'c', claims: [] };
    expect(marksOf(claimOf(of, 'number', ann, { corrections: [correction], against: [other] }))).toEqual([
      'corrected',
      'contradicted',
    ]);
    expect(marksOf(other)).toEqual([]);
  });
});

describe('a briefing', () => {
  const kindsIn = (parts: ReturnType<typeof briefingOf>) =>
    parts.map(({ title, claims }) => [title, ...claims.map(({ kind, by }) => `${kind} ${by.name}`)]);

  it('chosen by rule has up to two of each part, speakers before reporters', () => {
    const of = report();
    claimOf(of, 'caveat', ann);
    claimOf(of, 'caveat', ann);
    claimOf(of, 'recommendation', ann);
    claimOf(talkOf(of), 'caveat', ada);
    expect(kindsIn(briefingOf([of]))).toEqual([
      ['What to do', 'recommendation Ann'],
      ['What to beware of', 'caveat Ada', 'caveat Ann'],
    ]);
  });

  it('has at most two of one talk', () => {
    const of = report();
    const talk = talkOf(of);
    for (const kind of ['caveat', 'caveat', 'recommendation', 'outlook'] as const) claimOf(talk, kind, ada);
    claimOf(talkOf(of), 'outlook', ada);
    const claims = briefingOf([of]).flatMap(({ claims }) => claims);
    expect(claims.filter((claim) => claim.talk === talk)).toHaveLength(2);
    expect(claims.some((claim) => claim.talk !== talk)).toBe(true);
  });

  it('begins with what the reporter chose, and adds what that leaves out: a part, a speaker', () => {
    const of = report();
    const chosen = [claimOf(of, 'opinion', ann), claimOf(of, 'recommendation', ann)];
    const left = claimOf(of, 'recommendation', ann);
    const caveat = claimOf(of, 'caveat', ann);
    const talk = talkOf(of);
    const said = claimOf(talk, 'lesson', ada);
    of.briefing = chosen;
    const claims = briefingOf([of]).flatMap(({ claims }) => claims);
    expect(claims).toEqual(expect.arrayContaining([...chosen, caveat, said]));
    expect(claims).not.toContain(left);
    expect(claims).toHaveLength(4);
  });

  it('is of all reports of an edition, on one screen', () => {
    const reports = [report(), report()];
    for (const of of reports)
      for (const kind of takeawayKinds)
        for (let some = 0; some < 3; some += 1) claimOf(talkOf(of), kind, ada);
    expect(briefingOf(reports).flatMap(({ claims }) => claims)).toHaveLength(8);
    expect(briefingOf([report()])).toEqual([]);
  });
});

describe('the parts', () => {
  it.each([
    ['an answer', answerParts],
    ['a briefing', briefingParts],
  ])('of %s hold each kind once', (_what, parts) => {
    const kinds: string[] = parts.flatMap((part) => [...part.kinds]);
    expect(kinds.toSorted()).toEqual(takeawayKinds.toSorted());
  });
});

it('claims that contradict each other are one pair, whichever comes first', () => {
  const of = report();
  const one = claimOf(of, 'opinion', ann);
  const other = claimOf(of, 'opinion', ben, { against: [one] });
  const outside = claimOf(of, 'opinion', cleo, { against: [one] });
  one.against = [other, outside];
  expect(tensionsIn([one, other])).toEqual([
    [one, other],
    [one, outside],
  ]);
});
