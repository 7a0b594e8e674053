import { markWords } from './mark-words.ts';
import { takeRememberedWords } from './remembered-words.ts';

/** What a page loads that was opened from a hit. */
const words = takeRememberedWords();
if (words.length > 0) markWords(words);
