import type { Outcome, OutcomeState } from '../schemas/outcome.ts';
import { formatWhen } from './dates.ts';

/** What readers are told of a state in which a claim may be today. */
export const outcomeStateNames: Record<OutcomeState, string> = {
  open: 'Still open',
  'came-true': 'Came true',
  changed: 'Came otherwise',
  overtaken: 'Overtaken',
};

/** What became of a claim where there is room for its state alone. */
export const outcomeInShort = ({ state, on }: Outcome): string =>
  `${outcomeStateNames[state]}, ${formatWhen(on)}`;
