import type { ReadFile } from '../engine/files.ts';

/** Reads JSON files of the site. */
export const readJson =
  (base: string): ReadFile =>
  async (path) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path} could not be loaded (${response.status}).`);
    return response.json();
  };
