import type { Talk, TalkKind } from '../schemas/talk.ts';

const names = {
  keynote: 'Keynote',
  talk: 'Talk',
  panel: 'Panel',
  workshop: 'Workshop',
  lightning: 'Lightning talk',
} satisfies Record<TalkKind, string>;

/** The form of a talk for readers, who are told where its title is not the official one. */
export const talkKindName = ({ kind, titleStatus }: Pick<Talk, 'kind' | 'titleStatus'>): string =>
  titleStatus === 'official' ? names[kind] : `${names[kind]} (official title not known)`;
