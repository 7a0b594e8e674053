import type { Takeaway } from '../schemas/takeaway.ts';

type Kind = Takeaway['kind'];

/** What claims answer, by their kinds: the parts of a page about a subject, in order. Each kind stands in one. */
export const answerParts = [
  { title: 'What to do', kinds: ['recommendation', 'action'] },
  { title: 'What to beware of', kinds: ['caveat'] },
  { title: 'Numbers', kinds: ['number'] },
  { title: 'What was coming, and what came of it', kinds: ['announcement', 'outlook'] },
  { title: 'What was learned', kinds: ['lesson'] },
  { title: 'What people think', kinds: ['opinion'] },
  { title: 'Open questions', kinds: ['question'] },
] as const satisfies readonly ClaimPart[];

/** The lines of a briefing, in order. Each kind stands in one, the most telling first. */
export const briefingParts = [
  { title: 'What changed', kinds: ['announcement', 'number', 'lesson', 'opinion'] },
  { title: 'What to do', kinds: ['recommendation', 'action'] },
  { title: 'What to beware of', kinds: ['caveat'] },
  { title: 'What to watch', kinds: ['outlook', 'question'] },
] as const satisfies readonly ClaimPart[];

export interface ClaimPart {
  title: string;
  kinds: readonly Kind[];
}

/** Claims by the parts in which their kinds stand; parts without claims are left out. */
export const byPart = <Claim extends { kind: Kind }>(
  parts: readonly ClaimPart[],
  claims: readonly Claim[],
): { title: string; claims: Claim[] }[] =>
  parts
    .map(({ title, kinds }) => ({ title, claims: claims.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ claims: some }) => some.length > 0);
