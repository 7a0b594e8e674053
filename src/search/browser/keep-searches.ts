import { rememberSearch } from './recent-searches.ts';
import { rememberWords } from './remembered-words.ts';

// Keeps the searches of the search page for the dialog of the other pages, and for the page of a hit its words.
const page = document.querySelector<HTMLElement>('search-page');
const remember = (): void => rememberSearch(new URLSearchParams(location.search).get('q') ?? '');

remember();
// The page has put the search into its address by then.
page?.addEventListener('submit', remember);
// Whoever follows a hit has made a search without sending it off.
page?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('[data-results] a')) remember();
});
page?.addEventListener('click', rememberWords);
page?.addEventListener('auxclick', rememberWords);
