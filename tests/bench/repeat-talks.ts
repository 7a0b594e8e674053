import type { ArchiveTalk } from './archive-talk.ts';

/** As many talks as are asked for: those given, over and over, each time at other events. */
export const repeatTalks = (talks: readonly ArchiveTalk[], many: number): ArchiveTalk[] =>
  Array.from({ length: Math.ceil(many / talks.length) }, (_, round) =>
    talks.map((talk) => (round === 0 ? talk : { ...talk, event: `${talk.event} (${round + 1})` })),
  )
    .flat()
    .slice(0, many);
