import { remembering } from '../engine/files.ts';
import { suggest, type Suggestion } from '../engine/suggest.ts';
import { readJson } from './read-json.ts';

/** What suggests names and titles of the site; each file is read once. */
export function suggestionsOf(base: string): (text: string) => Promise<Suggestion[]> {
  const read = remembering(readJson(base));
  return (text) => suggest(read, text);
}
