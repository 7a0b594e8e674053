import type { CatalogueTakeaway } from './types.ts';

/** Two claims that contradict each other. */
export type Tension = [CatalogueTakeaway, CatalogueTakeaway];

/** The pairs of contradicting claims of which at least one is among these, each pair once. */
export function tensionsIn(takeaways: readonly CatalogueTakeaway[]): Tension[] {
  const met = new Set<CatalogueTakeaway>();
  return takeaways.flatMap((claim) => {
    met.add(claim);
    return claim.against.filter((other) => !met.has(other)).map((other): Tension => [claim, other]);
  });
}
