/** Where builds keep what the next one can use, from the root of the project; may be deleted at any time. */
export const cacheFolder = '.cache';
