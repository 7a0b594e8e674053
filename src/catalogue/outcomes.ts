import { compareText } from '../lib/words.ts';
import { outcomeStates, type Outcome, type OutcomeState } from '../schemas/outcome.ts';
import type { CatalogueTakeaway } from './types.ts';

/** A claim of which it is known what became of it. */
export type ClaimWithOutcome = CatalogueTakeaway & { outcome: Outcome };

/** The claims of which it is known, what is newest first. */
export const outcomesByDay = (takeaways: readonly CatalogueTakeaway[]): ClaimWithOutcome[] =>
  takeaways
    .filter((takeaway): takeaway is ClaimWithOutcome => takeaway.outcome !== undefined)
    .sort((a, b) => compareText(b.outcome.on, a.outcome.on) || compareText(a.address, b.address));

/** The same by state, those that are still open first; states of no claim are left out. */
export const outcomesByState = (
  takeaways: readonly CatalogueTakeaway[],
): [state: OutcomeState, claims: ClaimWithOutcome[]][] => {
  const known = Map.groupBy(outcomesByDay(takeaways), ({ outcome }) => outcome.state);
  return outcomeStates.flatMap((state) => {
    const claims = known.get(state);
    return claims ? [[state, claims] as [OutcomeState, ClaimWithOutcome[]]] : [];
  });
};
