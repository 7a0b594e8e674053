import type { OutcomeState } from '../schemas/outcome.ts';

/** What readers are told of a state in which a claim may be today. */
export const outcomeStateNames: Record<OutcomeState, string> = {
  open: 'Still open',
  'came-true': 'Came true',
  changed: 'Came otherwise',
  overtaken: 'Overtaken',
};
