import type { Talk, TalkKind } from '../schemas/talk.ts';

const names = {
  keynote: 'Keynote',
  talk: 'Talk',
  panel: 'Panel',
  workshop: 'Workshop',
  lightning: 'Lightning talk',
} satisfies Record<TalkKind, string>;

type NamedTalk = Pick<Talk, 'kind'> & Partial<Pick<Talk, 'cancelled' | 'titleStatus'>>;

/** The form of a talk for readers, who are told where it did not take place and where its title is not the official one. */
export function talkKindName({ kind, titleStatus, cancelled }: NamedTalk): string {
  const notes = [cancelled && 'cancelled', titleStatus === 'descriptive' && 'official title not known'];
  return [names[kind], ...notes.filter(Boolean).map((note) => `(${note})`)].join(' ');
}
