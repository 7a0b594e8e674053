import type { ReadFile } from './files.ts';
import type { FullText } from './full-text.ts';

/** What a search is answered from. */
export interface Sources {
  text: FullText;
  read: ReadFile;
}
