import { attendSearchField } from './search-field.ts';
import { offerSuggestions } from './suggestion-list.ts';

// Helps whoever types in the search field of this page.
const page = document.querySelector<HTMLElement>('search-page');
const dialog = document.querySelector<HTMLElement>('search-dialog');
if (page) attendSearchField(page);
if (dialog) offerSuggestions(dialog);
