import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportDetail, type ReportSize } from '../../src/catalogue/report-detail.ts';

const small: ReportSize = { article: 500, notes: 500, takeaways: 300, talks: 5 };
const long: ReportSize = { ...small, notes: 10_000 };

describe('what a report shows of its talks', () => {
  it('is their notes in full while all of it is short', () => {
    expect(reportDetail({ article: 0, notes: 0, takeaways: 0, talks: 0 })).toBe('notes');
    expect(reportDetail(small)).toBe('notes');
  });

  it('depends on words: 61 talks of few are shown in full, 18 talks of many are not', () => {
    expect(reportDetail({ article: 200, notes: 600, takeaways: 100, talks: 61 })).toBe('notes');
    expect(reportDetail({ article: 200, notes: 14_063, takeaways: 300, talks: 18 })).toBe('takeaways');
    expect(reportDetail({ article: 200, notes: 250_000, takeaways: 7_500, talks: 500 })).toBe('lines');
  });

  it.each([
    ['words of notes', small, 'notes', 2_019, 'notes', 'takeaways'],
    ['words of its article', small, 'article', 2_019, 'notes', 'takeaways'],
    ['words of takeaways', long, 'takeaways', 1_107, 'takeaways', 'lines'],
    ['talks', long, 'talks', 57, 'takeaways', 'lines'],
  ] as const)('changes beyond a number of %s', (_what, size, field, most, before, after) => {
    expect(reportDetail({ ...size, [field]: most })).toBe(before);
    expect(reportDetail({ ...size, [field]: most + 1 })).toBe(after);
  });

  it('never grows with its size', () => {
    const order = ['notes', 'takeaways', 'lines'];
    const number = fc.nat({ max: 3_000 });
    const size = fc.record({ article: number, notes: number, takeaways: number, talks: number });
    fc.assert(
      fc.property(size, size, (one, more) => {
        const larger = {
          article: one.article + more.article,
          notes: one.notes + more.notes,
          takeaways: one.takeaways + more.takeaways,
          talks: one.talks + more.talks,
        };
        expect(order.indexOf(reportDetail(larger))).toBeGreaterThanOrEqual(order.indexOf(reportDetail(one)));
      }),
    );
  });
});
