import { describe, expect, it } from 'vitest';
import { tellEditions } from '../../src/catalogue/editions.ts';
import type { CatalogueConference, CatalogueReport, CatalogueTalk } from '../../src/catalogue/types.ts';

/** A report of an edition, with so many talks. */
const report = (event: string, talks: number): CatalogueReport =>
  ({
    event,
    briefing: [],
    takeaways: [],
    talks: Array.from({ length: talks }, () => ({ speakers: [], takeaways: [] }) as unknown as CatalogueTalk),
  }) as Partial<CatalogueReport> as CatalogueReport;

const tell = (...reports: CatalogueReport[]) => {
  const { told, others, haveClaims } = tellEditions({ reports } as CatalogueConference);
  return { told: told.map(([event]) => event), others: others.length, haveClaims };
};

describe('the page of a conference', () => {
  it('tells the newest editions, as far as they fill one list, and the reports of the others', () => {
    expect(tell(report('2021', 100), report('2020', 100), report('2019', 100), report('2018', 1))).toEqual({
      told: ['2021', '2020'],
      others: 2,
      haveClaims: false,
    });
  });

  it('shows a claim of each report where the newest edition is too long, but no more than 150 claims', () => {
    const reports = Array.from({ length: 150 }, (_, index) => report(`${2021 - index}`, 251));
    expect(tell(...reports)).toEqual({ told: [], others: 150, haveClaims: true });
    expect(tell(...reports, report('1800', 1))).toEqual({ told: [], others: 151, haveClaims: false });
  });
});
