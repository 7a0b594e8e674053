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
