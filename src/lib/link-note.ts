import type { LinkState } from '../schemas/link-state.ts';
import type { Resource } from '../schemas/resource.ts';

/** What readers are told of an outside address that is gone; nothing where it is there or not known. */
export function linkNote(state: LinkState | undefined, kind?: Resource['kind']): string {
  if (state?.state !== 'gone') return '';
  return kind === 'video' ? 'recording no longer available' : 'no longer available';
}
