import { describe, expect, it } from 'vitest';
import { makeId } from '../../src/content/write/make-id.ts';
import { idSchema } from '../../src/schemas/id.ts';

const none = new Set<string>();

describe('makeId', () => {
  it.each([
    ['Gwen Shapira', 'gwen-shapira'],
    ['Łódź, Straße & Ørsted', 'lodz-strasse-and-orsted'],
    ['Æther Þór Đorđe œuvre ıssız', 'aether-thor-dorde-oeuvre-issiz'],
    ['C++ and C#, F# + Java', 'cpp-and-csharp-fsharp-plus-java'],
    ['#1: 50% off — really?', '1-50-off-really'],
    ['Don’t panic™: O’Reilly', 'dont-panic-oreilly'],
    ['a--b  _c_', 'a-b-c'],
    ['ＦＵＬＬ ｗｉｄｔｈ ①', 'full-width-1'],
    ['FLIP-271 & Python 入門', 'flip-271-and-python'],
  ])('makes %j into %s', (name, id) => {
    expect(makeId(name, none)).toBe(id);
  });

  it('cuts a long name at a word', () => {
    const id = makeId('stream processing '.repeat(9), none);
    expect(id).toBe('stream-processing-stream-processing-stream-processing-stream');
    expect(makeId('x'.repeat(99), none)).toHaveLength(60);
  });

  it.each([
    [
      'Moving fifty thousand tables out of the old warehouse and into the lake',
      'moving-fifty-thousand-tables-out-of-the-old-warehouse',
    ],
    [
      'What we have learnt about keeping state in places that are a mess',
      'what-we-have-learnt-about-keeping-state-in-places',
    ],
    [
      'Building a stream platform at Lyft: how we moved the whole company to Flink',
      'building-a-stream-platform-at-lyft',
    ],
    [
      'Exactly-once, twice – and what a decade of retries has taught all of us about rows',
      'exactly-once-twice-and-what-a-decade-of-retries-has-taught',
    ],
    [
      'Queues? A long look at what it takes to keep them short when all of the world writes',
      'queues-a-long-look',
    ],
    [
      'Wie wir den gesamten Datenverkehr der Bank in einer Nacht auf das neue System umzogen',
      'wie-wir-den-gesamten-datenverkehr-der-bank-in-einer-nacht',
    ],
    [
      'Zero downtime: how we moved eight hundred services to another data centre without anyone noticing',
      'zero-downtime-how-we-moved-eight-hundred-services',
    ],
    [
      'Streams at the bank that settles the payments of nearly everybody else in the whole country',
      'streams-at-the-bank-that-settles-the-payments',
    ],
  ])('cuts %j where a sense ends', (name, id) => {
    expect(makeId(name, none)).toMatch(new RegExp(`^${id}`));
    expect(makeId(name, none)).not.toMatch(
      /-(?:a|the|of|and|to|in|it|das|auf|are|that|what|has|all|another|nearly|everybody)$/,
    );
    expect(makeId(name, none).length).toBeLessThanOrEqual(60);
  });

  it('keeps what follows a long name', () => {
    const conference = 'International Symposium on the Theory of Distributed Computing';
    expect(makeId(conference, none, 'San Francisco 2019')).toBe(
      'international-symposium-on-the-theory-san-francisco-2019',
    );
    expect(makeId('Looms', none, 'Ghent 2025')).toBe('looms-ghent-2025');
    expect(makeId('织机', none, 'Ghent 2025')).toBe('ghent-2025');
    expect(makeId('Looms', none, 'x'.repeat(70)).length).toBeLessThanOrEqual(60);
  });

  it('keeps an id of sixty characters, whatever its last word', () => {
    const name = `${'x'.repeat(55)} the`;
    expect(makeId(name, none)).toBe(`${'x'.repeat(55)}-the`);
    expect(makeId('of the '.repeat(20), none)).not.toBe('');
  });

  it('gives names without Latin letters an id of their own, the same for every normal form', () => {
    expect(makeId('李明', none)).toMatch(/^x-[0-9a-f]{10}$/);
    expect(makeId('李明', none)).not.toBe(makeId('李白', none));
    expect(makeId('Й', none)).toBe(makeId('и\u0306', none));
  });

  it('numbers what is taken', () => {
    expect(makeId('Jay', new Set(['jay', 'jay-2']))).toBe('jay-3');
  });

  it.each(['', '--', '\ud800', '…', '👩‍💻', '\u202e', '\u0000'])('makes an id even from %j', (name) => {
    expect(idSchema.safeParse(makeId(name, none)).success).toBe(true);
  });
});
