import { offerSuggestions } from './suggestion-list.ts';

/** What the dialog loads when it is opened first. */
const host = document.querySelector<HTMLElement>('search-dialog');
if (host) offerSuggestions(host);
