import { getEntry } from 'astro:content';
import type { Problems } from '../schemas/problems.ts';

/** What the gate says of the content as it is on disk now; `undefined` in a build, which goes on only if that is right. */
export const contentProblems = async (): Promise<Problems | undefined> =>
  (await getEntry('problems', 'gate'))?.data;
