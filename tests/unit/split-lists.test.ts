import { describe, expect, it } from 'vitest';
import { byFirstLetters } from '../../src/catalogue/split-lists.ts';

const ids = (prefix: string, number: number) =>
  Array.from({ length: number }, (_, index) => ({ id: `${prefix}${String(index).padStart(4, '0')}` }));

describe('names', () => {
  it('stay in one list where they fit', () => {
    expect(byFirstLetters(ids('a', 500))).toEqual([]);
  });
  it('are split by as many letters as are needed', () => {
    const groups = byFirstLetters([...ids('ja', 400), ...ids('jo', 300), ...ids('k', 20)]);
    expect(groups.map(({ letters, items }) => [letters, items.length])).toEqual([
      ['j', 700],
      ['ja', 400],
      ['jo', 300],
      ['k', 20],
    ]);
    expect(groups[0]?.parts.map(({ letters }) => letters)).toEqual(['ja', 'jo']);
  });
  it('never stand in a list that is too long, and none is lost', () => {
    const all = [...ids('x-', 1500), { id: 'x' }];
    const leaves = byFirstLetters(all).filter(({ parts }) => parts.length === 0);
    expect(Math.max(...leaves.map(({ items }) => items.length))).toBeLessThanOrEqual(500);
    expect(leaves.flatMap(({ items }) => items)).toHaveLength(1501);
  });
});
